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
}
