using System.Collections.Immutable;

namespace Duixian.Dmn.Model;

/// <summary>What a table yields when several rules match (DMN 1.5, 8.2.8).</summary>
public enum HitPolicy
{
    /// <summary>At most one rule may match.</summary>
    Unique,

    /// <summary>Several may match, all with the same output.</summary>
    Any,

    /// <summary>The matching rule whose output stands first among the output values.</summary>
    Priority,

    /// <summary>The first matching rule.</summary>
    First,

    /// <summary>All outputs in the order of the rules.</summary>
    RuleOrder,

    /// <summary>All outputs in the order of the output values.</summary>
    OutputOrder,

    /// <summary>All outputs, or an aggregate of them.</summary>
    Collect,
}

/// <summary>How a collect table folds its outputs.</summary>
public enum Aggregation
{
    /// <summary>Not folded: a list.</summary>
    None,

    /// <summary>C+.</summary>
    Sum,

    /// <summary>C#.</summary>
    Count,

    /// <summary>C&lt;.</summary>
    Min,

    /// <summary>C&gt;.</summary>
    Max,
}

/// <summary>A decision table (DMN 1.5, chapter 8).</summary>
/// <param name="Annotations">Names of the annotation columns.</param>
public sealed record DecisionTableExpression(
    HitPolicy HitPolicy,
    Aggregation Aggregation,
    ImmutableArray<InputClause> Inputs,
    ImmutableArray<OutputClause> Outputs,
    ImmutableArray<string> Annotations,
    ImmutableArray<DecisionRule> Rules,
    string? OutputLabel,
    string? TypeRef,
    string? Description,
    ExtensionElements Extensions,
    Place Place) : Expression(TypeRef, Description, Extensions, Place);

/// <summary>An input column: what is tested, and the values it may have.</summary>
public sealed record InputClause(string? Label, LiteralExpression Expression, UnaryTests? Values, Place Place)
{
    /// <summary>Elements of other namespaces that stand on it.</summary>
    public ExtensionElements Extensions { get; init; } = ExtensionElements.None;
}

/// <summary>An output column.</summary>
/// <param name="Name">Needed where a table has several outputs.</param>
/// <param name="Values">Possible values; their order is the priority.</param>
/// <param name="Default">Value when no rule matches.</param>
public sealed record OutputClause(string? Name, string? Label, string? TypeRef, UnaryTests? Values, LiteralExpression? Default, Place Place)
{
    /// <summary>Elements of other namespaces that stand on it.</summary>
    public ExtensionElements Extensions { get; init; } = ExtensionElements.None;
}

/// <summary>One row.</summary>
public sealed record DecisionRule(
    string? Id,
    ImmutableArray<UnaryTests> Tests,
    ImmutableArray<LiteralExpression> Outputs,
    ImmutableArray<string> Annotations,
    string? Description,
    ExtensionElements Extensions,
    Place Place);
