using System.Runtime.CompilerServices;
using Duixian.Feel.Binding;
using Duixian.Feel.Functions;
using Duixian.Feel.Values;

namespace Duixian.Feel.Evaluation.Nodes;

internal sealed class FunctionNode(BoundFunction bound, Node body) : Node
{
    public override FeelValue Evaluate(FeelFrame frame) => new FunctionLiteral(bound, body, frame, frame.CaptureLocals(bound.CapturedLocals));
}

internal sealed class BuiltinCallNode(BoundBuiltinCall bound, Node[] arguments) : Node
{
    private readonly Builtin function = bound.Function;

    public override FeelValue Evaluate(FeelFrame frame)
    {
        var start = Arguments.Push(frame, arguments);
        frame.Current = bound;
        var result = frame.Step() ? function.Invoke(frame.Pushed(start, arguments.Length), frame) : FeelValue.Null;
        frame.PopTo(start);
        return result;
    }
}

internal sealed class CallNode(BoundCall bound, Node function, Node[] arguments) : Node
{
    private readonly string[] names = [.. bound.ArgumentNames];

    public override FeelValue Evaluate(FeelFrame frame)
    {
        var target = function.Evaluate(frame);
        if (target.Kind != FeelKind.Function) return frame.NullAt(bound, LanguageNotes.NotAFunction, target);
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack()) return frame.NullAt(bound, LanguageNotes.TooDeep);
        var start = Arguments.Push(frame, arguments);
        frame.Current = bound;
        var result = FeelValue.Null;
        if (frame.Step())
        {
            var values = frame.Pushed(start, arguments.Length);
            result = names.Length == 0 ? target.AsFunction.Invoke(values, frame) : target.AsFunction.InvokeNamed(names, values, frame);
        }

        frame.PopTo(start);
        return result;
    }
}

/// <summary>Arguments are put on top of the frame's locals, so that a call allocates nothing.</summary>
internal static class Arguments
{
    public static int Push(FeelFrame frame, Node[] arguments)
    {
        var start = frame.Top;
        frame.PushArguments(arguments.Length);
        for (var i = 0; i < arguments.Length; i++) frame.SetPushed(start + i, arguments[i].Evaluate(frame));
        return start;
    }
}
