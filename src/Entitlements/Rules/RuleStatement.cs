using Duixian.Feel.Values;
using Duixian.Platform.Contracts;
using Duixian.Policies.Contracts;
using Duixian.Registry.Contracts;
using Duixian.Sql.Lowering;
using Duixian.Sql.Statements;

namespace Duixian.Entitlements.Rules;

/// <summary>A published rule as SQL for one region and day.</summary>
internal static class RuleStatement
{
    /// <summary>FEEL variable of the day a rule is asked about.</summary>
    public const string AsOfName = "核算日";

    /// <summary>FEEL variable of the parameters in force.</summary>
    public const string ParametersName = "参数";

    /// <summary>Lowers a rule.</summary>
    /// <exception cref="BadInputException">SQL cannot do it exactly; the message names decision, node and reason.</exception>
    public static LoweredRule Lower(RuleDefinition rule, FactModel model, string region, DateOnly asOf, string? schema = null)
    {
        var constants = new Dictionary<string, FeelValue>(StringComparer.Ordinal)
        {
            [AsOfName] = (Feel.Temporal.FeelDate)asOf,
            [ParametersName] = RuleParameters.Context(rule, region, asOf),
        };
        var (lowered, diagnostics) = RuleLowering.Lower(
            rule.Model, rule.EligibilityDecision, rule.AmountDecision, FactTables.Of(model, schema), rule.Subject, constants);
        return lowered ?? throw new BadInputException(
            $"规则 {rule.Key} 不能逐条精确地转成 SQL：{string.Join("；", diagnostics.Select(diagnostic => diagnostic.ToString()))}。");
    }
}
