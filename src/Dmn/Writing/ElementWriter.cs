using System.Collections.Immutable;
using System.Xml.Linq;
using Duixian.Dmn.Model;

namespace Duixian.Dmn.Writing;

/// <summary>The nodes of the requirements graph.</summary>
internal static class ElementWriter
{
    public static XElement Write(Target target, InputData input)
    {
        var element = Start(target, "inputData", input, input.Extensions);
        element.Add(ItemWriter.Information(target, "variable", input.Variable));
        return element;
    }

    public static XElement Write(Target target, Decision decision)
    {
        var element = Start(target, "decision", decision, decision.Extensions);
        if (decision.Question is { } question)
            element.Add(target.Text("question", question));
        if (decision.AllowedAnswers is { } answers)
            element.Add(target.Text("allowedAnswers", answers));
        element.Add(ItemWriter.Information(target, "variable", decision.Variable));
        element.Add(Requirements(target, "informationRequirement", decision.Requirements));
        element.Add(Requirements(target, "knowledgeRequirement", decision.Knowledge));
        element.Add(Requirements(target, "authorityRequirement", decision.AuthorityReferences));
        element.Add(ExpressionWriter.Write(target, decision.Logic));
        return element;
    }

    public static XElement Write(Target target, BusinessKnowledgeModel knowledge)
    {
        var element = Start(target, "businessKnowledgeModel", knowledge, knowledge.Extensions);
        element.Add(ItemWriter.Information(target, "variable", knowledge.Variable));
        if (knowledge.Logic is { } logic)
            element.Add(ExpressionWriter.Function(target, "encapsulatedLogic", logic));
        element.Add(Requirements(target, "knowledgeRequirement", knowledge.Knowledge));
        element.Add(Requirements(target, "authorityRequirement", knowledge.AuthorityReferences));
        return element;
    }

    public static XElement Write(Target target, DecisionService service)
    {
        var element = Start(target, "decisionService", service, service.Extensions);
        element.Add(ItemWriter.Information(target, "variable", service.Variable));
        element.Add(References(target, "outputDecision", service.OutputDecisions));
        element.Add(References(target, "encapsulatedDecision", service.EncapsulatedDecisions));
        element.Add(References(target, "inputDecision", service.InputDecisions));
        element.Add(References(target, "inputData", service.Inputs));
        return element;
    }

    public static XElement Write(Target target, KnowledgeSource source)
    {
        var element = Start(target, "knowledgeSource", source.Name, source.Id, source.Description, source.Extensions);
        if (source.Location is { } location)
            element.SetAttributeValue("locationURI", location);
        if (source.Kind is { } kind)
            element.Add(target.Text("type", kind));
        return element;
    }

    private static XElement Start(Target target, string name, Element source, ExtensionElements extensions) =>
        Start(target, name, source.Name, source.Id, source.Description, extensions);

    private static XElement Start(Target target, string name, string title, string id, string? description, ExtensionElements extensions)
    {
        var element = target.Element(name, ("name", title), ("id", id));
        target.Describe(element, description, extensions);
        return element;
    }

    private static IEnumerable<XElement> Requirements(Target target, string name, ImmutableArray<ElementReference> references)
    {
        foreach (var reference in references)
        {
            var requirement = target.Element(name, ("id", reference.RequirementId));
            requirement.Add(target.Element(reference.Role, ("href", Address(reference))));
            yield return requirement;
        }
    }

    private static IEnumerable<XElement> References(Target target, string name, ImmutableArray<ElementReference> references) =>
        references.Select(r => target.Element(name, ("href", Address(r))));

    private static string Address(ElementReference reference) => $"{reference.Namespace}#{reference.Id}";
}
