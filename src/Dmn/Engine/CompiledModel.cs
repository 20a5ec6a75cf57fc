using System.Collections.Frozen;
using System.Collections.Immutable;
using Duixian.Dmn.Engine;
using Duixian.Dmn.Model;
using Duixian.Feel.Evaluation;
using Duixian.Feel.Values;

namespace Duixian.Dmn;

/// <summary>A loaded, bound and checked decision model; immutable and safe to share between threads.</summary>
/// <remarks>
/// Every input, decision, knowledge model and service of the model and of what it imports has one slot. Evaluation happens in a
/// <see cref="ModelFrame"/>, which belongs to one thread at a time.
/// </remarks>
public sealed class CompiledModel
{
    private readonly FrozenDictionary<string, CompiledDecision> decisionsByName;
    private readonly FrozenDictionary<string, CompiledInput> inputsByName;
    private readonly FrozenDictionary<string, CompiledService> servicesByName;

    internal CompiledModel(
        Definitions definitions,
        int slotCount,
        ImmutableArray<CompiledInput> inputs,
        ImmutableArray<CompiledDecision> decisions,
        ImmutableArray<CompiledService> services)
    {
        Definitions = definitions;
        SlotCount = slotCount;
        Inputs = inputs;
        AllDecisions = decisions;
        Services = services;
        // The root model's elements come first, so that they win over imported ones of the same name.
        decisionsByName = ByName(decisions, d => d.Name);
        inputsByName = ByName(inputs, i => i.Name);
        servicesByName = ByName(services, s => s.Name);
        foreach (var decision in decisions)
            decision.Model = this;
        foreach (var service in services)
            service.Model = this;
    }

    /// <summary>The model file as read.</summary>
    public Definitions Definitions { get; }

    /// <summary>Name of the model.</summary>
    public string Name => Definitions.Name;

    /// <summary>Number of slots a frame has.</summary>
    public int SlotCount { get; }

    /// <summary>Inputs of the model, then those of imported models.</summary>
    public ImmutableArray<CompiledInput> Inputs { get; }

    /// <summary>The model's own decisions, in the order of the file.</summary>
    public IEnumerable<CompiledDecision> Decisions => AllDecisions.Where(d => d.Namespace == Definitions.Namespace);

    /// <summary>Decisions of the model, then those of imported models.</summary>
    public ImmutableArray<CompiledDecision> AllDecisions { get; }

    /// <summary>Decision services of the model, then those of imported models.</summary>
    public ImmutableArray<CompiledService> Services { get; }

    /// <summary>Functions that never change: knowledge models, services, and the contexts under which they are imported.</summary>
    internal ImmutableArray<(int Slot, FeelValue Value)> Constants { get; set; } = [];

    /// <summary>Logic of the knowledge models, imported ones included.</summary>
    internal IEnumerable<Logic.FunctionLogic> Functions => Constants
        .Where(c => c.Value.Kind == FeelKind.Function).Select(c => c.Value.AsFunction).OfType<Logic.LogicFunction>().Select(f => f.Logic);

    /// <summary>The decision so named; null when there is none. The model's own win over imported ones.</summary>
    public CompiledDecision? FindDecision(string name) => decisionsByName.GetValueOrDefault(name);

    /// <summary>The input so named; null when there is none. The model's own win over imported ones.</summary>
    public CompiledInput? FindInput(string name) => inputsByName.GetValueOrDefault(name);

    /// <summary>The input a given model declares; null when there is none.</summary>
    public CompiledInput? FindInput(string name, string modelNamespace) =>
        Inputs.FirstOrDefault(i => i.Name == name && i.Namespace == modelNamespace);

    /// <summary>The service so named; null when there is none.</summary>
    public CompiledService? FindService(string name) => servicesByName.GetValueOrDefault(name);

    /// <summary>The decision that has a slot; null when the slot holds an input or a function.</summary>
    public CompiledDecision? FindDecision(int slot) => AllDecisions.FirstOrDefault(d => d.Slot == slot);

    /// <summary>Room for evaluations: set inputs, evaluate, reset, again and again. One thread at a time.</summary>
    public ModelFrame CreateFrame(EvaluationOptions? options = null) => new(this, options);

    private static FrozenDictionary<string, T> ByName<T>(ImmutableArray<T> items, Func<T, string> name) =>
        items.GroupBy(name, StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
}
