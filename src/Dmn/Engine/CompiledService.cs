using System.Collections.Immutable;
using Duixian.Dmn.Model;
using Duixian.Feel.Evaluation;
using Duixian.Feel.Types;
using Duixian.Feel.Values;

namespace Duixian.Dmn.Engine;

/// <summary>A decision service: part of the model offered as a function (DMN 1.5, 10.4).</summary>
public sealed class CompiledService
{
    internal CompiledService(DecisionService source, string modelNamespace, int slot)
    {
        Source = source;
        Namespace = modelNamespace;
        Slot = slot;
    }

    /// <summary>Name of the service.</summary>
    public string Name => Source.Name;

    /// <summary>Namespace of the model that declares it.</summary>
    public string Namespace { get; }

    /// <summary>Index of the function in a frame.</summary>
    public int Slot { get; }

    /// <summary>As it stands in the model file.</summary>
    public DecisionService Source { get; }

    /// <summary>Input data, then input decisions.</summary>
    public ImmutableArray<ServiceParameter> Parameters { get; internal set; } = [];

    /// <summary>One: its value is the result. Several: a context of their values.</summary>
    public ImmutableArray<CompiledDecision> Outputs { get; internal set; } = [];

    /// <summary>Declared type of the result; Any when none is declared.</summary>
    public FeelType Result { get; internal set; } = FeelType.Any;

    /// <summary>The model it is compiled in.</summary>
    public CompiledModel Model { get; internal set; } = null!;

    /// <summary>Evaluates with parameters by name; one that is not given is null.</summary>
    public DecisionResult Evaluate(IEnumerable<KeyValuePair<string, FeelValue>> inputs, EvaluationOptions? options = null)
    {
        var given = new Dictionary<string, FeelValue>(inputs, StringComparer.Ordinal);
        var arguments = Parameters.Select(p => given.GetValueOrDefault(p.Name)).ToArray();
        var frame = Model.CreateFrame(options);
        var value = frame.Invoke(this, arguments);
        return new DecisionResult(value, [.. frame.Notes], frame.Trace);
    }

    /// <inheritdoc />
    public override string ToString() => Name;
}

/// <summary>A parameter of a decision service.</summary>
/// <param name="Slot">Index of the input or decision whose value it gives.</param>
/// <param name="IsDecision">Whether it replaces the logic of a decision.</param>
public sealed record ServiceParameter(string Name, FeelType Type, int Slot, bool IsDecision);
