using System.Globalization;
using System.Text;
using Duixian.Feel.Diagnostics;
using Duixian.Feel.Types;

namespace Duixian.Feel.Syntax;

// What stands on its own: literals, names, brackets of every kind, and the expressions that begin with a keyword.
public sealed partial class Parser
{
    private static bool StartsExpression(TokenKind kind) => kind is TokenKind.Word or TokenKind.Number or TokenKind.Text or TokenKind.AtText
        or TokenKind.OpenParenthesis or TokenKind.OpenBracket or TokenKind.OpenBrace or TokenKind.Minus;

    private SyntaxNode Primary()
    {
        // A name in scope wins over any other reading of the same characters: "if-else ratio", "date and time".
        if (names.Variable(text, token.Start, filterDepth > 0) is { } known && known.End > token.End) return NameUpTo(known.Name, known.End);
        var start = token.Start;
        switch (token.Kind)
        {
            case TokenKind.Number:
                Advance();
                return new NumberLiteral(SourceSpan.Between(start, previousEnd).Of(text), From(start));
            case TokenKind.Text:
                Advance();
                return new StringLiteral(Unescape(start + 1, previousEnd - 1), From(start));
            case TokenKind.AtText:
                Advance();
                return new AtLiteral(Unescape(start + 2, previousEnd - 1), From(start));
            case TokenKind.OpenParenthesis:
                return ParenthesisOrRange();
            case TokenKind.OpenBracket:
                return ListOrRange();
            case TokenKind.CloseBracket or TokenKind.CloseParenthesis when IsOpenRange():
                Advance();
                return RangeBehind(Expression(), false, start);
            case TokenKind.OpenBrace:
                return Context();
            case TokenKind.Word:
                return KeywordOrName();
            default:
                return Missing();
        }
    }

    private NameExpression NameUpTo(string name, int end)
    {
        var start = token.Start;
        AdvanceTo(end);
        return new NameExpression(name, From(start));
    }

    private ErrorExpression Missing()
    {
        var here = token;
        if (here.Kind == TokenKind.Unknown)
        {
            diagnostics.Error(DiagnosticCode.UnexpectedCharacter, here.Span);
            Advance();
            if (StartsExpression(token.Kind)) return new ErrorExpression([Postfix()], From(here.Start));
        }
        else
        {
            ReportExpected("an expression");
        }

        return new ErrorExpression([], here.Span);
    }

    private SyntaxNode KeywordOrName()
    {
        var start = token.Start;
        switch (token.Span.Of(text))
        {
            case "true" or "false":
                var value = IsWord("true");
                Advance();
                return new BooleanLiteral(value, From(start));
            case "null":
                Advance();
                return new NullLiteral(From(start));
            case "if":
                return If();
            case "for":
                return For();
            case "some" or "every":
                return Quantified();
            case "function" when lexer.Read(token.End).Kind == TokenKind.OpenParenthesis:
                return Function();
            case "then" or "else" or "return" or "satisfies" or "and" or "or" or "in" or "between" or "instance":
                return Missing();
            default:
                return Name();
        }
    }

    private IfExpression If()
    {
        var start = token.Start;
        Advance();
        var condition = Expression();
        ExpectWord("then");
        var then = Expression();
        ExpectWord("else");
        var otherwise = Expression();
        return new IfExpression(condition, then, otherwise, From(start));
    }

    private ForExpression For()
    {
        var start = token.Start;
        Advance();
        var mark = names.Mark;
        var iterators = Iterators();
        ExpectWord("return");
        names.Declare("partial");
        var body = Expression();
        names.Leave(mark);
        return new ForExpression(iterators, body, From(start));
    }

    private QuantifiedExpression Quantified()
    {
        var start = token.Start;
        var every = IsWord("every");
        Advance();
        var mark = names.Mark;
        var iterators = Iterators();
        ExpectWord("satisfies");
        var condition = Expression();
        names.Leave(mark);
        return new QuantifiedExpression(every, iterators, condition, From(start));
    }

    private EquatableArray<IteratorSyntax> Iterators()
    {
        var iterators = new List<IteratorSyntax>();
        do
        {
            var start = token.Start;
            var name = DeclaredName(t => t.Kind == TokenKind.Word && Is(t, "in"), "a variable name");
            ExpectWord("in");
            var source = Expression();
            var end = Take(TokenKind.DotDot) ? Expression() : null;
            iterators.Add(new IteratorSyntax(name, source, end, From(start)));
            names.Declare(name);
        }
        while (Take(TokenKind.Comma));
        return iterators.ToEquatableArray();
    }

    private FunctionExpression Function()
    {
        var start = token.Start;
        Advance();
        Expect(TokenKind.OpenParenthesis, "(");
        var mark = names.Mark;
        var parameters = new List<ParameterSyntax>();
        while (token.Kind is not (TokenKind.CloseParenthesis or TokenKind.End))
        {
            var parameterStart = token.Start;
            var name = DeclaredName(t => t.Kind is TokenKind.Comma or TokenKind.Colon or TokenKind.CloseParenthesis, "a parameter name");
            var type = Take(TokenKind.Colon) ? Type() : null;
            parameters.Add(new ParameterSyntax(name, type, From(parameterStart)));
            names.Declare(name);
            if (!Take(TokenKind.Comma)) break;
        }

        Expect(TokenKind.CloseParenthesis, ")");
        var external = TakeWord("external");
        var body = Expression();
        names.Leave(mark);
        return new FunctionExpression(parameters.ToEquatableArray(), body, external, From(start));
    }

    private string Unescape(int start, int end)
    {
        var raw = text.AsSpan(start, Math.Max(0, end - start));
        if (!raw.Contains('\\')) return raw.ToString();
        var result = new StringBuilder(raw.Length);
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i] != '\\' || i + 1 == raw.Length)
            {
                result.Append(raw[i]);
                continue;
            }

            i++;
            switch (raw[i])
            {
                case 'n': result.Append('\n'); break;
                case 'r': result.Append('\r'); break;
                case 't': result.Append('\t'); break;
                case '"' or '\\' or '\'': result.Append(raw[i]); break;
                case 'u' when Hex(raw, i + 1, 4) is { } unit: result.Append((char)unit); i += 4; break;
                case 'U' when Hex(raw, i + 1, 6) is { } point && Rune.IsValid(point): result.Append(new Rune(point)); i += 6; break;
                // Any other backslash is an ordinary character (rule 35), as in the regular expression "\d+".
                default: result.Append('\\').Append(raw[i]); break;
            }
        }

        return result.ToString();
    }

    private static int? Hex(ReadOnlySpan<char> raw, int start, int length) =>
        start + length <= raw.Length && int.TryParse(raw.Slice(start, length), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            ? value
            : null;
}
