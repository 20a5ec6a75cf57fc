using Duixian.Policies.Contracts;
using Xunit;

namespace Duixian.Modules.Tests.Policies;

public class RuleDefinitionTests
{
    [Theory]
    [InlineData("WH2024-19/2.4", "rule/young-talent-allowance", "人员", false)]
    [InlineData("WH2024-19/1.3", "rule/stability-refund", "企业", true)]
    [InlineData("WH2024-19/1.4", "rule/stability-refund", "企业", true)]
    [InlineData("WH2024-19/1.2", "rule/expansion-subsidy", "招用", false)]
    public void Rule_OfAMeasure_IsFoundByItsIdAndSaysWhetherItIsATrial(string measure, string key, string subject, bool trial)
    {
        var rule = Library.Whole.FindRule(measure)!;

        Assert.Equal((key, subject, trial), (rule.Key, rule.Subject, rule.IsTrial));
        Assert.Same(rule, Library.Whole.FindRule(key));
    }

    [Theory]
    [InlineData("shandong/weihai", "2024-07-09", null)]
    [InlineData("shandong/weihai", "2024-07-10", "WH2024-19/1.2")]
    [InlineData("shandong/weihai", "2025-12-31", "WH2024-19/1.2")]
    [InlineData("shandong/weihai", "2026-01-01", null)]
    [InlineData("shandong/weihai/huancui", "2024-09-30", "WH2024-19/1.2")]
    [InlineData("shandong", "2024-09-30", null)]
    [InlineData("shanxi", "2024-09-30", null)]
    public void MeasureInForce_FollowsDocumentClauseAndRegion(string region, string day, string? measure) =>
        Assert.Equal(measure, Library.Whole.FindRule("rule/expansion-subsidy")!.MeasureInForce(region, DateOnly.Parse(day, null)));

    [Fact]
    public void Conditions_OfEveryRule_CiteAndSpeakWithFigures()
    {
        foreach (var condition in Library.Whole.Rules.SelectMany(r => r.Conditions))
        {
            Assert.NotEmpty(condition.Citations);
            Assert.DoesNotContain("{", condition.Requirement, StringComparison.Ordinal);
            Assert.NotEmpty(condition.Reading);
        }
    }

    [Fact]
    public void UncertainFigure_IsCitedAsUncertain()
    {
        var layoffs = Library.Whole.FindRule("rule/stability-refund")!.Conditions.Single(c => c.Name == "裁员率达标");

        Assert.Contains(layoffs.Citations, c => c is { Kind: CitationKind.Parameter, Confidence: "疑" });
        Assert.Contains("5.5%", layoffs.Requirement, StringComparison.Ordinal);
    }

    [Fact]
    public void HowMuch_OfARefund_IsTheFormulaAndTheTableOfShares()
    {
        var guide = Library.Whole.FindRule("rule/stability-refund")!.HowMuch;

        Assert.Equal("企业上年实缴失业保险费 × 返还比例（四舍五入，保留2位小数）", guide.Formula);
        var shares = Assert.Single(guide.Tables);
        Assert.Equal(("返还比例", "规模、企业类型、上年末参保人数"), (shares.Title, string.Join('、', shares.Columns)));
        Assert.Equal(
            ["大型|不限|不限|30%", "中型、小型或微型|不限|不限|60%", "不限|个体工商户|不少于300人|30%", "不限|个体工商户|少于300人|60%"],
            shares.Rows.Select(row => string.Join('|', row.When.Append(row.Then))));
    }

    [Fact]
    public void HowMuch_GivenByATable_IsItsRows()
    {
        var guide = Library.Whole.FindRule("rule/young-talent-allowance")!.HowMuch;

        Assert.Null(guide.Formula);
        Assert.Equal(["博士研究生|5000元/月", "硕士研究生|2000元/月", "本科|1000元/月"], Assert.Single(guide.Tables).Rows.Select(row => row.When[0] + "|" + row.Then));
    }

    [Fact]
    public void HowMuch_GivenByOneFigure_IsThatFigure()
    {
        var guide = Library.Whole.FindRule("rule/expansion-subsidy")!.HowMuch;

        Assert.Equal("1500元/人", guide.Formula);
        Assert.Empty(guide.Tables);
    }
}
