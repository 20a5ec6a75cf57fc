using System.Globalization;
using System.Runtime.CompilerServices;
using Duixian.Feel.Diagnostics;
using Duixian.Feel.Types;

namespace Duixian.Feel.Syntax;

/// <summary>
/// Recursive descent over the grammar of DMN 1.5 (rules 1–65). It always returns a tree; what it could not read is in the
/// diagnostics and an <see cref="ErrorExpression"/> stands in its place.
/// </summary>
public sealed partial class Parser
{
    /// <summary>Deepest nesting that is read; deeper text is refused rather than risking the stack.</summary>
    public const int MaximumDepth = 500;

    /// <summary>Longest text that is read, in UTF-16 units.</summary>
    public const int MaximumLength = 1_000_000;

    private readonly string text;
    private readonly Lexer lexer;
    private readonly DiagnosticBag diagnostics;
    private readonly ParserNames names;
    private Token token;
    private int previousEnd;
    private int depth;

    private Parser(string text, ParserNames names, DiagnosticBag diagnostics)
    {
        this.text = text;
        this.names = names;
        this.diagnostics = diagnostics;
        lexer = new Lexer(text, diagnostics);
        token = lexer.Read(0);
    }

    internal static SyntaxNode ParseExpression(string text, ParserNames names, DiagnosticBag diagnostics) =>
        Run(text, names, diagnostics, parser => parser.WholeExpression());

    internal static UnaryTestsSyntax ParseUnaryTests(string text, ParserNames names, DiagnosticBag diagnostics)
    {
        var whole = new SourceSpan(0, text.Length);
        return Run(text, names, diagnostics, static parser => parser.WholeUnaryTests()) as UnaryTestsSyntax
            ?? new UnaryTestsSyntax([new ErrorExpression([], whole)], false, whole);
    }

    private static SyntaxNode Run(string text, ParserNames names, DiagnosticBag diagnostics, Func<Parser, SyntaxNode> read)
    {
        var whole = new SourceSpan(0, text.Length);
        if (text.Length > MaximumLength)
        {
            diagnostics.Error(DiagnosticCode.TooLong, new SourceSpan(0, 0), MaximumLength.ToString(CultureInfo.InvariantCulture));
            return new ErrorExpression([], whole);
        }

        var tree = read(new Parser(text, names, diagnostics));
        // Chains such as 1+1+1… nest without the parser nesting; later passes recurse over the tree, so its height counts.
        if (!TreeDepth.Exceeds(tree, 2 * MaximumDepth)) return tree;
        diagnostics.Error(DiagnosticCode.TooDeep, whole, (2 * MaximumDepth).ToString(CultureInfo.InvariantCulture));
        return new ErrorExpression([], whole);
    }

    private SyntaxNode WholeExpression()
    {
        if (token.Kind == TokenKind.End)
        {
            diagnostics.Error(DiagnosticCode.EmptyExpression, token.Span);
            return new ErrorExpression([], token.Span);
        }

        return ToTheEnd(Expression());
    }

    private SyntaxNode ToTheEnd(SyntaxNode expression)
    {
        if (token.Kind == TokenKind.End) return expression;
        diagnostics.Error(DiagnosticCode.UnexpectedText, token.Span);
        // What follows is read as well, so that mistakes in it are reported in the same pass.
        List<SyntaxNode> parts = [expression];
        while (token.Kind != TokenKind.End)
        {
            var start = token.Start;
            if (StartsExpression(token.Kind)) parts.Add(Expression());
            // A word such as "and" starts no expression, so nothing was read.
            if (token.Start == start) Advance();
        }

        return new ErrorExpression(parts.ToEquatableArray(), new SourceSpan(0, text.Length));
    }

    private SyntaxNode Expression()
    {
        if (depth >= MaximumDepth || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            diagnostics.Error(DiagnosticCode.TooDeep, token.Span, MaximumDepth.ToString(CultureInfo.InvariantCulture));
            token = new Token(TokenKind.End, new SourceSpan(text.Length, 0));
            return new ErrorExpression([], token.Span);
        }

        depth++;
        var result = IsComparisonOperator(token.Kind) ? Test() : Infix(0);
        depth--;
        return result;
    }

    private void Advance()
    {
        previousEnd = token.End;
        token = lexer.Read(token.End);
    }

    private void AdvanceTo(int position)
    {
        previousEnd = position;
        token = lexer.Read(position);
    }

    private bool Take(TokenKind kind)
    {
        if (token.Kind != kind) return false;
        Advance();
        return true;
    }

    private bool TakeWord(string word)
    {
        if (!IsWord(word)) return false;
        Advance();
        return true;
    }

    private bool IsWord(string word) => token.Kind == TokenKind.Word && Is(token, word);

    private bool Is(Token word, string expected) => text.AsSpan(word.Start, word.Span.Length).SequenceEqual(expected);

    private void Expect(TokenKind kind, string shown)
    {
        if (!Take(kind)) ReportExpected($"'{shown}'");
    }

    private void ExpectWord(string word)
    {
        if (!TakeWord(word)) ReportExpected($"'{word}'");
    }

    private void ReportExpected(string what) =>
        diagnostics.Error(DiagnosticCode.Expected, token.Span, what, token.Kind == TokenKind.End ? "the end" : $"'{token.Span.Of(text)}'");

    private SourceSpan From(int start) => SourceSpan.Between(start, Math.Max(start, previousEnd));

    private SourceSpan From(SyntaxNode first) => From(first.Span.Start);

    private Mark Save() => new(token, previousEnd, diagnostics.Count);

    private void Restore(Mark mark)
    {
        token = mark.Token;
        previousEnd = mark.PreviousEnd;
        diagnostics.RollBack(mark.Diagnostics);
    }

    private readonly record struct Mark(Token Token, int PreviousEnd, int Diagnostics);
}
