using Duixian.Feel.Diagnostics;
using Duixian.Feel.Types;

namespace Duixian.Feel.Syntax;

// Round, square and curly brackets: grouping, lists, contexts and the eight spellings of a range.
public sealed partial class Parser
{
    // Behind "..", a bracket that nothing can follow inside closes the range: ]1..3[ and (1..3(.
    private int rangeEndDepth = -1;

    // The last "(expression" that was read on trial: where it starts, what it holds, and the token behind it.
    private (int Start, SyntaxNode Inner, Token Behind)? readInside;

    /// <summary>Whether the closing bracket here opens a range, as in <c>]1..3]</c>: only then is ".." met before the end.</summary>
    private bool IsOpenRange()
    {
        var nesting = 0;
        for (var next = lexer.Read(token.End); next.Kind != TokenKind.End; next = lexer.Read(next.End))
        {
            switch (next.Kind)
            {
                case TokenKind.DotDot when nesting == 0:
                    return true;
                case TokenKind.OpenParenthesis or TokenKind.OpenBracket or TokenKind.OpenBrace:
                    nesting++;
                    break;
                case TokenKind.CloseParenthesis or TokenKind.CloseBracket or TokenKind.CloseBrace when --nesting < 0:
                case TokenKind.Comma when nesting == 0:
                    return false;
            }
        }

        return false;
    }

    private SyntaxNode ParenthesisOrRange()
    {
        var start = token.Start;
        SyntaxNode inner;
        if (readInside is { } known && known.Start == start)
        {
            (inner, token) = (known.Inner, known.Behind);
            previousEnd = inner.Span.End;
        }
        else
        {
            Advance();
            inner = OutsideFilterEnd(Expression);
        }

        if (token.Kind == TokenKind.DotDot) return RangeBehind(inner, false, start);
        Expect(TokenKind.CloseParenthesis, ")");
        return inner;
    }

    private SyntaxNode ListOrRange()
    {
        var start = token.Start;
        Advance();
        if (Take(TokenKind.CloseBracket)) return new ListExpression([], From(start));
        var first = OutsideFilterEnd(Expression);
        if (token.Kind == TokenKind.DotDot) return RangeBehind(first, true, start);
        List<SyntaxNode> elements = [first];
        while (Take(TokenKind.Comma)) elements.Add(OutsideFilterEnd(Expression));
        Close(TokenKind.CloseBracket, "]");
        return new ListExpression(elements.ToEquatableArray(), From(start));
    }

    private RangeExpression RangeBehind(SyntaxNode low, bool lowIncluded, int start)
    {
        Expect(TokenKind.DotDot, "..");
        var outer = rangeEndDepth;
        rangeEndDepth = depth;
        var high = Expression();
        rangeEndDepth = outer;
        var included = token.Kind == TokenKind.CloseBracket;
        if (token.Kind is TokenKind.CloseBracket or TokenKind.CloseParenthesis or TokenKind.OpenBracket or TokenKind.OpenParenthesis) Advance();
        else ReportExpected("']' or ')'");
        return new RangeExpression(low, lowIncluded, high, included, From(start));
    }

    /// <summary>Whether the opening bracket here closes the range whose upper end has just been read.</summary>
    private bool ClosesRange()
    {
        if (rangeEndDepth < 0 || depth != rangeEndDepth + 1) return false;
        var next = lexer.Read(token.End).Kind;
        if (next == TokenKind.CloseParenthesis) return token.Kind == TokenKind.OpenBracket;
        if (next == TokenKind.CloseBracket) return token.Kind == TokenKind.OpenParenthesis;
        // f(> 3) calls with a test as argument; ]1..3[ = x compares a range.
        if (IsComparisonOperator(next)) return token.Kind == TokenKind.OpenBracket;
        return !StartsExpression(next) || (next == TokenKind.Word && IsInfixWord(lexer.Read(token.End)));
    }

    private T OutsideFilterEnd<T>(Func<T> read)
    {
        var outer = rangeEndDepth;
        rangeEndDepth = -1;
        var result = read();
        rangeEndDepth = outer;
        return result;
    }

    private ContextExpression Context()
    {
        var start = token.Start;
        Advance();
        var mark = names.Mark;
        var entries = new List<EntrySyntax>();
        while (token.Kind is not (TokenKind.CloseBrace or TokenKind.End))
        {
            var entryStart = token.Start;
            var key = Key();
            Expect(TokenKind.Colon, ":");
            var value = OutsideFilterEnd(Expression);
            if (entries.Exists(e => e.Key == key)) diagnostics.Warning(DiagnosticCode.DuplicateKey, From(entryStart), key);
            entries.Add(new EntrySyntax(key, value, From(entryStart)));
            names.Declare(key);
            names.AddKey(key);
            if (!Take(TokenKind.Comma)) break;
        }

        names.Leave(mark);
        Close(TokenKind.CloseBrace, "}");
        return new ContextExpression(entries.ToEquatableArray(), From(start));
    }

    private string Key()
    {
        if (token.Kind != TokenKind.Text) return DeclaredName(t => t.Kind == TokenKind.Colon, "a key");
        var start = token.Start;
        Advance();
        return Unescape(start + 1, previousEnd - 1);
    }

    /// <summary>Closes a bracket; when something else stands there, goes on to the bracket so that what follows can be read.</summary>
    private void Close(TokenKind kind, string shown)
    {
        if (Take(kind)) return;
        ReportExpected($"'{shown}'");
        var nesting = 0;
        while (token.Kind != TokenKind.End && (nesting > 0 || token.Kind is not (TokenKind.CloseParenthesis or TokenKind.CloseBracket or TokenKind.CloseBrace)))
        {
            if (token.Kind is TokenKind.OpenParenthesis or TokenKind.OpenBracket or TokenKind.OpenBrace) nesting++;
            if (token.Kind is TokenKind.CloseParenthesis or TokenKind.CloseBracket or TokenKind.CloseBrace) nesting--;
            Advance();
        }

        Take(kind);
    }
}
