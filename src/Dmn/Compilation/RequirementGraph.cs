using Duixian.Dmn.Diagnostics;
using Duixian.Dmn.Model;

namespace Duixian.Dmn.Compilation;

/// <summary>The elements of all models, with their references resolved.</summary>
internal sealed class RequirementGraph
{
    private readonly Dictionary<(string Namespace, string Id), Node> nodes = [];
    private readonly Dictionary<(string Namespace, string Id), KnowledgeSource> sources = [];

    private RequirementGraph()
    {
    }

    /// <summary>Every element, those of the root model first, in the order of the files.</summary>
    public List<Node> Nodes { get; } = [];

    public static RequirementGraph Build(ModelSet set, ModelDiagnostics sink)
    {
        var graph = new RequirementGraph();
        foreach (var model in set.All)
            graph.Declare(model, sink);
        foreach (var node in graph.Nodes)
            graph.Resolve(node, sink);
        return graph;
    }

    public Node? Find(Definitions model, ElementReference reference) =>
        nodes.GetValueOrDefault((reference.Namespace ?? model.Namespace, reference.Id));

    /// <summary>The knowledge sources an element names, as authorities.</summary>
    public IEnumerable<Authority> Authorities(Definitions model, IEnumerable<ElementReference> references, ModelDiagnostics sink)
    {
        foreach (var reference in references)
        {
            if (sources.TryGetValue((reference.Namespace ?? model.Namespace, reference.Id), out var source))
                yield return new Authority(source.Name, source.Description, source.Location, reference.Place);
            else
                sink.Warning(Codes.UnknownReference, reference.Place, reference.Id, reference.Namespace ?? model.Namespace);
        }
    }

    private void Declare(Definitions model, ModelDiagnostics sink)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        IEnumerable<Element> elements = [.. model.Inputs, .. model.Decisions, .. model.KnowledgeModels, .. model.Services];
        foreach (var element in elements)
        {
            var node = new Node(model, element);
            if (!nodes.TryAdd((model.Namespace, element.Id), node))
                sink.Error(Codes.DuplicateId, element.Place, element.Id);
            if (!names.Add(element.Name))
                sink.Warning(Codes.DuplicateName, element.Place, element.Name);
            Nodes.Add(node);
        }
        foreach (var source in model.KnowledgeSources)
            sources.TryAdd((model.Namespace, source.Id), source);
    }

    private void Resolve(Node node, ModelDiagnostics sink)
    {
        switch (node.Element)
        {
            case Decision decision:
                node.Requirements.AddRange(ResolveAll(node.Model, decision.Requirements, sink, typeof(InputData), typeof(Decision)));
                node.Knowledge.AddRange(ResolveAll(node.Model, decision.Knowledge, sink, typeof(BusinessKnowledgeModel), typeof(DecisionService)));
                break;
            case BusinessKnowledgeModel knowledge:
                node.Knowledge.AddRange(ResolveAll(node.Model, knowledge.Knowledge, sink, typeof(BusinessKnowledgeModel), typeof(DecisionService)));
                break;
            case DecisionService service:
                node.Outputs.AddRange(ResolveAll(node.Model, service.OutputDecisions, sink, typeof(Decision)));
                node.Parameters.AddRange(ResolveAll(node.Model, service.Inputs, sink, typeof(InputData)));
                node.Parameters.AddRange(ResolveAll(node.Model, service.InputDecisions, sink, typeof(Decision)));
                break;
        }
    }

    private IEnumerable<Node> ResolveAll(
        Definitions model, IEnumerable<ElementReference> references, ModelDiagnostics sink, params Type[] kinds)
    {
        foreach (var reference in references)
        {
            if (Find(model, reference) is not { } node)
                sink.Error(Codes.UnknownReference, reference.Place, reference.Id, reference.Namespace ?? model.Place.Uri);
            else if (!kinds.Contains(node.Element.GetType()))
                sink.Error(Codes.WrongReference, reference.Place, node.Element.Name);
            else
                yield return node;
        }
    }

    /// <summary>One element and what it stands on.</summary>
    internal sealed class Node(Definitions model, Element element)
    {
        public Definitions Model => model;

        public Element Element => element;

        /// <summary>Index of its value in the frame.</summary>
        public int Slot { get; set; } = -1;

        /// <summary>Decisions and inputs a decision may use.</summary>
        public List<Node> Requirements { get; } = [];

        /// <summary>Functions it may invoke.</summary>
        public List<Node> Knowledge { get; } = [];

        /// <summary>Of a service: the decisions it yields.</summary>
        public List<Node> Outputs { get; } = [];

        /// <summary>Of a service: its input data, then its input decisions (10.4.2; case 0085/011 of the kit).</summary>
        public List<Node> Parameters { get; } = [];
    }
}
