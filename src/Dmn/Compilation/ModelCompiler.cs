using System.Collections.Immutable;
using Duixian.Dmn.Diagnostics;
using Duixian.Dmn.Engine;
using Duixian.Dmn.Logic;
using Duixian.Dmn.Model;
using Duixian.Feel.Binding;
using Duixian.Feel.Types;
using Duixian.Feel.Values;
using Node = Duixian.Dmn.Compilation.RequirementGraph.Node;

namespace Duixian.Dmn.Compilation;

/// <summary>Records → compiled model: gives every element a slot, every name a meaning, every box its logic.</summary>
internal sealed class ModelCompiler
{
    private readonly ModelSet set;
    private readonly RequirementGraph graph;
    private readonly ModelDiagnostics sink;
    private readonly TypeTable types;
    private readonly Dictionary<Definitions, FeelScope> baseScopes = [];
    private readonly Dictionary<Node, CompiledInput> inputs = [];
    private readonly Dictionary<Node, CompiledDecision> decisions = [];
    private readonly Dictionary<Node, CompiledService> services = [];
    private readonly Dictionary<Node, FunctionLogic> functions = [];
    private readonly Dictionary<Node, FeelType> typesOfNodes = [];
    private readonly List<ImportView> constantViews = [];
    private int slots;

    private ModelCompiler(ModelSet set, RequirementGraph graph, ModelDiagnostics sink)
    {
        this.set = set;
        this.graph = graph;
        this.sink = sink;
        types = new TypeTable(set, sink);
        foreach (var model in set.All)
            baseScopes[model] = types.ScopeFor(model);
    }

    /// <summary>Null when a decision depends on itself; other findings leave the rest of the model usable.</summary>
    public static CompiledModel? Compile(ModelSet set, ModelDiagnostics sink)
    {
        var graph = RequirementGraph.Build(set, sink);
        return CycleCheck.Run(graph, sink) ? new ModelCompiler(set, graph, sink).Run() : null;
    }

    private CompiledModel Run()
    {
        foreach (var node in graph.Nodes)
            Declare(node);
        // What is required is compiled first, so that its inferred type is known where it is used.
        foreach (var node in RequirementOrder.Of(graph.Nodes))
            CompileNode(node);
        var model = new CompiledModel(
            set.Root, slots, InOrder(inputs), InOrder(decisions), InOrder(services));
        model.Constants = Constants(model);
        return model;
    }

    private ImmutableArray<T> InOrder<T>(Dictionary<Node, T> compiled) where T : class =>
        [.. graph.Nodes.Select(n => compiled.GetValueOrDefault(n)).OfType<T>()];

    private void Declare(Node node)
    {
        node.Slot = slots++;
        var space = node.Model.Namespace;
        switch (node.Element)
        {
            case InputData input:
                var type = Declared(node);
                inputs[node] = new CompiledInput(input.Name, space, type, node.Slot);
                typesOfNodes[node] = type;
                break;
            case Decision decision:
                decisions[node] = new CompiledDecision(decision, space, node.Slot) { Declared = Declared(node) };
                break;
            case DecisionService service:
                services[node] = new CompiledService(service, space, node.Slot);
                break;
        }
    }

    private FeelType Declared(Node node) => types.Resolve(node.Model, node.Element.Variable.TypeRef, node.Element.Variable.Place);

    private FeelType TypeOf(Node node) => typesOfNodes.GetValueOrDefault(node, FeelType.Any);

    private void CompileNode(Node node)
    {
        switch (node.Element)
        {
            case Decision:
                CompileDecision(node, decisions[node]);
                break;
            case BusinessKnowledgeModel knowledge:
                CompileKnowledge(node, knowledge);
                break;
            case DecisionService:
                CompileService(node, services[node]);
                break;
        }
    }

    private void CompileDecision(Node node, CompiledDecision decision)
    {
        var scope = ScopeOf(node, out var views);
        decision.Imports = views;
        decision.RequiredDecisions = [.. node.Requirements.Where(decisions.ContainsKey).Select(n => decisions[n]).Distinct()];
        decision.RequiredInputs = [.. node.Requirements.Where(inputs.ContainsKey).Select(n => inputs[n]).Distinct()];
        decision.RequiredFunctions = [.. node.Knowledge.Distinct().Select(n => (n.Element.Name, n.Slot))];
        decision.Authorities =
        [
            .. decision.Source.Extensions.Citations,
            .. graph.Authorities(node.Model, decision.Source.AuthorityReferences, sink),
        ];
        if (decision.Source.Logic is { } logic)
            decision.Logic = new LogicCompiler(node.Model, types, sink).Compile(logic, scope);
        typesOfNodes[node] = decision.Type;
    }

    private void CompileKnowledge(Node node, BusinessKnowledgeModel knowledge)
    {
        var scope = ScopeOf(node, out var views);
        constantViews.AddRange(views);
        var source = knowledge.Logic ?? new FunctionExpression("FEEL", [], null, null, null, ExtensionElements.None, knowledge.Place);
        var function = new LogicCompiler(node.Model, types, sink).CompileFunction(source, scope, knowledge.Name, Declared(node));
        functions[node] = function;
        typesOfNodes[node] = function.Type;
    }

    private void CompileService(Node node, CompiledService service)
    {
        service.Parameters =
        [
            .. node.Parameters.Select(p => new ServiceParameter(
                p.Element.Variable.Name,
                inputs.TryGetValue(p, out var input) ? input.Type : decisions[p].Declared,
                p.Slot,
                decisions.ContainsKey(p))),
        ];
        service.Outputs = [.. node.Outputs.Select(o => decisions[o])];
        var declared = Declared(node);
        service.Result = (declared.Underlying as FunctionType)?.Result ?? declared;
        var result = service.Outputs switch
        {
            [var only] => only.Type,
            var several => new ContextType(several.Select(o => new ContextMember(o.Name, o.Type)).ToEquatableArray()),
        };
        typesOfNodes[node] = new FunctionType(
            service.Parameters.Select(p => p.Type).ToEquatableArray(), service.Result is AnyType ? result : service.Result);
    }

    /// <summary>The names an element may use: what it requires, and nothing else (10.4).</summary>
    private FeelScope ScopeOf(Node node, out ImmutableArray<ImportView> views)
    {
        var scope = baseScopes[node.Model];
        var imported = new Dictionary<string, List<Node>>(StringComparer.Ordinal);
        foreach (var required in node.Requirements.Concat(node.Knowledge).Distinct())
        {
            var prefix = PrefixOf(node.Model, required.Model);
            if (prefix.Length == 0)
                scope = scope.WithGlobal(required.Element.Variable.Name, TypeOf(required), required.Slot);
            else if (imported.TryGetValue(prefix, out var others))
                others.Add(required);
            else
                imported[prefix] = [required];
        }
        var built = ImmutableArray.CreateBuilder<ImportView>();
        foreach (var (prefix, nodes) in imported)
        {
            var members = nodes.DistinctBy(n => n.Element.Variable.Name).ToList();
            var view = new ImportView(
                slots++, new ContextShape([.. members.Select(n => n.Element.Variable.Name)]), [.. members.Select(n => n.Slot)]);
            var type = new ContextType(members.Select(n => new ContextMember(n.Element.Variable.Name, TypeOf(n))).ToEquatableArray());
            scope = scope.WithGlobal(prefix, type, view.Slot);
            built.Add(view);
        }
        views = built.ToImmutable();
        return scope;
    }

    // An element of a model that is not imported by name can only be meant without a prefix.
    private static string PrefixOf(Definitions model, Definitions other) =>
        model == other ? "" : model.Imports.FirstOrDefault(i => i.Namespace == other.Namespace)?.Name ?? "";

    private ImmutableArray<(int Slot, FeelValue Value)> Constants(CompiledModel model)
    {
        var constants = new Dictionary<int, FeelValue>();
        foreach (var (node, function) in functions)
            constants[node.Slot] = FeelValue.Of(new LogicFunction(function, [], null, model));
        foreach (var (node, service) in services)
            constants[node.Slot] = FeelValue.Of(new ServiceFunction(service));
        foreach (var view in constantViews)
        {
            constants[view.Slot] = FeelValue.Of(
                new FeelContext(view.Shape, [.. view.Sources.Select(s => constants.GetValueOrDefault(s))]));
        }
        return [.. constants.Select(c => (c.Key, c.Value))];
    }
}
