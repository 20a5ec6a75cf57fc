using Duixian.Feel.Binding;
using Duixian.Feel.Values;

namespace Duixian.Feel.Evaluation.Nodes;

internal sealed class ListNode(Node[] elements) : Node
{
    public override FeelValue Evaluate(FeelFrame frame)
    {
        var values = new FeelValue[elements.Length];
        for (var i = 0; i < values.Length; i++) values[i] = elements[i].Evaluate(frame);
        return FeelList.Wrap(values);
    }
}

internal sealed class ContextNode(BoundContext bound, Node[] values) : Node
{
    private readonly int[] slots = [.. bound.Entries.Select(e => e.Symbol.Slot)];
    private readonly string? twice = bound.Entries.Select(e => e.Name).GroupBy(n => n).FirstOrDefault(g => g.Count() > 1)?.Key;
    private readonly ContextShape shape = new([.. bound.Entries.Select(e => e.Name).Distinct()]);

    public override FeelValue Evaluate(FeelFrame frame)
    {
        if (twice is not null) return frame.NullAt(bound, NoteCodes.DuplicateEntry, twice);
        var entries = new FeelValue[values.Length];
        for (var i = 0; i < entries.Length; i++)
        {
            entries[i] = values[i].Evaluate(frame);
            frame.SetLocal(slots[i], entries[i]);
        }

        return new FeelContext(shape, entries);
    }
}

internal sealed class RangeNode(BoundRange bound, Node low, Node high) : Node
{
    public override FeelValue Evaluate(FeelFrame frame)
    {
        var from = low.Evaluate(frame);
        var to = high.Evaluate(frame);
        if (FeelOrder.Compare(from, to) is not null) return FeelRange.Interval(from, bound.LowIncluded, to, bound.HighIncluded);
        Comparison.Incomparable(frame, bound, "..", from, to);
        return FeelValue.Null;
    }
}

internal sealed class ComparisonTestNode(BoundComparisonTest bound, Node operand) : Node
{
    private readonly RangeForm form = bound.Operator switch
    {
        ComparisonOperator.Equal => RangeForm.Equal,
        ComparisonOperator.NotEqual => RangeForm.NotEqual,
        ComparisonOperator.Less => RangeForm.Less,
        ComparisonOperator.LessOrEqual => RangeForm.LessOrEqual,
        ComparisonOperator.Greater => RangeForm.Greater,
        _ => RangeForm.GreaterOrEqual,
    };

    public override FeelValue Evaluate(FeelFrame frame)
    {
        var end = operand.Evaluate(frame);
        return end.IsNull ? frame.NullAt(bound, LanguageNotes.NullOperand, "..") : FeelRange.Unary(form, end);
    }
}

internal sealed class IndexNode(BoundIndex bound, Node source, Node index) : Node
{
    public override FeelValue Evaluate(FeelFrame frame) =>
        Filtering.At(source.Evaluate(frame), index.Evaluate(frame), bound, frame);
}

internal sealed class FilterNode(BoundFilter bound, Node source, Node condition) : Node
{
    private readonly int slot = bound.Item.Slot;

    public override FeelValue Evaluate(FeelFrame frame)
    {
        var value = source.Evaluate(frame);
        if (value.Kind != FeelKind.List) value = value.IsNull ? FeelList.Empty : FeelList.Of(value);
        var items = value.AsList;
        List<FeelValue>? kept = null;
        if (items.Count == 0)
        {
            // Whether the condition is an index shows only in its value; without an element it is asked about null.
            frame.SetLocal(slot, FeelValue.Null);
            return condition.Evaluate(frame).Kind == FeelKind.Number ? frame.NullAt(bound, NoteCodes.NoSuchPosition, value) : value;
        }

        for (var i = 0; i < items.Count; i++)
        {
            if (!frame.Step()) return FeelValue.Null;
            frame.SetLocal(slot, items[i]);
            var met = condition.Evaluate(frame);
            if (met.Kind == FeelKind.Number && i == 0) return Filtering.At(value, met, bound, frame);
            if (met.IsTrue) (kept ??= []).Add(items[i]);
        }

        return kept is null ? FeelList.Empty : FeelList.From(kept);
    }
}

internal static class Filtering
{
    public static FeelValue At(in FeelValue source, in FeelValue index, BoundExpression bound, FeelFrame frame)
    {
        if (index.Kind != FeelKind.Number) return frame.NullAt(bound, LanguageNotes.NullOperand, "[]");
        var count = source.Kind == FeelKind.List ? source.AsList.Count : source.IsNull ? 0 : 1;
        if (Position.Of(index.AsNumber, count) is not { } position) return frame.NullAt(bound, NoteCodes.NoSuchPosition, source, index);
        return source.Kind == FeelKind.List ? source.AsList[position] : source;
    }
}

/// <summary>A name that the element may bear; otherwise it means what it means outside the filter.</summary>
internal sealed class FilterNameNode(BoundFilterName bound, Node otherwise) : Node
{
    private readonly int slot = bound.Item.Slot;
    private readonly string name = bound.Name;

    public override FeelValue Evaluate(FeelFrame frame)
    {
        ref readonly var item = ref frame.Local(slot);
        return item.Kind == FeelKind.Context && item.AsContext.TryGet(name, out var entry) ? entry : otherwise.Evaluate(frame);
    }
}
