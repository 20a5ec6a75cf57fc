using Duixian.Dmn.Testing;
using Xunit;

namespace Duixian.Dmn.Tests.Kit;

/// <summary>The DMN Technology Compatibility Kit, where a copy lies beside the checkout; elsewhere the test says that it did not run.</summary>
public sealed class ConformanceTests
{
    // Recorded results: fewer is a regression, more means that the record is out of date.
    private const int CasesPassed = 2347;
    private const int ErrorsFlagged = 983;

    [Fact]
    public void Kit_EveryCase_AgreesAsRecorded()
    {
        if (FindKit() is not { } kit)
        {
            Assert.Skip("No compatibility kit: there is no folder shared/tck in a folder above this checkout.");
            return;
        }
        var report = KitRunner.Run(kit);

        Assert.Empty(report.Cases.Where(c => !c.Passed).Select(c => $"{c.File} #{c.Id}: {c.Detail}"));
        Assert.Equal(CasesPassed, report.Passed);
        Assert.Empty(report.Cases.Where(c => c.AsksForError && !c.FlaggedError).Select(c => $"{c.File} #{c.Id}"));
        Assert.Equal(ErrorsFlagged, report.ErrorsFlagged);
    }

    [Fact]
    public void Kit_WithTrace_GivesTheSameValues()
    {
        if (FindKit() is not { } kit)
        {
            Assert.Skip("No compatibility kit: there is no folder shared/tck in a folder above this checkout.");
            return;
        }
        foreach (var file in Directory.EnumerateFiles(kit, "*.dmn", SearchOption.AllDirectories))
        {
            var model = DmnLoader.LoadFile(file).Model!;
            foreach (var decision in model.Decisions.Where(d => !d.Source.Name.Contains("now", StringComparison.Ordinal)))
            {
                var plain = decision.Evaluate([]).Value;
                var traced = decision.Evaluate([], new Feel.Evaluation.EvaluationOptions { Trace = true });
                Assert.Equal(decision, traced.Trace!.Decision);
                // Functions are made anew each time, so values are compared as they are written.
                Assert.Equal($"{decision.Name} = {plain}", $"{decision.Name} = {traced.Value}");
            }
        }
    }

    internal static string? FindKit()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var kit = Path.Combine(folder.FullName, "shared", "tck");
            if (Directory.Exists(kit))
                return kit;
        }
        return null;
    }
}
