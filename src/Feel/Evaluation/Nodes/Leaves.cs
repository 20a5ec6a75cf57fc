using System.Runtime.CompilerServices;
using Duixian.Feel.Binding;
using Duixian.Feel.Values;

namespace Duixian.Feel.Evaluation.Nodes;

internal sealed class ConstantNode(FeelValue value) : Node
{
    public override FeelValue Evaluate(FeelFrame frame) => value;
}

internal sealed class GlobalNode(int slot) : Node
{
    public override FeelValue Evaluate(FeelFrame frame) => frame.Global(slot);
}

internal sealed class LocalNode(int slot) : Node
{
    public override FeelValue Evaluate(FeelFrame frame) => frame.Local(slot);
}

/// <summary>Text that had no meaning: its diagnostic was given when it was compiled.</summary>
internal sealed class InvalidNode(BoundInvalid bound) : Node
{
    public override FeelValue Evaluate(FeelFrame frame) => frame.NullAt(bound, LanguageNotes.Invalid, bound.Text);
}

internal sealed class LetNode(int slot, Node value, Node body) : Node
{
    public override FeelValue Evaluate(FeelFrame frame)
    {
        frame.SetLocal(slot, value.Evaluate(frame));
        return body.Evaluate(frame);
    }
}

internal sealed class InstanceOfNode(BoundInstanceOf bound, Node value) : TruthNode
{
    public override Truth Test(FeelFrame frame) => Truths.Of(Types.TypeTest.IsInstance(value.Evaluate(frame), bound.Tested));
}

/// <summary>Passes the value on and records it.</summary>
internal sealed class TracedNode(BoundExpression bound, Node inner) : Node
{
    public override FeelValue Evaluate(FeelFrame frame)
    {
        var value = inner.Evaluate(frame);
        frame.Trace!.Add(bound, value);
        return value;
    }
}

/// <summary>Stands every so many levels in a deep tree, so that the tree as a whole cannot outgrow the stack.</summary>
internal sealed class StackGuardNode(BoundExpression bound, Node inner) : Node
{
    public override FeelValue Evaluate(FeelFrame frame) =>
        RuntimeHelpers.TryEnsureSufficientExecutionStack() ? inner.Evaluate(frame) : frame.NullAt(bound, LanguageNotes.TooDeep);

    public override Truth Test(FeelFrame frame) =>
        RuntimeHelpers.TryEnsureSufficientExecutionStack() ? inner.Test(frame) : Truths.Of(frame.NullAt(bound, LanguageNotes.TooDeep));
}
