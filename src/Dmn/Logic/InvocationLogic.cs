using System.Collections.Immutable;
using Duixian.Dmn.Model;
using Duixian.Feel.Evaluation;
using Duixian.Feel.Types;
using Duixian.Feel.Values;

namespace Duixian.Dmn.Logic;

/// <summary>A boxed invocation: a function called with named arguments.</summary>
public sealed record InvocationLogic(
    LogicNode Function, ImmutableArray<string> Names, ImmutableArray<LogicNode> Arguments, FeelType Type, Place Place)
    : LogicNode(Type, Place)
{
    private readonly string[] names = [.. Names];

    private protected override FeelValue Run(FeelFrame frame)
    {
        var function = Function.Evaluate(frame);
        if (function.Kind != FeelKind.Function)
            return frame.Null(LanguageNotes.NotAFunction, function);
        var arguments = new FeelValue[Arguments.Length];
        for (var i = 0; i < arguments.Length; i++)
            arguments[i] = Arguments[i].Evaluate(frame);
        return function.AsFunction.InvokeNamed(names, arguments, frame);
    }
}
