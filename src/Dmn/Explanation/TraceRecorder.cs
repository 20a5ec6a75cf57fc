using System.Collections.Immutable;
using Duixian.Dmn.Engine;
using Duixian.Dmn.Logic;
using Duixian.Feel.Tracing;
using Duixian.Feel.Values;

namespace Duixian.Dmn.Explanation;

/// <summary>Collects trace nodes while an evaluation runs.</summary>
internal sealed class TraceRecorder(FeelTrace feel)
{
    // A loop over a large list would record a node per pass; nobody reads an explanation of more than this.
    private const int MaxNodes = 50_000;

    private readonly Stack<TraceNode> open = [];
    private int count;

    /// <summary>The outermost node recorded last.</summary>
    public TraceNode? Latest { get; private set; }

    public void Begin(CompiledDecision decision) => Open(new TraceNode(decision, null, feel));

    public void Begin(LogicNode logic) => Open(new TraceNode(null, logic, feel));

    public void End(in FeelValue value)
    {
        var node = open.Pop();
        node.Close(value);
        if (open.Count == 0)
            Latest = node;
    }

    public void Row(TableRule rule, int failedColumn, FeelValue[] inputs)
    {
        if (count++ < MaxNodes)
            open.Peek().Add(new RowTrace(rule, failedColumn, ImmutableArray.Create(inputs)));
    }

    public void Clear()
    {
        open.Clear();
        Latest = null;
        count = 0;
    }

    private void Open(TraceNode node)
    {
        if (open.TryPeek(out var parent) && count++ < MaxNodes)
            parent.Add(node);
        open.Push(node);
    }
}
