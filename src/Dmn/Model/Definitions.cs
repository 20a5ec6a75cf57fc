using System.Collections.Immutable;

namespace Duixian.Dmn.Model;

/// <summary>One decision model file as read, before any name is resolved (DMN 1.5, 6.3.2).</summary>
/// <param name="Version">Version of the standard its namespace stands for: 1.1 to 1.5.</param>
/// <param name="Namespace">The model's own namespace; imports and references name it.</param>
public sealed record Definitions(
    string Name,
    string? Id,
    string Namespace,
    string Version,
    Place Place,
    string? Description,
    ImmutableArray<Import> Imports,
    ImmutableArray<ItemDefinition> ItemDefinitions,
    ImmutableArray<InputData> Inputs,
    ImmutableArray<Decision> Decisions,
    ImmutableArray<BusinessKnowledgeModel> KnowledgeModels,
    ImmutableArray<DecisionService> Services,
    ImmutableArray<KnowledgeSource> KnowledgeSources,
    ExtensionElements Extensions)
{
    /// <summary>Artifacts, diagrams and whatever else stands in the file and says nothing about values: one XML fragment each.</summary>
    public ImmutableArray<string> Others { get; init; } = [];
}

/// <summary>Another model whose elements this one uses (DMN 1.5, 6.3.3).</summary>
/// <param name="Name">Prefix under which the imported names are seen; empty for the default namespace.</param>
/// <param name="Kind">Import type, the namespace of the language of what is imported.</param>
public sealed record Import(string Name, string Namespace, string? Location, string Kind, Place Place);

/// <summary>A name with a type: a variable, a parameter, a column (DMN 1.5, 7.3.4).</summary>
/// <param name="TypeRef">Name of the type as written; null means Any.</param>
public sealed record InformationItem(string Name, string? TypeRef, Place Place)
{
    /// <summary>Elements of other namespaces that stand on it.</summary>
    public ExtensionElements Extensions { get; init; } = ExtensionElements.None;
}

/// <summary>Reference to another element: the id, and the namespace of its model when it is not this one.</summary>
public sealed record ElementReference(string? Namespace, string Id, Place Place)
{
    /// <summary>Name of the XML element that refers, e.g. requiredInput.</summary>
    public required string Role { get; init; }

    /// <summary>Id of the requirement it stands in, which diagrams refer to; null when it has none.</summary>
    public string? RequirementId { get; init; }
}

/// <summary>Elements of other namespaces, kept as they were written so that nothing is lost when a model is written back.</summary>
/// <param name="Elements">One XML fragment per extension element.</param>
/// <param name="Citations">The extension elements of our own namespace, understood.</param>
public sealed record ExtensionElements(ImmutableArray<string> Elements, ImmutableArray<Authority> Citations)
{
    /// <summary>No extension elements.</summary>
    public static ExtensionElements None { get; } = new([], []);
}
