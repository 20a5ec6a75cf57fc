using Duixian.Feel.Diagnostics;
using Duixian.Feel.Types;

namespace Duixian.Feel.Syntax;

// Cells of decision tables and allowed values (grammar rules 12–17).
public sealed partial class Parser
{
    private UnaryTestsSyntax WholeUnaryTests()
    {
        var whole = new SourceSpan(0, text.Length);
        if (token.Kind == TokenKind.End)
        {
            diagnostics.Error(DiagnosticCode.EmptyExpression, token.Span);
            return new UnaryTestsSyntax([new ErrorExpression([], token.Span)], false, whole);
        }

        if (token.Kind == TokenKind.Minus && lexer.Read(token.End).Kind == TokenKind.End) return new UnaryTestsSyntax([], false, whole);
        if (IsWord("not") && NegatedTests() is { } negated) return new UnaryTestsSyntax(negated, true, whole);
        var tests = Tests();
        if (token.Kind != TokenKind.End) tests = [ToTheEnd(new ErrorExpression(tests, whole))];
        return new UnaryTestsSyntax(tests, false, whole);
    }

    /// <summary><c>not(a, b)</c> as the whole cell; <c>not(x) and y</c> is an expression: then nothing is read and null returned.</summary>
    private EquatableArray<SyntaxNode>? NegatedTests()
    {
        var mark = Save();
        Advance();
        if (Take(TokenKind.OpenParenthesis))
        {
            var tests = Tests();
            if (Take(TokenKind.CloseParenthesis) && token.Kind == TokenKind.End) return tests;
        }

        Restore(mark);
        return null;
    }

    private EquatableArray<SyntaxNode> Tests()
    {
        List<SyntaxNode> tests = [Expression()];
        while (Take(TokenKind.Comma)) tests.Add(Expression());
        return tests.ToEquatableArray();
    }
}
