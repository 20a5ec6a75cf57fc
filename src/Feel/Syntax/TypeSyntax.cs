using Duixian.Feel.Diagnostics;
using Duixian.Feel.Types;

namespace Duixian.Feel.Syntax;

/// <summary>A type as written (grammar rules 52–56).</summary>
public abstract record TypeSyntax(SourceSpan Span) : SyntaxNode(Span);

/// <summary>A type by name; an imported one has the import's name and a dot in front.</summary>
public sealed record NamedTypeSyntax(string Name, SourceSpan Span) : TypeSyntax(Span);

/// <summary><c>list&lt;T&gt;</c>.</summary>
public sealed record ListTypeSyntax(TypeSyntax Element, SourceSpan Span) : TypeSyntax(Span)
{
    /// <inheritdoc />
    public override IEnumerable<SyntaxNode> Children => [Element];
}

/// <summary><c>range&lt;T&gt;</c>.</summary>
public sealed record RangeTypeSyntax(TypeSyntax Element, SourceSpan Span) : TypeSyntax(Span)
{
    /// <inheritdoc />
    public override IEnumerable<SyntaxNode> Children => [Element];
}

/// <summary><c>name: type</c> in a context type.</summary>
public sealed record MemberTypeSyntax(string Name, TypeSyntax Type, SourceSpan Span) : SyntaxNode(Span)
{
    /// <inheritdoc />
    public override IEnumerable<SyntaxNode> Children => [Type];
}

/// <summary><c>context&lt;a: T, b: U&gt;</c>.</summary>
public sealed record ContextTypeSyntax(EquatableArray<MemberTypeSyntax> Members, SourceSpan Span) : TypeSyntax(Span)
{
    /// <inheritdoc />
    public override IEnumerable<SyntaxNode> Children => Members;
}

/// <summary><c>function&lt;T, U&gt; -&gt; V</c>.</summary>
public sealed record FunctionTypeSyntax(EquatableArray<TypeSyntax> Parameters, TypeSyntax Result, SourceSpan Span) : TypeSyntax(Span)
{
    /// <inheritdoc />
    public override IEnumerable<SyntaxNode> Children => [.. Parameters, Result];
}
