namespace Duixian.Feel.Syntax;

/// <summary>Measures a tree without recursion, because the question is whether recursion would be safe.</summary>
internal static class TreeDepth
{
    public static bool Exceeds(SyntaxNode root, int limit)
    {
        var open = new Stack<(SyntaxNode Node, int Depth)>();
        open.Push((root, 1));
        while (open.TryPop(out var next))
        {
            if (next.Depth > limit) return true;
            foreach (var child in next.Node.Children) open.Push((child, next.Depth + 1));
        }

        return false;
    }
}
