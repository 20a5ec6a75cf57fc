using System.Collections.Immutable;

namespace Duixian.Dmn.Model;

/// <summary>A node of the decision requirements graph (DMN 1.5, 6.3).</summary>
/// <param name="Id">Target of references; generated from the name when the file gives none.</param>
public abstract record Element(string Name, string Id, InformationItem Variable, string? Description, Place Place);

/// <summary>A fact given from outside (DMN 1.5, 6.3.11).</summary>
public sealed record InputData(string Name, string Id, InformationItem Variable, string? Description, Place Place)
    : Element(Name, Id, Variable, Description, Place)
{
    /// <summary>Elements of other namespaces that stand on it.</summary>
    public ExtensionElements Extensions { get; init; } = ExtensionElements.None;
}

/// <summary>A decision: what it requires and the logic that yields its value (DMN 1.5, 6.3.7).</summary>
/// <param name="Requirements">Decisions and inputs whose values its logic may use.</param>
/// <param name="Knowledge">Business knowledge models and services it may invoke.</param>
/// <param name="AuthorityReferences">Knowledge sources it rests on.</param>
/// <param name="Logic">Null when the decision is drawn but not yet written.</param>
public sealed record Decision(
    string Name,
    string Id,
    InformationItem Variable,
    string? Description,
    string? Question,
    string? AllowedAnswers,
    ImmutableArray<ElementReference> Requirements,
    ImmutableArray<ElementReference> Knowledge,
    ImmutableArray<ElementReference> AuthorityReferences,
    Expression? Logic,
    ExtensionElements Extensions,
    Place Place) : Element(Name, Id, Variable, Description, Place);

/// <summary>A function that decisions share (DMN 1.5, 6.3.9).</summary>
public sealed record BusinessKnowledgeModel(
    string Name,
    string Id,
    InformationItem Variable,
    string? Description,
    ImmutableArray<ElementReference> Knowledge,
    ImmutableArray<ElementReference> AuthorityReferences,
    FunctionExpression? Logic,
    ExtensionElements Extensions,
    Place Place) : Element(Name, Id, Variable, Description, Place);

/// <summary>A part of the graph offered as a function (DMN 1.5, 6.3.10); parameters are its input data, then its input decisions.</summary>
public sealed record DecisionService(
    string Name,
    string Id,
    InformationItem Variable,
    string? Description,
    ImmutableArray<ElementReference> OutputDecisions,
    ImmutableArray<ElementReference> EncapsulatedDecisions,
    ImmutableArray<ElementReference> InputDecisions,
    ImmutableArray<ElementReference> Inputs,
    ExtensionElements Extensions,
    Place Place) : Element(Name, Id, Variable, Description, Place);

/// <summary>Somebody or something that gives a decision its authority (DMN 1.5, 6.3.12).</summary>
public sealed record KnowledgeSource(string Name, string Id, string? Kind, string? Location, string? Description, Place Place)
{
    /// <summary>Elements of other namespaces that stand on it.</summary>
    public ExtensionElements Extensions { get; init; } = ExtensionElements.None;
}
