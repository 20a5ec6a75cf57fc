using System.Collections.Immutable;
using Duixian.Dmn.Logic;
using Duixian.Dmn.Model;
using Duixian.Feel.Evaluation;
using Duixian.Feel.Types;
using Duixian.Feel.Values;

namespace Duixian.Dmn.Engine;

/// <summary>A decision with its logic compiled and its requirements resolved.</summary>
public sealed class CompiledDecision
{
    internal CompiledDecision(Decision source, string modelNamespace, int slot)
    {
        Source = source;
        Namespace = modelNamespace;
        Slot = slot;
    }

    /// <summary>Name of the decision.</summary>
    public string Name => Source.Name;

    /// <summary>Namespace of the model that declares it: the loaded one or one it imports.</summary>
    public string Namespace { get; }

    /// <summary>Index of its value in a frame; a variable of another decision with this global slot is this decision.</summary>
    public int Slot { get; }

    /// <summary>As it stands in the model file.</summary>
    public Decision Source { get; }

    /// <summary>Declared type of its variable; Any when none is declared.</summary>
    public FeelType Declared { get; internal set; } = FeelType.Any;

    /// <summary>What is known about its value: the declared type, or what the logic tells.</summary>
    public FeelType Type => Declared is AnyType ? Logic?.Type ?? FeelType.Any : Declared;

    /// <summary>Null when the model has none; the value is then null.</summary>
    public LogicNode? Logic { get; internal set; }

    /// <summary>What it cites, by <c>dx:cite</c> or by an authority requirement.</summary>
    public ImmutableArray<Authority> Authorities { get; internal set; } = [];

    /// <summary>Decisions it uses directly.</summary>
    public ImmutableArray<CompiledDecision> RequiredDecisions { get; internal set; } = [];

    /// <summary>Inputs it uses directly.</summary>
    public ImmutableArray<CompiledInput> RequiredInputs { get; internal set; } = [];

    /// <summary>Knowledge models and services it may invoke, by name and slot.</summary>
    internal ImmutableArray<(string Name, int Slot)> RequiredFunctions { get; set; } = [];

    /// <summary>The model it is compiled in.</summary>
    public CompiledModel Model { get; internal set; } = null!;

    /// <summary>Imported names it sees, gathered into one context per import before its logic runs.</summary>
    internal ImmutableArray<ImportView> Imports { get; set; } = [];

    /// <summary>Evaluates once with inputs by name; an input that is not given is null, a name that is no input is passed over.</summary>
    /// <remarks>For many evaluations use <see cref="CompiledModel.CreateFrame"/>: it needs no dictionary and is used again.</remarks>
    public DecisionResult Evaluate(IEnumerable<KeyValuePair<string, FeelValue>> inputs, EvaluationOptions? options = null)
    {
        var frame = Model.CreateFrame(options);
        foreach (var (name, value) in inputs)
        {
            if (Model.FindInput(name) is { } input)
                frame.SetInput(input, value);
        }
        var result = frame.Evaluate(this);
        return new DecisionResult(result, [.. frame.Notes], frame.Trace);
    }

    /// <inheritdoc />
    public override string ToString() => Name;
}

/// <summary>A value, why parts of it are null, and on request how it came about.</summary>
/// <param name="Trace">The decision's own node; its requirements' nodes are among its children. Null unless asked for.</param>
public sealed record DecisionResult(FeelValue Value, ImmutableArray<FeelNote> Notes, Explanation.TraceNode? Trace);

/// <summary>The elements of one imported model that an element requires, seen as entries of one context.</summary>
internal sealed record ImportView(int Slot, ContextShape Shape, ImmutableArray<int> Sources);
