using Duixian.Feel.Values;

namespace Duixian.Feel.Evaluation.Nodes;

/// <summary>A piece of executable code. It holds no state of an evaluation, so all threads share it.</summary>
internal abstract class Node
{
    public abstract FeelValue Evaluate(FeelFrame frame);

    /// <summary>The value as a truth value, without a whole value being built where the node can do better.</summary>
    public virtual Truth Test(FeelFrame frame) => Truths.Of(Evaluate(frame));
}

/// <summary>A node whose value is always a boolean or null.</summary>
internal abstract class TruthNode : Node
{
    public sealed override FeelValue Evaluate(FeelFrame frame) => Test(frame).ToValue();

    public abstract override Truth Test(FeelFrame frame);
}
