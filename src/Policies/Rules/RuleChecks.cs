using System.Collections.Immutable;
using Duixian.Policies.Contracts;
using Duixian.Policies.Library;

namespace Duixian.Policies.Rules;

/// <summary>What must hold between a rule, its parameters, the register and the fact model before anybody may use it.</summary>
internal static class RuleChecks
{
    private const string Parameters = "参数";
    private const string Day = "核算日";

    /// <param name="name">The definition's folder.</param>
    /// <param name="file">Its decision model.</param>
    public static void Run(RuleDefinition rule, ImmutableArray<InForce> inForce, SourceBook sources, DataFolder folder, string name, string file)
    {
        var definition = $"{name}/definition.yaml";
        foreach (var input in new[] { rule.Subject, Day, Parameters })
            if (rule.Model.FindInput(input) is null) folder.Wrong(file, $"缺少输入“{input}”，请声明 inputData");
        if (rule.Model.FindDecision(rule.AmountDecision)?.Logic is null) folder.Wrong(file, $"缺少决策“{rule.AmountDecision}”，请写明怎样计算");
        foreach (var parameter in rule.Parameters.Where(p => !sources.Knows(p.Source)))
            folder.Wrong(definition, $"参数“{parameter.Name}”的来源“{parameter.Source}”既不是措施也不在 sources.yaml，请改正");
        Names(rule, folder, definition, file);
        foreach (var series in rule.Parameters.GroupBy(p => (p.Name, p.Region)))
            Overlaps(series.Key.Name, [.. series.OrderBy(p => p.From)], folder, definition);
        foreach (var days in inForce)
            foreach (var parameter in rule.Parameters.Select(p => p.Name).Distinct())
                Holes(parameter, rule, days, folder, definition);
    }

    // What the model declares under 参数 and what the definition defines must be the same names.
    private static void Names(RuleDefinition rule, DataFolder folder, string definition, string file)
    {
        var type = rule.Model.Definitions.Inputs.FirstOrDefault(i => i.Name == Parameters)?.Variable.TypeRef;
        var declared = rule.Model.Definitions.ItemDefinitions.FirstOrDefault(i => i.Name == type)?.Components.Select(c => c.Name).ToHashSet() ?? [];
        var defined = rule.Parameters.Select(p => p.Name).ToHashSet();
        foreach (var missing in declared.Except(defined)) folder.Wrong(definition, $"决策模型用到参数“{missing}”，但没有取值，请补登");
        foreach (var unused in defined.Except(declared)) folder.Wrong(file, $"参数“{unused}”没有在模型的参数类型中声明，请声明或从 definition.yaml 删去");
    }

    private static void Overlaps(string name, ImmutableArray<Parameter> series, DataFolder folder, string definition)
    {
        for (var i = 1; i < series.Length; i++)
            if (series[i - 1].To is not { } end || end >= series[i].From)
                folder.Wrong(definition, $"参数“{name}”在{series[i].From:yyyy-MM-dd}有两个取值，请给前一个填写止期");
    }

    // A figure must hold on every day its measure is in force; otherwise a subject would silently become 信息不足.
    private static void Holes(string name, RuleDefinition rule, InForce days, DataFolder folder, string definition)
    {
        var day = days.Days.From!.Value;
        var end = days.Days.To ?? DateOnly.MaxValue;
        while (day <= end)
        {
            var here = rule.Parameters.Where(p => p.Name == name && InForce.Covers(p.Region, days.Region) && p.From <= day && (p.To is not { } to || day <= to)).ToList();
            if (here.Count == 0)
            {
                folder.Wrong(definition, $"参数“{name}”在{day:yyyy-MM-dd}没有取值，而措施“{days.Measure}”当日有效，请补登");
                return;
            }

            if (here.Any(p => p.To is null)) return;
            day = here.Max(p => p.To!.Value).AddDays(1);
        }
    }
}
