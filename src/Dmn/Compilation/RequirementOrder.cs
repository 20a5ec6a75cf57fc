using Node = Duixian.Dmn.Compilation.RequirementGraph.Node;

namespace Duixian.Dmn.Compilation;

/// <summary>Orders elements so that what is required comes first. Circles among functions are cut anywhere.</summary>
internal static class RequirementOrder
{
    public static List<Node> Of(IReadOnlyList<Node> nodes)
    {
        var order = new List<Node>(nodes.Count);
        var seen = new HashSet<Node>();
        var path = new Stack<(Node Node, IEnumerator<Node> Next)>();
        foreach (var start in nodes)
        {
            Push(start);
            while (path.TryPeek(out var top))
            {
                if (top.Next.MoveNext())
                {
                    Push(top.Next.Current);
                    continue;
                }
                order.Add(path.Pop().Node);
            }
        }
        return order;

        void Push(Node node)
        {
            if (seen.Add(node))
                path.Push((node, Needed(node).GetEnumerator()));
        }
    }

    private static IEnumerable<Node> Needed(Node node) => [.. node.Requirements, .. node.Knowledge, .. node.Parameters, .. node.Outputs];
}
