using Duixian.Feel.Binding;
using Duixian.Feel.Evaluation.Nodes;
using Duixian.Feel.Values;

namespace Duixian.Feel.Evaluation;

/// <summary>The executable forms of one bound tree: a plain one, and one that records every value.</summary>
internal sealed class ExecutableCode(BoundExpression bound)
{
    // Made when first needed; if two threads do so at once, both results serve equally well.
    private Node? plain;
    private Node? traced;

    public FeelValue Run(FeelFrame frame)
    {
        if (frame.IsExhausted) return FeelValue.Null;
        return frame.Trace is null
            ? (plain ??= Emitter.Emit(bound, false)).Evaluate(frame)
            : (traced ??= Emitter.Emit(bound, true)).Evaluate(frame);
    }

    public Truth Test(FeelFrame frame)
    {
        if (frame.IsExhausted) return Truth.Unknown;
        return frame.Trace is null
            ? (plain ??= Emitter.Emit(bound, false)).Test(frame)
            : (traced ??= Emitter.Emit(bound, true)).Test(frame);
    }
}
