using Duixian.Dmn.Diagnostics;
using Duixian.Dmn.Model;
using Node = Duixian.Dmn.Compilation.RequirementGraph.Node;

namespace Duixian.Dmn.Compilation;

/// <summary>
/// Refuses decisions that depend on themselves. Business knowledge models may call each other in a circle: they are
/// functions, and the step limit ends a recursion that does not end by itself.
/// </summary>
internal static class CycleCheck
{
    /// <summary>Whether the graph is free of such circles; each one found is reported once.</summary>
    public static bool Run(RequirementGraph graph, ModelDiagnostics sink)
    {
        var done = new HashSet<Node>();
        var sound = true;
        foreach (var start in graph.Nodes)
            sound &= Visit(start, done, sink);
        return sound;
    }

    // Depth first with an explicit stack: a chain of requirements may be longer than the call stack is deep.
    private static bool Visit(Node start, HashSet<Node> done, ModelDiagnostics sink)
    {
        if (done.Contains(start))
            return true;
        var sound = true;
        var onPath = new HashSet<Node> { start };
        var path = new Stack<(Node Node, IEnumerator<Node> Next)>();
        path.Push((start, Needed(start).GetEnumerator()));
        while (path.TryPeek(out var top))
        {
            if (!top.Next.MoveNext())
            {
                path.Pop();
                onPath.Remove(top.Node);
                done.Add(top.Node);
                continue;
            }
            var next = top.Next.Current;
            if (onPath.Contains(next))
                sound &= Report(path, next, sink);
            else if (!done.Contains(next))
            {
                onPath.Add(next);
                path.Push((next, Needed(next).GetEnumerator()));
            }
        }
        return sound;
    }

    private static bool Report(IEnumerable<(Node Node, IEnumerator<Node> Next)> path, Node again, ModelDiagnostics sink)
    {
        List<Node> circle = [.. path.Select(p => p.Node).TakeWhile(n => n != again).Reverse()];
        circle.Insert(0, again);
        if (!circle.Exists(n => n.Element is Decision or DecisionService))
            return true;
        var words = string.Join(" → ", circle.Append(again).Select(n => n.Element.Name));
        sink.Error(Codes.Cycle, again.Element.Place, again.Element.Name, words);
        return false;
    }

    // A service runs its outputs and what they need, up to its parameters, which come from the caller.
    private static IEnumerable<Node> Needed(Node node) => node.Element is DecisionService
        ? ServiceBody(node)
        : node.Requirements.Concat(node.Knowledge);

    private static IEnumerable<Node> ServiceBody(Node service)
    {
        var seen = new HashSet<Node>(service.Parameters);
        var waiting = new Stack<Node>(service.Outputs);
        while (waiting.TryPop(out var node))
        {
            if (!seen.Add(node))
                continue;
            foreach (var knowledge in node.Knowledge)
                yield return knowledge;
            foreach (var required in node.Requirements)
                waiting.Push(required);
        }
    }
}
