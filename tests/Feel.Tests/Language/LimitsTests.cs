using Duixian.Feel.Evaluation;
using Duixian.Feel.Values;
using Xunit;

namespace Duixian.Feel.Tests.Language;

public sealed class LimitsTests
{
    private static FeelFrame Run(string text, long steps = 100_000)
    {
        var (compiled, frame) = CaseTable.Prepare(text, FeelContext.Empty, new EvaluationOptions { MaximumSteps = steps });
        Assert.False(compiled.HasErrors, string.Join("; ", compiled.Diagnostics));
        Assert.True(compiled.Evaluate(frame).IsNull);
        return frame;
    }

    [Fact]
    public void EndlessLoop_AtTheStepLimit_StopsWithANote() =>
        Assert.Contains(Run("for a in 1..1000000, b in 1..1000000 return a + b").Notes, n => n.Code == LanguageNotes.TooManySteps);

    [Fact]
    public void EndlessRecursion_AtTheStackLimit_StopsWithANote()
    {
        var frame = Run("(function(f) f(f))(function(f) f(f))", 100_000_000);
        Assert.Contains(frame.Notes, n => n.Code == LanguageNotes.TooDeep);
    }

    [Fact]
    public void Null_OfAnyCause_HasANoteWithItsPlace()
    {
        var (compiled, frame) = CaseTable.Prepare("1 + (2 / 0)", FeelContext.Empty);
        Assert.True(compiled.Evaluate(frame).IsNull);
        Assert.Equal(NoteCodes.DivisionByZero, frame.Notes[0].Code);
        Assert.Equal("2 / 0", frame.Notes[0].Span!.Value.Of(compiled.Text));
    }

    [Fact]
    public void Trace_WhenAsked_HasTheValueOfEveryNode()
    {
        var (compiled, frame) = CaseTable.Prepare("1 + 2 > 2", FeelContext.Empty, new EvaluationOptions { Trace = true });
        Assert.True(compiled.Evaluate(frame).IsTrue);
        Assert.Equal(["1", "2", "3", "2", "true"], frame.Trace!.Entries.Select(e => e.Value.ToString()));
    }
}
