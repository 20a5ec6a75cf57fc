using Duixian.Feel.Diagnostics;
using Duixian.Feel.Functions;
using Duixian.Feel.Types;
using Duixian.Feel.Values;

namespace Duixian.Feel.Binding;

/// <summary>
/// An expression whose names, functions and types are resolved. This tree is what every executor works from: the interpreter,
/// the lowering to SQL, the renderer to Chinese, the checks. Null in, null out unless a node says otherwise.
/// </summary>
/// <param name="Type">What is known about the value without evaluating; <see cref="FeelType.Any"/> when nothing is.</param>
/// <param name="Span">Where in the text it stands.</param>
public abstract record BoundExpression(FeelType Type, SourceSpan Span)
{
    // Two equal expressions at different places are different nodes of a trace, so nodes are compared by identity.

    /// <summary>By identity: each place in a text is its own node.</summary>
    public virtual bool Equals(BoundExpression? other) => ReferenceEquals(this, other);

    /// <inheritdoc />
    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}

/// <summary>A literal, already a value.</summary>
public sealed record BoundConstant(FeelValue Value, FeelType Type, SourceSpan Span) : BoundExpression(Type, Span);

/// <summary>The value of a variable.</summary>
public sealed record BoundVariable(FeelSymbol Symbol, SourceSpan Span) : BoundExpression(Symbol.Type, Span);

/// <summary>What has no meaning (the diagnostics say why): null, with a note.</summary>
public sealed record BoundInvalid(string Text, SourceSpan Span) : BoundExpression(FeelType.Any, Span);

/// <summary>A built-in function named as a value, e.g. handed to <c>sort</c>.</summary>
public sealed record BoundBuiltinReference(Builtin Function, FeelType Type, SourceSpan Span) : BoundExpression(Type, Span);

/// <summary>Unary minus.</summary>
public sealed record BoundNegation(BoundExpression Operand, FeelType Type, SourceSpan Span) : BoundExpression(Type, Span);

/// <summary>+ - * / **.</summary>
public enum ArithmeticOperator
{
    /// <summary>+ (also joins strings)</summary>
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

/// <summary>Arithmetic over numbers, durations, dates and (for +) strings; clauses 10.3.2.13 and table 45 on.</summary>
public sealed record BoundArithmetic(ArithmeticOperator Operator, BoundExpression Left, BoundExpression Right, FeelType Type, SourceSpan Span)
    : BoundExpression(Type, Span);

/// <summary>= != &lt; &lt;= &gt; &gt;=.</summary>
public enum ComparisonOperator
{
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
}

/// <summary>
/// A comparison. For = and != two nulls are equal and null differs from any value; values of different kinds give null.
/// For the others null or different kinds give null.
/// </summary>
public sealed record BoundComparison(ComparisonOperator Operator, BoundExpression Left, BoundExpression Right, SourceSpan Span)
    : BoundExpression(FeelType.Boolean, Span);

/// <summary>Three-valued conjunction of two or more operands; what is not a boolean counts as null.</summary>
public sealed record BoundAnd(EquatableArray<BoundExpression> Operands, SourceSpan Span) : BoundExpression(FeelType.Boolean, Span);

/// <summary>Three-valued disjunction of two or more operands; what is not a boolean counts as null.</summary>
public sealed record BoundOr(EquatableArray<BoundExpression> Operands, SourceSpan Span) : BoundExpression(FeelType.Boolean, Span);

/// <summary>Three-valued negation; what is not a boolean gives null. Both <c>not(x)</c> and negated unary tests.</summary>
public sealed record BoundNot(BoundExpression Operand, SourceSpan Span) : BoundExpression(FeelType.Boolean, Span);

/// <summary><c>value between low and high</c>: both ends included.</summary>
public sealed record BoundBetween(BoundExpression Value, BoundExpression Low, BoundExpression High, SourceSpan Span)
    : BoundExpression(FeelType.Boolean, Span);

/// <summary>
/// Whether a value lies in a range written in place, e.g. <c>x in [1..10)</c>. Null when the value or an end point is null or
/// when they cannot be compared, even if the other end alone would decide.
/// </summary>
public sealed record BoundInRange(BoundExpression Value, BoundExpression Low, bool LowIncluded, BoundExpression High, bool HighIncluded, SourceSpan Span)
    : BoundExpression(FeelType.Boolean, Span);

/// <summary>
/// Whether a value meets a test whose kind only the run tells: it equals the test, lies in it (range), is met by one of its
/// elements (list), or the test is a boolean about <c>?</c>.
/// </summary>
/// <param name="Value">What is tested.</param>
/// <param name="Input">The local that <c>?</c> in the test refers to, when the test mentions it; the value is put there.</param>
/// <param name="Test">The test.</param>
/// <param name="Span">Where in the text it stands.</param>
public sealed record BoundIn(BoundExpression Value, FeelSymbol? Input, BoundExpression Test, SourceSpan Span)
    : BoundExpression(FeelType.Boolean, Span);

/// <summary>Evaluates a value once into a local, then the body; made for <c>x in (test, test)</c> and unary tests.</summary>
public sealed record BoundLet(FeelSymbol Symbol, BoundExpression Value, BoundExpression Body, SourceSpan Span)
    : BoundExpression(Body.Type, Span);

/// <summary><c>if … then … else …</c>: whatever is not true, null included, takes the else branch.</summary>
public sealed record BoundIf(BoundExpression Condition, BoundExpression Then, BoundExpression Else, FeelType Type, SourceSpan Span)
    : BoundExpression(Type, Span);

/// <summary><c>source.member</c>: an entry of a context, a property of a temporal value or range, or mapped over a list.</summary>
public sealed record BoundPath(BoundExpression Source, string Member, FeelType Type, SourceSpan Span) : BoundExpression(Type, Span);

/// <summary><c>source[index]</c> with an index known to be a number: from 1, or from -1 at the end; outside gives null.</summary>
public sealed record BoundIndex(BoundExpression Source, BoundExpression Index, FeelType Type, SourceSpan Span) : BoundExpression(Type, Span);

/// <summary><c>source[condition]</c>: the elements for which the condition is true; a number as condition is an index.</summary>
/// <param name="Source">A list; a single value counts as a list of one.</param>
/// <param name="Item">The local that holds the element, <c>item</c> in the text.</param>
/// <param name="Condition">Evaluated per element.</param>
/// <param name="Type">What is known about the value.</param>
/// <param name="Span">Where in the text it stands.</param>
public sealed record BoundFilter(BoundExpression Source, FeelSymbol Item, BoundExpression Condition, FeelType Type, SourceSpan Span)
    : BoundExpression(Type, Span);

/// <summary>
/// A name inside a filter that is an entry of the element if the element is a context having it, and otherwise means what it
/// means outside; which of the two only the run tells.
/// </summary>
public sealed record BoundFilterName(FeelSymbol Item, string Name, BoundExpression Otherwise, FeelType Type, SourceSpan Span)
    : BoundExpression(Type, Span);

/// <summary>One iteration context of for, some or every.</summary>
/// <param name="Symbol">The local that takes each value.</param>
/// <param name="Source">The list, range, or lower end when <paramref name="RangeEnd"/> is given.</param>
/// <param name="RangeEnd">For <c>a..b</c> without brackets the second end; otherwise null.</param>
public sealed record BoundIterator(FeelSymbol Symbol, BoundExpression Source, BoundExpression? RangeEnd);

/// <summary><c>for … return …</c>: a list with the body's value for each combination, the last iterator running fastest.</summary>
/// <param name="Iterators">One or more; later ones see earlier ones.</param>
/// <param name="Partial">The local that holds the results so far, <c>partial</c> in the text; null when the body does not use it.</param>
/// <param name="Body">Evaluated per combination.</param>
/// <param name="Type">What is known about the value.</param>
/// <param name="Span">Where in the text it stands.</param>
public sealed record BoundFor(EquatableArray<BoundIterator> Iterators, FeelSymbol? Partial, BoundExpression Body, FeelType Type, SourceSpan Span)
    : BoundExpression(Type, Span);

/// <summary><c>some</c> (a disjunction over all combinations) or <c>every</c> (a conjunction).</summary>
public sealed record BoundQuantified(bool Every, EquatableArray<BoundIterator> Iterators, BoundExpression Condition, SourceSpan Span)
    : BoundExpression(FeelType.Boolean, Span);

/// <summary><c>[a, b, c]</c>.</summary>
public sealed record BoundList(EquatableArray<BoundExpression> Elements, FeelType Type, SourceSpan Span) : BoundExpression(Type, Span);

/// <summary>One entry of a context literal; its value is also put into the local, for later entries.</summary>
public sealed record BoundEntry(string Name, FeelSymbol Symbol, BoundExpression Value);

/// <summary><c>{a: 1, b: a + 1}</c>.</summary>
public sealed record BoundContext(EquatableArray<BoundEntry> Entries, FeelType Type, SourceSpan Span) : BoundExpression(Type, Span);

/// <summary>A range as a value, e.g. <c>[a..b)</c>; null when an end point is null.</summary>
/// <param name="Low">Lower end point.</param>
/// <param name="LowIncluded">Whether the lower end point belongs to it.</param>
/// <param name="High">Upper end point.</param>
/// <param name="HighIncluded">Whether the upper end point belongs to it.</param>
/// <param name="Type">What is known about the value.</param>
/// <param name="Span">Where in the text it stands.</param>
public sealed record BoundRange(BoundExpression Low, bool LowIncluded, BoundExpression High, bool HighIncluded, FeelType Type, SourceSpan Span)
    : BoundExpression(Type, Span);

/// <summary>A test as a value, e.g. <c>(&lt; 10)</c>: a range open to one side, or (for <c>!=</c>) everything but one value.</summary>
public sealed record BoundComparisonTest(ComparisonOperator Operator, BoundExpression Operand, FeelType Type, SourceSpan Span)
    : BoundExpression(Type, Span);

/// <summary><c>value instance of type</c>: false for null.</summary>
public sealed record BoundInstanceOf(BoundExpression Value, FeelType Tested, SourceSpan Span) : BoundExpression(FeelType.Boolean, Span);

/// <summary>One parameter of a function literal.</summary>
public sealed record BoundParameter(FeelSymbol Symbol);

/// <summary>A function literal. On creation it keeps a copy of the first <paramref name="CapturedLocals"/> locals around it.</summary>
/// <param name="Parameters">By position; their slots follow the captured locals.</param>
/// <param name="Body">Evaluated per call, in locals of its own.</param>
/// <param name="CapturedLocals">How many locals of the surroundings are visible inside.</param>
/// <param name="LocalCount">How many locals a call needs, captured ones and parameters included.</param>
/// <param name="Type">The function's type.</param>
/// <param name="Span">Where in the text it stands.</param>
public sealed record BoundFunction(EquatableArray<BoundParameter> Parameters, BoundExpression Body, int CapturedLocals, int LocalCount, FeelType Type, SourceSpan Span)
    : BoundExpression(Type, Span);

/// <summary>A call of a built-in function, arguments already in the order of one of its signatures.</summary>
/// <param name="Function">Which.</param>
/// <param name="Arguments">By position; an absent optional argument in the middle is a null constant.</param>
/// <param name="Type">What is known about the value.</param>
/// <param name="Span">Where in the text it stands.</param>
public sealed record BoundBuiltinCall(Builtin Function, EquatableArray<BoundExpression> Arguments, FeelType Type, SourceSpan Span)
    : BoundExpression(Type, Span);

/// <summary>A call of a function known only at run time: a variable, a BKM, a decision service, a literal.</summary>
/// <param name="Function">Yields the function.</param>
/// <param name="Arguments">By position, or in the order of <paramref name="ArgumentNames"/>.</param>
/// <param name="ArgumentNames">Parameter names where the call names them; empty for a call by position.</param>
/// <param name="Type">What is known about the value.</param>
/// <param name="Span">Where in the text it stands.</param>
public sealed record BoundCall(BoundExpression Function, EquatableArray<BoundExpression> Arguments, EquatableArray<string> ArgumentNames, FeelType Type, SourceSpan Span)
    : BoundExpression(Type, Span);
