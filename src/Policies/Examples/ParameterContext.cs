using System.Collections.Immutable;
using Duixian.Feel.Binding;
using Duixian.Feel.Evaluation;
using Duixian.Feel.Values;
using Duixian.Platform.Contracts;
using Duixian.Policies.Contracts;
using Duixian.Policies.Rules;

namespace Duixian.Policies.Examples;

/// <summary>The figures in force in a region on a day, as the context that rules call 参数.</summary>
internal static class ParameterContext
{
    /// <param name="instead">Values an example sets in place of those in force.</param>
    public static FeelContext Of(RuleDefinition rule, string region, DateOnly day, ImmutableDictionary<string, FeelValue> instead) =>
        FeelContext.Of(rule.Parameters
            .GroupBy(p => p.Name)
            .Select(series => (series.Key, instead.TryGetValue(series.Key, out var value) ? value : InForceOn(series, region, day))));

    private static FeelValue InForceOn(IEnumerable<Parameter> series, string region, DateOnly day) =>
        series.Where(p => InForce.Covers(p.Region, region) && new DateRange(p.From, p.To).Contains(day))
            .OrderByDescending(p => p.Region.Length)
            .ThenByDescending(p => p.From)
            .Select(p => FeelCompiler.CompileExpression(p.Value, FeelScope.Empty).Evaluate(new FeelFrame(0)))
            .FirstOrDefault();
}
