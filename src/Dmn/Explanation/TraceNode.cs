using System.Collections.Immutable;
using Duixian.Dmn.Engine;
using Duixian.Dmn.Logic;
using Duixian.Feel.Tracing;
using Duixian.Feel.Values;

namespace Duixian.Dmn.Explanation;

/// <summary>What one decision or one box yielded, and how: the tree an explanation is made from.</summary>
public sealed class TraceNode
{
    private readonly List<TraceNode> children = [];
    private readonly List<RowTrace> rows = [];
    private readonly FeelTrace feel;
    private readonly int start;
    private int end;

    internal TraceNode(CompiledDecision? decision, LogicNode? logic, FeelTrace feel)
    {
        Decision = decision;
        Logic = logic;
        this.feel = feel;
        start = end = feel.Entries.Count;
    }

    /// <summary>The decision, when the node is one.</summary>
    public CompiledDecision? Decision { get; }

    /// <summary>The box, when the node is one.</summary>
    public LogicNode? Logic { get; }

    /// <summary>What it yielded, before conversion to a declared type where it is a box.</summary>
    public FeelValue Value { get; private set; }

    /// <summary>For a decision the decisions it made and its logic; for a box the boxes inside it, in the order of evaluation.</summary>
    public IReadOnlyList<TraceNode> Children => children;

    /// <summary>For a decision table its rules, each with the first column that failed.</summary>
    public IReadOnlyList<RowTrace> Rows => rows;

    /// <summary>The values of the FEEL nodes evaluated inside, those of inner boxes included.</summary>
    public IEnumerable<TraceEntry> Values
    {
        get
        {
            for (var i = start; i < end; i++)
                yield return feel.Entries[i];
        }
    }

    /// <summary>The last evaluation of a box at or below this node; null when it was not evaluated.</summary>
    public TraceNode? Find(LogicNode logic)
    {
        if (Logic == logic)
            return this;
        for (var i = children.Count - 1; i >= 0; i--)
        {
            if (children[i].Find(logic) is { } found)
                return found;
        }
        return null;
    }

    internal void Add(TraceNode child) => children.Add(child);

    internal void Add(RowTrace row) => rows.Add(row);

    internal void Close(in FeelValue value)
    {
        Value = value;
        end = feel.Entries.Count;
    }
}

/// <summary>A rule of a decision table as it was met or not.</summary>
/// <param name="FailedColumn">Index of the first input column whose test was not true; -1 when the rule matches.</param>
/// <param name="Inputs">Values of the input columns.</param>
public sealed record RowTrace(TableRule Rule, int FailedColumn, ImmutableArray<FeelValue> Inputs)
{
    /// <summary>Whether the rule matches.</summary>
    public bool Matched => FailedColumn < 0;
}
