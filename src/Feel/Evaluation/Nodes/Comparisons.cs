using Duixian.Feel.Binding;
using Duixian.Feel.Values;

namespace Duixian.Feel.Evaluation.Nodes;

internal static class Comparison
{
    public static bool Holds(ComparisonOperator comparison, int order) => comparison switch
    {
        ComparisonOperator.Less => order < 0,
        ComparisonOperator.LessOrEqual => order <= 0,
        ComparisonOperator.Greater => order > 0,
        _ => order >= 0,
    };

    public static string Symbol(ComparisonOperator comparison) => comparison switch
    {
        ComparisonOperator.Equal => "=",
        ComparisonOperator.NotEqual => "!=",
        ComparisonOperator.Less => "<",
        ComparisonOperator.LessOrEqual => "<=",
        ComparisonOperator.Greater => ">",
        _ => ">=",
    };

    public static Truth Incomparable(FeelFrame frame, BoundExpression bound, string symbol, in FeelValue left, in FeelValue right)
    {
        if (!frame.Options.CollectNotes) return Truth.Unknown;
        if (left.IsNull || right.IsNull) frame.NullAt(bound, LanguageNotes.NullOperand, symbol);
        else frame.NullAt(bound, NoteCodes.NotComparable, left, right);
        return Truth.Unknown;
    }
}

internal sealed class EqualityNode(BoundComparison bound, Node left, Node right, bool equal) : TruthNode
{
    public override Truth Test(FeelFrame frame)
    {
        var a = left.Evaluate(frame);
        var b = right.Evaluate(frame);
        return FeelEquality.Compare(a, b) is { } same
            ? Truths.Of(same == equal)
            : Comparison.Incomparable(frame, bound, equal ? "=" : "!=", a, b);
    }
}

internal sealed class OrderNode(BoundComparison bound, Node left, Node right) : TruthNode
{
    private readonly ComparisonOperator comparison = bound.Operator;

    public override Truth Test(FeelFrame frame)
    {
        var a = left.Evaluate(frame);
        var b = right.Evaluate(frame);
        return FeelOrder.Compare(a, b) is { } order
            ? Truths.Of(Comparison.Holds(comparison, order))
            : Comparison.Incomparable(frame, bound, Comparison.Symbol(comparison), a, b);
    }
}

internal sealed class BetweenNode(BoundBetween bound, Node value, Node low, Node high) : TruthNode
{
    // value >= low and value <= high, in three-valued logic (table 55).
    public override Truth Test(FeelFrame frame)
    {
        var tested = value.Evaluate(frame);
        var from = low.Evaluate(frame);
        var to = high.Evaluate(frame);
        var above = FeelOrder.Compare(tested, from);
        var below = FeelOrder.Compare(tested, to);
        if (above < 0 || below > 0) return Truth.False;
        if (above is not null && below is not null) return Truth.True;
        return Comparison.Incomparable(frame, bound, "between", tested, above is null ? from : to);
    }
}

internal sealed class InRangeNode(BoundInRange bound, Node value, Node low, Node high) : TruthNode
{
    private readonly bool lowIncluded = bound.LowIncluded;
    private readonly bool highIncluded = bound.HighIncluded;

    public override Truth Test(FeelFrame frame)
    {
        var tested = value.Evaluate(frame);
        var from = low.Evaluate(frame);
        var to = high.Evaluate(frame);
        var above = FeelOrder.Compare(tested, from);
        var below = FeelOrder.Compare(tested, to);
        if (above is null || below is null) return Comparison.Incomparable(frame, bound, "in", tested, above is null ? from : to);
        return Truths.Of((above > 0 || (above == 0 && lowIncluded)) && (below < 0 || (below == 0 && highIncluded)));
    }
}

internal sealed class InNode(BoundIn bound, Node value, Node test) : TruthNode
{
    private readonly int inputSlot = bound.Input?.Slot ?? -1;

    public override Truth Test(FeelFrame frame)
    {
        var tested = value.Evaluate(frame);
        if (inputSlot >= 0) frame.SetLocal(inputSlot, tested);
        var against = test.Evaluate(frame);
        // A test about "?" that is a boolean is the answer itself.
        if (inputSlot >= 0 && against.Kind == FeelKind.Boolean) return Truths.Of(against.AsBoolean);
        switch (against.Kind)
        {
            case FeelKind.List:
                return Truths.Of(IsAmong(tested, against.AsList));
            case FeelKind.Range when tested.Kind != FeelKind.Range:
                return against.AsRange.Contains(tested) is { } inside
                    ? Truths.Of(inside)
                    : Comparison.Incomparable(frame, bound, "in", tested, against);
            default:
                return FeelEquality.Compare(tested, against) is { } equal
                    ? Truths.Of(equal)
                    : Comparison.Incomparable(frame, bound, "in", tested, against);
        }
    }

    private static bool IsAmong(in FeelValue tested, FeelList list)
    {
        foreach (ref readonly var item in list.Items)
        {
            if (item.Kind == FeelKind.Range && tested.Kind != FeelKind.Range ? item.AsRange.Contains(tested) == true
                : FeelEquality.Compare(tested, item) == true) return true;
        }

        return tested.Kind == FeelKind.List && FeelEquality.Compare(tested, list) == true;
    }
}
