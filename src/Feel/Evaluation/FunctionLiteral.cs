using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Duixian.Feel.Binding;
using Duixian.Feel.Evaluation.Nodes;
using Duixian.Feel.Types;
using Duixian.Feel.Values;

namespace Duixian.Feel.Evaluation;

/// <summary>A function written in FEEL, with the values of the locals and the globals around it when it was made.</summary>
internal sealed class FunctionLiteral(BoundFunction bound, Node body, FeelFrame home, FeelValue[] captured) : FeelFunction, ITypedFunction
{
    // Carried out of a decision service, it still means the inputs of that call.
    private readonly GlobalsMark globals = home.Globals;

    /// <inheritdoc />
    public override ImmutableArray<string> ParameterNames => [.. bound.Parameters.Select(p => p.Symbol.Name)];

    /// <inheritdoc />
    public FunctionType Type => (FunctionType)bound.Type;

    /// <inheritdoc />
    public override FeelValue Invoke(ReadOnlySpan<FeelValue> arguments, Invocation invocation)
    {
        var parameters = bound.Parameters.AsSpan();
        if (arguments.Length != parameters.Length) return invocation.Null(NoteCodes.WrongArity, "function", arguments.Length);
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack()) return invocation.Null(LanguageNotes.TooDeep);
        var mark = home.Enter(bound.LocalCount);
        home.RestoreLocals(captured);
        for (var i = 0; i < parameters.Length; i++)
        {
            var type = parameters[i].Symbol.Type;
            var fits = TypeConversion.TryConvert(arguments[i], type, out var value);
            if (!fits)
            {
                home.Leave(mark);
                return invocation.Null(LanguageNotes.NotConforming, type.Name, arguments[i]);
            }

            home.SetLocal(parameters[i].Symbol.Slot, value);
        }

        var outer = home.Globals;
        home.UseGlobals(globals);
        var result = body.Evaluate(home);
        home.UseGlobals(outer);
        home.Leave(mark);
        return result;
    }
}
