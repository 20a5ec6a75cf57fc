using System.Runtime.CompilerServices;
using Duixian.Dmn.Engine;
using Duixian.Dmn.Model;
using Duixian.Feel.Evaluation;
using Duixian.Feel.Types;
using Duixian.Feel.Values;

namespace Duixian.Dmn.Logic;

/// <summary>
/// Compiled decision logic: one record per box of the standard, over FEEL's bound trees. The engine evaluates it; the SQL
/// lowering, the checks and the renderers read it.
/// </summary>
/// <param name="Type">What is known about the value without evaluating.</param>
/// <param name="Place">Where the box stands in the model file.</param>
public abstract record LogicNode(FeelType Type, Place Place)
{
    /// <summary>By identity: each box is its own node of a trace.</summary>
    public virtual bool Equals(LogicNode? other) => ReferenceEquals(this, other);

    /// <inheritdoc />
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);

    /// <summary>Evaluates in the frame's globals and current locals. Never throws for bad input.</summary>
    internal FeelValue Evaluate(FeelFrame frame)
    {
        if (frame.Host is not ModelFrame { Recorder: { } recorder })
            return Run(frame);
        recorder.Begin(this);
        var value = Run(frame);
        recorder.End(value);
        return value;
    }

    private protected abstract FeelValue Run(FeelFrame frame);
}
