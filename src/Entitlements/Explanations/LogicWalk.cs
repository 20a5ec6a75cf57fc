using Duixian.Dmn.Logic;
using Duixian.Feel.Binding;

namespace Duixian.Entitlements.Explanations;

/// <summary>The FEEL expressions of a box, those of inner boxes included.</summary>
internal static class LogicWalk
{
    public static IEnumerable<BoundExpression> Expressions(LogicNode logic) => logic switch
    {
        LiteralLogic it => [it.Expression.Bound],
        ContextLogic it => it.Entries.SelectMany(entry => Expressions(entry.Logic)).Concat(it.Result is { } result ? Expressions(result) : []),
        ConditionalLogic it => [.. Expressions(it.If), .. Expressions(it.Then), .. Expressions(it.Else)],
        ListLogic it => it.Items.SelectMany(Expressions),
        DecisionTableLogic it =>
        [
            .. it.Inputs.SelectMany(input => Expressions(input.Expression)),
            .. it.Rules.SelectMany(rule => rule.Tests.OfType<CompiledUnaryTests>().Select(test => test.Bound)),
            .. it.Rules.SelectMany(rule => rule.Outputs.OfType<LiteralLogic>().SelectMany(Expressions)),
        ],
        _ => [],
    };
}
