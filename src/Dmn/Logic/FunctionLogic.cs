using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Duixian.Dmn.Engine;
using Duixian.Dmn.Model;
using Duixian.Feel.Binding;
using Duixian.Feel.Evaluation;
using Duixian.Feel.Types;
using Duixian.Feel.Values;

namespace Duixian.Dmn.Logic;

/// <summary>A boxed function, or the logic of a business knowledge model.</summary>
/// <param name="Name">Name for messages; null for a boxed function.</param>
/// <param name="Parameters">By position; their slots follow the captured locals.</param>
/// <param name="Body">Null when the function is external (Java, PMML): it yields null and a note.</param>
/// <param name="Result">Declared type of the result; Any when none is declared.</param>
/// <param name="CapturedLocals">How many locals of the surroundings are visible inside.</param>
public sealed record FunctionLogic(
    string? Name,
    ImmutableArray<FeelSymbol> Parameters,
    LogicNode? Body,
    FeelType Result,
    int CapturedLocals,
    FeelType Type,
    Place Place) : LogicNode(Type, Place)
{
    private protected override FeelValue Run(FeelFrame frame)
    {
        // Reserved first: an entry above may have been left out and with it the room for its local.
        frame.Reserve(CapturedLocals);
        return FeelValue.Of(new LogicFunction(this, frame.CaptureLocals(CapturedLocals), frame.Globals, ((ModelFrame)frame.Host!).Model));
    }
}

/// <summary>A function value made from boxed logic, with the locals and globals around it at the time it was made.</summary>
/// <param name="globals">Null for a knowledge model: it sees only functions, which are the same everywhere.</param>
internal sealed class LogicFunction(FunctionLogic logic, FeelValue[] captured, GlobalsMark? globals, CompiledModel model) : FeelFunction
{
    public FunctionLogic Logic => logic;

    public override string? Name => logic.Name;

    public override ImmutableArray<string> ParameterNames { get; } = [.. logic.Parameters.Select(p => p.Name)];

    public override FeelValue Invoke(ReadOnlySpan<FeelValue> arguments, Invocation invocation)
    {
        if (arguments.Length != logic.Parameters.Length)
            return invocation.Null(NoteCodes.WrongArity, logic.Name, arguments.Length);
        // A function means what the globals of its model say; carried off into another model it means nothing.
        if (logic.Body is null || invocation is not FeelFrame { Host: ModelFrame host } frame || host.Model != model)
            return invocation.Null(LanguageNotes.ExternalFunction, logic.Name);
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            return frame.Null(LanguageNotes.TooDeep, logic.Name);
        if (!frame.Step())
            return FeelValue.Null;
        var converted = new FeelValue[arguments.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            if (!Conversion.TryApply(arguments[i], logic.Parameters[i].Type, out converted[i]))
                return frame.Null(NoteCodes.WrongType, logic.Name, logic.Parameters[i].Name, arguments[i]);
        }
        return Run(converted, frame);
    }

    private FeelValue Run(FeelValue[] arguments, FeelFrame frame)
    {
        var mark = frame.Enter(captured.Length + arguments.Length);
        var outer = frame.Globals;
        try
        {
            frame.UseGlobals(globals ?? outer);
            frame.RestoreLocals(captured);
            for (var i = 0; i < arguments.Length; i++)
                frame.Set(logic.Parameters[i], arguments[i]);
            return Conversion.Apply(logic.Body!.Evaluate(frame), logic.Result, logic.Name, frame);
        }
        finally
        {
            frame.UseGlobals(outer);
            frame.Leave(mark);
        }
    }
}
