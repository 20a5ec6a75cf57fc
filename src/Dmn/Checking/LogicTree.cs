using Duixian.Dmn.Logic;

namespace Duixian.Dmn.Checking;

/// <summary>Walks compiled logic.</summary>
public static class LogicTree
{
    /// <summary>A box and all boxes inside it, outer ones first.</summary>
    public static IEnumerable<LogicNode> All(LogicNode root)
    {
        var waiting = new Stack<LogicNode>([root]);
        while (waiting.TryPop(out var node))
        {
            yield return node;
            foreach (var child in Children(node).Reverse())
                waiting.Push(child);
        }
    }

    /// <summary>The boxes directly inside one.</summary>
    public static IEnumerable<LogicNode> Children(LogicNode node) => node switch
    {
        ContextLogic context => [.. context.Entries.Select(e => e.Logic), .. Maybe(context.Result)],
        ListLogic list => list.Items,
        RelationLogic relation => relation.Rows.SelectMany(r => r),
        InvocationLogic invocation => [invocation.Function, .. invocation.Arguments],
        FunctionLogic function => Maybe(function.Body),
        ConditionalLogic conditional => [conditional.If, conditional.Then, conditional.Else],
        FilterLogic filter => [filter.In, filter.Filter, .. Maybe(filter.Test)],
        IterationLogic iteration => [iteration.In, iteration.Body],
        DecisionTableLogic table =>
        [
            .. table.Inputs.Select(i => i.Expression),
            .. table.Rules.SelectMany(r => r.Outputs).OfType<LogicNode>(),
            .. table.Outputs.Select(o => o.Default).OfType<LogicNode>(),
        ],
        _ => [],
    };

    private static IEnumerable<LogicNode> Maybe(LogicNode? node) => node is null ? [] : [node];
}
