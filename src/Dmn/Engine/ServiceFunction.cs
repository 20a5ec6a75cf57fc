using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Duixian.Feel.Evaluation;
using Duixian.Feel.Values;

namespace Duixian.Dmn.Engine;

/// <summary>A decision service as a function value.</summary>
internal sealed class ServiceFunction(CompiledService service) : FeelFunction
{
    public override string? Name => service.Name;

    public override ImmutableArray<string> ParameterNames { get; } = [.. service.Parameters.Select(p => p.Name)];

    public override FeelValue Invoke(ReadOnlySpan<FeelValue> arguments, Invocation invocation)
    {
        if (arguments.Length != service.Parameters.Length)
            return invocation.Null(NoteCodes.WrongArity, service.Name, arguments.Length);
        if (invocation is not FeelFrame { Host: ModelFrame host } frame || host.Model != service.Model)
            return invocation.Null(LanguageNotes.ExternalFunction, service.Name);
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            return frame.Null(LanguageNotes.TooDeep, service.Name);
        return frame.Step() ? host.Invoke(service, arguments) : FeelValue.Null;
    }
}
