using System.Collections.Immutable;

namespace Duixian.Dmn.Model;

/// <summary>Logic in one of the standard's boxes (DMN 1.5, 7.3.1 and chapter 10.2).</summary>
/// <param name="TypeRef">Declared type of the result as written; null when none is declared.</param>
public abstract record Expression(string? TypeRef, string? Description, ExtensionElements Extensions, Place Place);

/// <summary>One FEEL expression as text.</summary>
/// <param name="Text">Null when the box is empty.</param>
/// <param name="TextPlace">Where the text begins, so that a place inside it can be shown.</param>
/// <param name="Language">Expression language when it is declared and is not FEEL; such an expression yields null.</param>
public sealed record LiteralExpression(
    string? Text, Place TextPlace, string? Language, string? TypeRef, string? Description, ExtensionElements Extensions, Place Place)
    : Expression(TypeRef, Description, Extensions, Place);

/// <summary>Unary tests as text: a cell of a decision table or the limits of a type.</summary>
public sealed record UnaryTests(string Text, Place TextPlace, string? Language);

/// <summary>Named entries that see the ones above them; an entry without a name is the result.</summary>
public sealed record ContextExpression(
    ImmutableArray<ContextEntry> Entries, string? TypeRef, string? Description, ExtensionElements Extensions, Place Place)
    : Expression(TypeRef, Description, Extensions, Place);

/// <summary>One entry of a boxed context.</summary>
/// <param name="Variable">Null for the result entry.</param>
public sealed record ContextEntry(InformationItem? Variable, Expression Value, string? Description, ExtensionElements Extensions, Place Place);

/// <summary>A list, one box per element.</summary>
public sealed record ListExpression(
    ImmutableArray<Expression> Items, string? TypeRef, string? Description, ExtensionElements Extensions, Place Place)
    : Expression(TypeRef, Description, Extensions, Place);

/// <summary>A list of contexts written as a table.</summary>
public sealed record RelationExpression(
    ImmutableArray<InformationItem> Columns,
    ImmutableArray<ImmutableArray<Expression>> Rows,
    string? TypeRef,
    string? Description,
    ExtensionElements Extensions,
    Place Place) : Expression(TypeRef, Description, Extensions, Place);

/// <summary>A call with named arguments.</summary>
/// <param name="Function">Expression that yields the function; null when the box is empty.</param>
public sealed record InvocationExpression(
    Expression? Function,
    ImmutableArray<Binding> Bindings,
    string? TypeRef,
    string? Description,
    ExtensionElements Extensions,
    Place Place) : Expression(TypeRef, Description, Extensions, Place);

/// <summary>One argument of a boxed invocation.</summary>
public sealed record Binding(InformationItem Parameter, Expression? Value);

/// <summary>A function with its body.</summary>
/// <param name="Kind">FEEL, Java or PMML; only FEEL is evaluated here.</param>
public sealed record FunctionExpression(
    string Kind,
    ImmutableArray<InformationItem> Parameters,
    Expression? Body,
    string? TypeRef,
    string? Description,
    ExtensionElements Extensions,
    Place Place) : Expression(TypeRef, Description, Extensions, Place);

/// <summary>If, then, else, one box each.</summary>
public sealed record ConditionalExpression(
    Expression? If, Expression? Then, Expression? Else, string? TypeRef, string? Description, ExtensionElements Extensions, Place Place)
    : Expression(TypeRef, Description, Extensions, Place);

/// <summary>The elements of a list that match.</summary>
public sealed record FilterExpression(
    Expression? In, Expression? Match, string? TypeRef, string? Description, ExtensionElements Extensions, Place Place)
    : Expression(TypeRef, Description, Extensions, Place);

/// <summary>Which of the three boxed iterations is meant.</summary>
public enum IterationKind
{
    /// <summary>A list of the body's values.</summary>
    For,

    /// <summary>Whether the body is true for at least one element.</summary>
    Some,

    /// <summary>Whether the body is true for every element.</summary>
    Every,
}

/// <summary>For, some or every over the elements of a list.</summary>
public sealed record IterationExpression(
    IterationKind Kind,
    string Variable,
    Expression? In,
    string? InTypeRef,
    Expression? Body,
    string? TypeRef,
    string? Description,
    ExtensionElements Extensions,
    Place Place) : Expression(TypeRef, Description, Extensions, Place);
