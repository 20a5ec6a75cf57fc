using Duixian.Feel.Binding;
using Duixian.Feel.Values;

namespace Duixian.Feel.Tracing;

/// <summary>The value of every node evaluated, inner ones before the outer one. A node in a loop appears once per pass.</summary>
public sealed class FeelTrace
{
    private const int Maximum = 100_000;
    private readonly List<TraceEntry> entries = [];

    /// <summary>What was recorded, in the order in which values became known; at most a hundred thousand.</summary>
    public IReadOnlyList<TraceEntry> Entries => entries;

    /// <summary>The value the node had last; false when it was never evaluated, e.g. a branch not taken.</summary>
    public bool TryGet(BoundExpression node, out FeelValue value)
    {
        for (var i = entries.Count - 1; i >= 0; i--)
        {
            if (!ReferenceEquals(entries[i].Node, node)) continue;
            value = entries[i].Value;
            return true;
        }

        value = default;
        return false;
    }

    /// <summary>Records a value.</summary>
    public void Add(BoundExpression node, in FeelValue value)
    {
        if (entries.Count < Maximum) entries.Add(new TraceEntry(node, value));
    }

    /// <summary>Forgets everything.</summary>
    public void Clear() => entries.Clear();
}

/// <summary>A node and the value it had.</summary>
public readonly record struct TraceEntry(BoundExpression Node, FeelValue Value);
