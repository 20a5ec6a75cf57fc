using Duixian.Dmn.Diagnostics;
using Duixian.Dmn.Engine;
using Duixian.Dmn.Logic;
using Duixian.Feel.Binding;

namespace Duixian.Dmn.Checking;

/// <summary>Requirements drawn in the graph that the logic never mentions.</summary>
internal static class RequirementCheck
{
    public static void Run(CompiledDecision decision, LogicNode logic, ModelDiagnostics sink)
    {
        var mentioned = Mentioned(decision, logic);
        IEnumerable<(string Name, int Slot)> required =
        [
            .. decision.RequiredInputs.Select(i => (i.Name, i.Slot)),
            .. decision.RequiredDecisions.Select(d => (d.Name, d.Slot)),
            .. decision.RequiredFunctions,
        ];
        foreach (var (name, slot) in required)
        {
            if (!mentioned.Contains(slot))
                sink.Warning(Codes.UnusedRequirement, decision.Source.Place, decision.Name, name);
        }
    }

    /// <summary>Slots of the inputs, decisions and functions that the logic names.</summary>
    private static HashSet<int> Mentioned(CompiledDecision decision, LogicNode logic)
    {
        var slots = new HashSet<int>();
        var views = decision.Imports.ToDictionary(i => i.Slot);
        var behindPaths = new HashSet<BoundExpression>();
        foreach (var node in LogicTree.All(logic).SelectMany(Expressions).SelectMany(BoundTree.All))
        {
            switch (node)
            {
                // Of an imported model only what stands behind the dot is used.
                case BoundPath { Source: BoundVariable { Symbol: { Place: SymbolPlace.Global } view } prefix } path
                    when views.TryGetValue(view.Slot, out var import):
                    behindPaths.Add(prefix);
                    if (import.Shape.IndexOf(path.Member) is >= 0 and var index)
                        slots.Add(import.Sources[index]);
                    break;
                case BoundVariable { Symbol: { Place: SymbolPlace.Global } symbol } when !behindPaths.Contains(node):
                    slots.Add(symbol.Slot);
                    if (views.TryGetValue(symbol.Slot, out var whole))
                        slots.UnionWith(whole.Sources);
                    break;
            }
        }
        return slots;
    }

    private static IEnumerable<BoundExpression> Expressions(LogicNode node) => node switch
    {
        LiteralLogic literal => [literal.Expression.Bound],
        DecisionTableLogic table => table.Rules.SelectMany(r => r.Tests).Concat(table.Inputs.Select(i => i.Allowed))
            .OfType<CompiledUnaryTests>().Select(t => t.Bound),
        _ => [],
    };
}
