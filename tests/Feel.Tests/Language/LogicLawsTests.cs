using Duixian.Feel.Values;
using Xunit;

namespace Duixian.Feel.Tests.Language;

/// <summary>The laws of three-valued logic, over every combination of true, false, null and a value that is no boolean.</summary>
public sealed class LogicLawsTests
{
    private static readonly FeelValue[] Values = [true, false, FeelValue.Null, 1];

    private static FeelValue Of(string text, FeelValue a, FeelValue b, FeelValue c) =>
        CaseTable.Value(text, FeelContext.Of(("a", a), ("b", b), ("c", c)));

    [Theory]
    [InlineData("a and b", "b and a")]
    [InlineData("a or b", "b or a")]
    [InlineData("(a and b) and c", "a and (b and c)")]
    [InlineData("(a or b) or c", "a or (b or c)")]
    [InlineData("a and (b or c)", "(a and b) or (a and c)")]
    [InlineData("a or (b and c)", "(a or b) and (a or c)")]
    [InlineData("not(a and b)", "not(a) or not(b)")]
    [InlineData("not(a or b)", "not(a) and not(b)")]
    [InlineData("not(not(a))", "a and true")]
    [InlineData("a and a", "a or a")]
    [InlineData("if a then b else c", "if not(not(a)) then b else c")]
    [InlineData("some x in [a, b, c] satisfies x", "a or b or c")]
    [InlineData("every x in [a, b, c] satisfies x", "a and b and c")]
    [InlineData("a = b", "b = a")]
    [InlineData("a != b", "not(a = b)")]
    public void Law_ForEveryCombination_Holds(string left, string right)
    {
        foreach (var a in Values)
        {
            foreach (var b in Values)
            {
                foreach (var c in Values)
                    Assert.True(Of(left, a, b, c) == Of(right, a, b, c), $"{left} ≠ {right} for a={a} b={b} c={c}");
            }
        }
    }
}
