using System.Collections.Immutable;
using Duixian.Feel.Numbers;
using Duixian.Feel.Temporal;
using Duixian.Feel.Values;
using Duixian.Platform.Contracts;
using Duixian.Policies.Contracts;

namespace Duixian.Policies.Examples;

/// <summary>Runs examples with the interpreter and says in words what differs.</summary>
internal sealed class RuleExamples(HousePaths paths) : IRuleExamples
{
    public ImmutableArray<ExampleResult> Run(RuleDefinition rule)
    {
        var name = $"definitions/{rule.Key}/examples.yaml";
        var file = "policies/" + name;
        var tree = FactTree.Of(rule.Model, rule.Subject);
        var map = YamlMap.Parse(file, File.ReadAllText(Path.Combine(paths.Policies, name)));
        var examples = ExampleReader.Read(map, tree.Names, tree.Relations, rule.Conditions.Select(c => c.Name).ToHashSet());
        map.Done();
        map.ThrowIfWrong();
        return [.. examples.Select(example => new ExampleResult(rule.Key, example.Name, file, example.Line, Failure(rule, tree, example)))];
    }

    private static string? Failure(RuleDefinition rule, FactTree tree, RuleExample example)
    {
        var measure = rule.MeasureInForce(example.Region, example.On);
        if (measure is null) return example.Answer == "不符合" && example.Failed.IsEmpty ? null : $"{example.On:yyyy-MM-dd}在{example.Region}没有有效的措施";
        var frame = rule.Model.CreateFrame();
        frame.SetInput(rule.Model.FindInput(rule.Subject)!, tree.ToContext(example.Facts));
        frame.SetInput(rule.Model.FindInput("核算日")!, FeelValue.Of((FeelDate)example.On));
        frame.SetInput(rule.Model.FindInput("参数")!, FeelValue.Of(ParameterContext.Of(rule, example.Region, example.On, example.Parameters)));
        var eligibility = frame.Evaluate(rule.Model.FindDecision(rule.EligibilityDecision)!);
        if (eligibility.Kind != FeelKind.Context) return "资格没有算出结果：" + string.Join("；", frame.Notes.Select(n => n.ToString()));
        var outcomes = rule.Conditions.Select(c => (Condition: c, Value: eligibility.AsContext.TryGet(c.Name, out var value) ? value : FeelValue.Null)).ToList();
        var failed = outcomes.Where(o => o.Value.IsFalse).Select(o => o.Condition).ToList();
        var unknown = outcomes.Where(o => !o.Value.IsFalse && !o.Value.IsTrue).Select(o => o.Condition).ToList();
        var answer = failed.Count > 0 ? "不符合" : unknown.Count > 0 ? "信息不足" : "符合";
        return Differs(rule, "不符合的条件", example.Failed, failed)
            ?? Differs(rule, "信息不足的条件", example.Unknown, unknown)
            ?? (answer == example.Answer ? null : $"应为“{example.Answer}”，实为“{answer}”（依据 {measure}）")
            ?? (answer == "符合" ? AmountFailure(rule, example, frame.Evaluate(rule.Model.FindDecision(rule.AmountDecision)!), measure) : null);
    }

    private static string? AmountFailure(RuleDefinition rule, RuleExample example, FeelValue amount, string measure)
    {
        var expected = (FeelNumber)example.Amount!.Value;
        if (amount.Kind == FeelKind.Number && amount.AsNumber == expected) return null;
        var basis = rule.AmountCitations.FirstOrDefault() is { } citation ? $"{citation.Title}“{citation.Text}”" : measure;
        return $"金额应为{example.Amount}元，实为{amount}（依据 {basis}）";
    }

    private static string? Differs(RuleDefinition rule, string what, ImmutableArray<string> expected, List<RuleCondition> found)
    {
        var names = found.Select(c => c.Name).ToHashSet();
        var wrong = rule.Conditions.FirstOrDefault(c => expected.Contains(c.Name) != names.Contains(c.Name));
        if (wrong is null) return null;
        var basis = wrong.Citations.FirstOrDefault() is { } citation ? $"（依据 {citation.Title}：“{(citation.Words.Length > 0 ? citation.Words : citation.Text)}”）" : "";
        return expected.Contains(wrong.Name)
            ? $"“{wrong.Name}”应在{what}之列，实际不在{basis}"
            : $"“{wrong.Name}”不应在{what}之列，实际却在{basis}";
    }
}
