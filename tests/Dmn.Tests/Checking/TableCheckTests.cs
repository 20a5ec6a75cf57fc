using Duixian.Dmn.Checking;
using Duixian.Dmn.Diagnostics;
using Xunit;

namespace Duixian.Dmn.Tests.Checking;

public sealed class TableCheckTests
{
    [Fact]
    public void Table_WithAHoleBetweenRanges_NamesTheCombination()
    {
        var found = Check("UNIQUE", "", ("&lt; 5", "-"), ("[5..10)", "-"), ("&gt; 10", "\"a\""));

        Assert.Equal(
            ["No rule matches where x: 10.", "No rule matches where x: > 10, y: not(\"a\")."],
            found.Where(d => d.Code == Codes.TableGap).Select(d => d.English));
    }

    [Fact]
    public void UniqueTable_WithOverlap_NamesTheRulesAndTheCombination()
    {
        var found = Check("UNIQUE", "", ("&lt;= 5", "-"), ("&gt;= 5", "-"));

        Assert.Equal("Rules 1 and 2 both match where x: 5; a unique table allows one.", Assert.Single(found).English);
    }

    [Fact]
    public void FirstTable_RuleBehindACatchAll_IsUnreachable()
    {
        var found = Check("FIRST", "", ("-", "-"), ("3", "-"));

        Assert.Equal("Rule 2 can never apply.", Assert.Single(found).English);
    }

    [Fact]
    public void EnumeratedColumn_AllValuesCovered_IsComplete()
    {
        Assert.Empty(Check("UNIQUE", "\"a\", \"b\"", ("-", "\"a\""), ("-", "\"b\"")));
        Assert.Equal(
            "No rule matches where y: \"c\".",
            Assert.Single(Check("UNIQUE", "\"a\", \"b\", \"c\"", ("-", "\"a\""), ("-", "not(\"a\", \"c\")"))).English);
    }

    [Fact]
    public void DatesAndBooleans_AreCutByTheirConstants()
    {
        var found = Check("UNIQUE", "", ("&lt; date(\"2024-01-01\")", "true"), ("&gt;= date(\"2024-01-02\")", "-"), ("-", "false"));

        Assert.Contains(found, d => d.Code == Codes.TableGap && d.English.Contains("x: @\"2024-01-01\", y: true", StringComparison.Ordinal));
        Assert.Contains(found, d => d.Code == Codes.TableOverlap);
    }

    [Fact]
    public void TestsAboutOtherNames_AreSaidNotToBeAnalysed()
    {
        Assert.Equal(Codes.TableNotAnalysed, Assert.Single(Check("UNIQUE", "", ("&lt; y", "-"))).Code);
    }

    private static List<ModelDiagnostic> Check(string policy, string yValues, params (string X, string Y)[] rules)
    {
        var rows = string.Concat(rules.Select(r =>
            $"<rule><description>d</description><inputEntry><text>{r.X}</text></inputEntry><inputEntry><text>{r.Y}</text></inputEntry><outputEntry><text>1</text></outputEntry></rule>"));
        var values = yValues.Length == 0 ? "" : $"<inputValues><text>{yValues}</text></inputValues>";
        var model = Models.Decide(
            $"""
            <decisionTable hitPolicy="{policy}">
              <input><inputExpression><text>x</text></inputExpression></input>
              <input><inputExpression><text>y</text></inputExpression>{values}</input>
              <output/>
              {rows}
            </decisionTable>
            """, "x", "y");
        return [.. ModelChecks.Run(model).Where(d => d.Code != Codes.NoAuthority)];
    }
}
