using System.Xml.Linq;
using Duixian.Dmn.Model;

namespace Duixian.Dmn.Reading;

/// <summary>The nodes of the requirements graph.</summary>
internal static class ElementReader
{
    public static InputData ReadInput(Source source, XElement element)
    {
        var name = source.Name(element);
        return new InputData(name, Id(element, name), Variable(source, element, name), source.Description(element), source.PlaceOf(element))
        {
            Extensions = source.ExtensionsOf(element),
        };
    }

    public static Decision ReadDecision(Source source, XElement element)
    {
        var name = source.Name(element);
        return new Decision(
            name,
            Id(element, name),
            Variable(source, element, name),
            source.Description(element),
            source.Child(element, "question")?.Value.Trim(),
            source.Child(element, "allowedAnswers")?.Value.Trim(),
            source.Required(element, "informationRequirement", "requiredDecision", "requiredInput"),
            source.Required(element, "knowledgeRequirement", "requiredKnowledge"),
            source.Required(element, "authorityRequirement", "requiredAuthority"),
            ExpressionReader.ReadChild(source, element),
            source.ExtensionsOf(element),
            source.PlaceOf(element));
    }

    public static BusinessKnowledgeModel ReadKnowledgeModel(Source source, XElement element)
    {
        var name = source.Name(element);
        return new BusinessKnowledgeModel(
            name,
            Id(element, name),
            Variable(source, element, name),
            source.Description(element),
            source.Required(element, "knowledgeRequirement", "requiredKnowledge"),
            source.Required(element, "authorityRequirement", "requiredAuthority"),
            source.Child(element, "encapsulatedLogic") is { } logic ? ExpressionReader.ReadFunction(source, logic) : null,
            source.ExtensionsOf(element),
            source.PlaceOf(element));
    }

    public static DecisionService ReadService(Source source, XElement element)
    {
        var name = source.Name(element);
        return new DecisionService(
            name,
            Id(element, name),
            Variable(source, element, name),
            source.Description(element),
            source.References(element, "outputDecision"),
            source.References(element, "encapsulatedDecision"),
            source.References(element, "inputDecision"),
            source.References(element, "inputData"),
            source.ExtensionsOf(element),
            source.PlaceOf(element));
    }

    public static KnowledgeSource ReadKnowledgeSource(Source source, XElement element)
    {
        var name = source.Name(element);
        return new KnowledgeSource(
            name,
            Id(element, name),
            source.Child(element, "type")?.Value.Trim(),
            element.Attribute("locationURI")?.Value,
            source.Description(element),
            source.PlaceOf(element))
        {
            Extensions = source.ExtensionsOf(element),
        };
    }

    private static string Id(XElement element, string name) => element.Attribute("id")?.Value ?? name;

    // The variable may be left out (tools of DMN 1.1 did so for functions); then it carries the element's name and any type.
    private static InformationItem Variable(Source source, XElement element, string name) =>
        source.Child(element, "variable") is { } variable
            ? new InformationItem(Source.NormalizedName(variable) ?? name, source.TypeRef(variable), source.PlaceOf(variable))
            {
                Extensions = source.ExtensionsOf(variable),
            }
            : new InformationItem(name, null, source.PlaceOf(element));
}
