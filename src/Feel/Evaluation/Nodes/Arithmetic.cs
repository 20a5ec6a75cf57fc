using Duixian.Feel.Binding;
using Duixian.Feel.Numbers;
using Duixian.Feel.Values;

namespace Duixian.Feel.Evaluation.Nodes;

internal sealed class ArithmeticNode(BoundArithmetic bound, Node left, Node right) : Node
{
    private readonly ArithmeticOperator arithmetic = bound.Operator;

    public override FeelValue Evaluate(FeelFrame frame)
    {
        var a = left.Evaluate(frame);
        var b = right.Evaluate(frame);
        frame.Current = bound;
        return arithmetic switch
        {
            ArithmeticOperator.Add => FeelArithmetic.Add(a, b, frame),
            ArithmeticOperator.Subtract => FeelArithmetic.Subtract(a, b, frame),
            ArithmeticOperator.Multiply => FeelArithmetic.Multiply(a, b, frame),
            ArithmeticOperator.Divide => FeelArithmetic.Divide(a, b, frame),
            _ => FeelArithmetic.Power(a, b, frame),
        };
    }
}

internal sealed class NegationNode(BoundNegation bound, Node operand) : Node
{
    public override FeelValue Evaluate(FeelFrame frame)
    {
        var value = operand.Evaluate(frame);
        frame.Current = bound;
        return FeelArithmetic.Negate(value, frame);
    }
}

/// <summary>An index, and the position it means: from 1 at the start, from -1 at the end.</summary>
internal static class Position
{
    public static int? Of(FeelNumber index, int count) =>
        !index.IsInteger || !index.TryToInt32(out var position) || position == 0 || Math.Abs((long)position) > count
            ? null
            : position > 0 ? position - 1 : count + position;
}
