using System.Collections.Immutable;
using Duixian.Feel.Binding;
using Duixian.Feel.Evaluation;
using Duixian.Feel.Values;
using Duixian.Platform.Contracts;
using Duixian.Policies.Contracts;

namespace Duixian.Entitlements.Rules;

/// <summary>The figures of a definition that hold in a region on a day.</summary>
internal static class RuleParameters
{
    /// <summary>One parameter per name: of the regions that contain the given one, the nearest wins.</summary>
    public static ImmutableArray<Parameter> InForce(RuleDefinition rule, string region, DateOnly day) =>
    [
        .. rule.Parameters
            .Where(parameter => Contains(parameter.Region, region) && new DateRange(parameter.From, parameter.To).Contains(day))
            .GroupBy(parameter => parameter.Name, StringComparer.Ordinal)
            .Select(series => series.OrderByDescending(parameter => parameter.Region.Length).ThenByDescending(parameter => parameter.From).First()),
    ];

    /// <summary>The parameters as the FEEL context that rules call 参数. A name without a value in force is absent: null in a rule.</summary>
    public static FeelContext Context(RuleDefinition rule, string region, DateOnly day) =>
        FeelContext.Of(InForce(rule, region, day).Select(parameter => (parameter.Name, Value(parameter))));

    /// <summary>The value of a parameter.</summary>
    public static FeelValue Value(Parameter parameter) =>
        FeelCompiler.CompileExpression(parameter.Value, FeelScope.Empty).Evaluate(new FeelFrame(0));

    // shandong holds for shandong/weihai; shandong/weihai does not hold for shandong/weihaiwei.
    private static bool Contains(string outer, string inner) =>
        outer.Length == 0 || inner == outer || (inner.StartsWith(outer, StringComparison.Ordinal) && inner[outer.Length] == '/');
}
