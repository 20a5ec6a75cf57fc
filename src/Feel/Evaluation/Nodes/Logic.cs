using Duixian.Feel.Binding;
using Duixian.Feel.Values;

namespace Duixian.Feel.Evaluation.Nodes;

// Three-valued: an operand that decides ends the evaluation; otherwise one unknown operand makes the whole unknown.
internal sealed class AndNode(BoundAnd bound, Node[] operands) : TruthNode
{
    public override Truth Test(FeelFrame frame)
    {
        var result = Truth.True;
        foreach (var operand in operands)
        {
            var truth = operand.Test(frame);
            if (truth == Truth.False) return Truth.False;
            if (truth == Truth.Unknown) result = Truth.Unknown;
        }

        if (result == Truth.Unknown) frame.NullAt(bound, LanguageNotes.NullOperand, "and");
        return result;
    }
}

internal sealed class OrNode(BoundOr bound, Node[] operands) : TruthNode
{
    public override Truth Test(FeelFrame frame)
    {
        var result = Truth.False;
        foreach (var operand in operands)
        {
            var truth = operand.Test(frame);
            if (truth == Truth.True) return Truth.True;
            if (truth == Truth.Unknown) result = Truth.Unknown;
        }

        if (result == Truth.Unknown) frame.NullAt(bound, LanguageNotes.NullOperand, "or");
        return result;
    }
}

internal sealed class NotNode(BoundNot bound, Node operand) : TruthNode
{
    public override Truth Test(FeelFrame frame)
    {
        var truth = operand.Test(frame);
        if (truth == Truth.Unknown) frame.NullAt(bound, LanguageNotes.NullOperand, "not");
        return truth.Not();
    }
}

internal sealed class IfNode(BoundIf bound, Node condition, Node then, Node otherwise) : Node
{
    public override FeelValue Evaluate(FeelFrame frame)
    {
        var truth = condition.Test(frame);
        // Not null itself, but a surprise worth telling: the else branch was taken without the condition being false.
        if (truth == Truth.Unknown) frame.NullAt(bound.Condition, NoteCodes.NotBoolean, "if", FeelValue.Null);
        return truth == Truth.True ? then.Evaluate(frame) : otherwise.Evaluate(frame);
    }
}
