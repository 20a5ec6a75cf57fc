using System.Collections.Immutable;

namespace Duixian.Dmn.Model;

/// <summary>A named type of a model, or one component of such a type (DMN 1.5, 7.3.2).</summary>
/// <param name="TypeRef">The type it restricts or names; null when it has components or is a function.</param>
/// <param name="AllowedValues">Unary tests every value, or every element of a collection, must meet.</param>
/// <param name="TypeConstraint">Unary tests the value as a whole must meet, also where it is a collection.</param>
/// <param name="Function">Present when the type is that of a function.</param>
public sealed record ItemDefinition(
    string Name,
    string? Id,
    string? TypeRef,
    bool IsCollection,
    ImmutableArray<ItemDefinition> Components,
    UnaryTests? AllowedValues,
    UnaryTests? TypeConstraint,
    FunctionItem? Function,
    Place Place)
{
    /// <summary>Elements of other namespaces that stand on it.</summary>
    public ExtensionElements Extensions { get; init; } = ExtensionElements.None;
}

/// <summary>Signature of a function type (DMN 1.5, 7.3.3).</summary>
public sealed record FunctionItem(ImmutableArray<InformationItem> Parameters, string? OutputTypeRef, Place Place);
