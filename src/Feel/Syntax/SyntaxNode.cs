using Duixian.Feel.Diagnostics;
using Duixian.Feel.Types;

namespace Duixian.Feel.Syntax;

/// <summary>What the text says, before names mean anything. Two trees are equal when they say the same, wherever they stand.</summary>
public abstract record SyntaxNode(SourceSpan Span)
{
    /// <summary>The parts, in the order of the text.</summary>
    public virtual IEnumerable<SyntaxNode> Children => [];

    /// <summary>Equality leaves the place out.</summary>
    public virtual bool Equals(SyntaxNode? other) => other is not null && EqualityContract == other.EqualityContract;

    /// <inheritdoc />
    public override int GetHashCode() => EqualityContract.GetHashCode();
}

/// <summary>A numeral as written.</summary>
public sealed record NumberLiteral(string Text, SourceSpan Span) : SyntaxNode(Span);

/// <summary>A string, escapes already resolved.</summary>
public sealed record StringLiteral(string Value, SourceSpan Span) : SyntaxNode(Span);

/// <summary>true or false.</summary>
public sealed record BooleanLiteral(bool Value, SourceSpan Span) : SyntaxNode(Span);

/// <summary>null.</summary>
public sealed record NullLiteral(SourceSpan Span) : SyntaxNode(Span);

/// <summary><c>@"…"</c>.</summary>
public sealed record AtLiteral(string Text, SourceSpan Span) : SyntaxNode(Span);

/// <summary>A name, white space normalised.</summary>
public sealed record NameExpression(string Name, SourceSpan Span) : SyntaxNode(Span);

/// <summary>Unary minus.</summary>
public sealed record NegationExpression(SyntaxNode Operand, SourceSpan Span) : SyntaxNode(Span)
{
    /// <inheritdoc />
    public override IEnumerable<SyntaxNode> Children => [Operand];
}

/// <summary>Infix operators that take two expressions, weakest binding first.</summary>
public enum InfixOperator
{
    /// <summary>or</summary>
    Or,

    /// <summary>and</summary>
    And,

    /// <summary>=</summary>
    Equal,

    /// <summary>!=</summary>
    NotEqual,

    /// <summary>&lt;</summary>
    Less,

    /// <summary>&lt;=</summary>
    LessOrEqual,

    /// <summary>&gt;</summary>
    Greater,

    /// <summary>&gt;=</summary>
    GreaterOrEqual,

    /// <summary>+</summary>
    Add,

    /// <summary>-</summary>
    Subtract,

    /// <summary>*</summary>
    Multiply,

    /// <summary>/</summary>
    Divide,

    /// <summary>**</summary>
    Power,
}

/// <summary><c>left operator right</c>.</summary>
public sealed record InfixExpression(InfixOperator Operator, SyntaxNode Left, SyntaxNode Right, SourceSpan Span) : SyntaxNode(Span)
{
    /// <inheritdoc />
    public override IEnumerable<SyntaxNode> Children => [Left, Right];
}

/// <summary><c>value between low and high</c>.</summary>
public sealed record BetweenExpression(SyntaxNode Value, SyntaxNode Low, SyntaxNode High, SourceSpan Span) : SyntaxNode(Span)
{
    /// <inheritdoc />
    public override IEnumerable<SyntaxNode> Children => [Value, Low, High];
}

/// <summary><c>value in test</c> or <c>value in (test, test)</c>.</summary>
public sealed record InExpression(SyntaxNode Value, EquatableArray<SyntaxNode> Tests, SourceSpan Span) : SyntaxNode(Span)
{
    /// <inheritdoc />
    public override IEnumerable<SyntaxNode> Children => [Value, .. Tests];
}

/// <summary><c>value instance of type</c>.</summary>
public sealed record InstanceOfExpression(SyntaxNode Value, TypeSyntax Type, SourceSpan Span) : SyntaxNode(Span)
{
    /// <inheritdoc />
    public override IEnumerable<SyntaxNode> Children => [Value, Type];
}

/// <summary>A test such as <c>&lt; 5</c>, in unary tests or as a value: a range open to one side.</summary>
public sealed record ComparisonTest(InfixOperator Operator, SyntaxNode Operand, SourceSpan Span) : SyntaxNode(Span)
{
    /// <inheritdoc />
    public override IEnumerable<SyntaxNode> Children => [Operand];
}

/// <summary><c>if … then … else …</c>.</summary>
public sealed record IfExpression(SyntaxNode Condition, SyntaxNode Then, SyntaxNode Else, SourceSpan Span) : SyntaxNode(Span)
{
    /// <inheritdoc />
    public override IEnumerable<SyntaxNode> Children => [Condition, Then, Else];
}

/// <summary><c>name in source</c> or <c>name in low..high</c>.</summary>
public sealed record IteratorSyntax(string Name, SyntaxNode Source, SyntaxNode? RangeEnd, SourceSpan Span) : SyntaxNode(Span)
{
    /// <inheritdoc />
    public override IEnumerable<SyntaxNode> Children => RangeEnd is null ? [Source] : [Source, RangeEnd];
}

/// <summary><c>for … return …</c>.</summary>
public sealed record ForExpression(EquatableArray<IteratorSyntax> Iterators, SyntaxNode Body, SourceSpan Span) : SyntaxNode(Span)
{
    /// <inheritdoc />
    public override IEnumerable<SyntaxNode> Children => [.. Iterators, Body];
}

/// <summary><c>some … satisfies …</c> or <c>every … satisfies …</c>.</summary>
public sealed record QuantifiedExpression(bool Every, EquatableArray<IteratorSyntax> Iterators, SyntaxNode Condition, SourceSpan Span) : SyntaxNode(Span)
{
    /// <inheritdoc />
    public override IEnumerable<SyntaxNode> Children => [.. Iterators, Condition];
}

/// <summary><c>[a, b]</c>.</summary>
public sealed record ListExpression(EquatableArray<SyntaxNode> Elements, SourceSpan Span) : SyntaxNode(Span)
{
    /// <inheritdoc />
    public override IEnumerable<SyntaxNode> Children => Elements;
}

/// <summary><c>key: value</c> in a context.</summary>
public sealed record EntrySyntax(string Key, SyntaxNode Value, SourceSpan Span) : SyntaxNode(Span)
{
    /// <inheritdoc />
    public override IEnumerable<SyntaxNode> Children => [Value];
}

/// <summary><c>{a: 1, "b c": 2}</c>.</summary>
public sealed record ContextExpression(EquatableArray<EntrySyntax> Entries, SourceSpan Span) : SyntaxNode(Span)
{
    /// <inheritdoc />
    public override IEnumerable<SyntaxNode> Children => Entries;
}

/// <summary><c>[low..high)</c>.</summary>
public sealed record RangeExpression(SyntaxNode Low, bool LowIncluded, SyntaxNode High, bool HighIncluded, SourceSpan Span) : SyntaxNode(Span)
{
    /// <inheritdoc />
    public override IEnumerable<SyntaxNode> Children => [Low, High];
}

/// <summary><c>source.member</c>.</summary>
public sealed record PathExpression(SyntaxNode Source, string Member, SourceSpan Span) : SyntaxNode(Span)
{
    /// <inheritdoc />
    public override IEnumerable<SyntaxNode> Children => [Source];
}

/// <summary><c>source[condition]</c>.</summary>
public sealed record FilterExpression(SyntaxNode Source, SyntaxNode Condition, SourceSpan Span) : SyntaxNode(Span)
{
    /// <inheritdoc />
    public override IEnumerable<SyntaxNode> Children => [Source, Condition];
}

/// <summary>An argument, named or not.</summary>
public sealed record ArgumentSyntax(string? Name, SyntaxNode Value, SourceSpan Span) : SyntaxNode(Span)
{
    /// <inheritdoc />
    public override IEnumerable<SyntaxNode> Children => [Value];
}

/// <summary><c>function(argument, argument)</c>.</summary>
public sealed record CallExpression(SyntaxNode Function, EquatableArray<ArgumentSyntax> Arguments, SourceSpan Span) : SyntaxNode(Span)
{
    /// <inheritdoc />
    public override IEnumerable<SyntaxNode> Children => [Function, .. Arguments];
}

/// <summary>A parameter of a function literal.</summary>
public sealed record ParameterSyntax(string Name, TypeSyntax? Type, SourceSpan Span) : SyntaxNode(Span)
{
    /// <inheritdoc />
    public override IEnumerable<SyntaxNode> Children => Type is null ? [] : [Type];
}

/// <summary><c>function(a, b: number) body</c>, possibly external.</summary>
public sealed record FunctionExpression(EquatableArray<ParameterSyntax> Parameters, SyntaxNode Body, bool External, SourceSpan Span) : SyntaxNode(Span)
{
    /// <inheritdoc />
    public override IEnumerable<SyntaxNode> Children => [.. Parameters, Body];
}

/// <summary>Where the text makes no sense; what could be read of it is kept so that its own errors are found too.</summary>
public sealed record ErrorExpression(EquatableArray<SyntaxNode> Parts, SourceSpan Span) : SyntaxNode(Span)
{
    /// <inheritdoc />
    public override IEnumerable<SyntaxNode> Children => Parts;
}

/// <summary>Unary tests: <c>-</c> (no tests, met by anything), <c>a, b</c> or <c>not(a, b)</c>.</summary>
public sealed record UnaryTestsSyntax(EquatableArray<SyntaxNode> Tests, bool Negated, SourceSpan Span) : SyntaxNode(Span)
{
    /// <inheritdoc />
    public override IEnumerable<SyntaxNode> Children => Tests;
}
