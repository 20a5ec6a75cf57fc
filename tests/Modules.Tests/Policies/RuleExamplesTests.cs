using Duixian.Platform.Contracts;
using Duixian.Policies.Examples;
using Xunit;

namespace Duixian.Modules.Tests.Policies;

public class RuleExamplesTests
{
    public static TheoryData<string> Rules => [.. Library.Whole.Rules.Select(r => r.Key)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Examples_OfEveryRule_GiveTheExpectedAnswerAmountAndReasons(string key)
    {
        var results = new RuleExamples(HousePaths.Find()).Run(Library.Whole.FindRule(key)!);

        Assert.NotEmpty(results);
        Assert.Empty(results.Where(r => r.Failure is not null).Select(r => $"{r.File}:{r.Line} {r.Name}：{r.Failure}"));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Examples_OfEveryRule_FailEachConditionAlone(string key)
    {
        var rule = Library.Whole.FindRule(key)!;
        var text = File.ReadAllText(Path.Combine(Library.Folder, "definitions", key, "examples.yaml"));

        foreach (var condition in rule.Conditions.Where(c => c.Name != "规模已明确"))
            Assert.Contains($"fails: {condition.Name}", text, StringComparison.Ordinal);
    }
}
