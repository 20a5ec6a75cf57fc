using Duixian.Feel.Types;

namespace Duixian.Feel.Syntax;

// What follows a primary expression: .member, [condition], (arguments).
public sealed partial class Parser
{
    // Inside a filter the members of the elements are names, too.
    private int filterDepth;

    private SyntaxNode Postfix()
    {
        var left = Primary();
        while (true)
        {
            switch (token.Kind)
            {
                case TokenKind.Dot:
                    Advance();
                    left = new PathExpression(left, Member(), From(left));
                    break;
                case TokenKind.OpenBracket when !ClosesRange():
                    left = Filter(left);
                    break;
                case TokenKind.OpenParenthesis when !ClosesRange():
                    left = new CallExpression(left, Arguments(), From(left));
                    break;
                default:
                    return left;
            }
        }
    }

    private FilterExpression Filter(SyntaxNode source)
    {
        Advance();
        filterDepth++;
        var mark = names.Mark;
        names.Declare("item");
        var condition = OutsideFilterEnd(Expression);
        names.Leave(mark);
        filterDepth--;
        Close(TokenKind.CloseBracket, "]");
        return new FilterExpression(source, condition, From(source));
    }

    private EquatableArray<ArgumentSyntax> Arguments()
    {
        Advance();
        var arguments = new List<ArgumentSyntax>();
        while (token.Kind is not (TokenKind.CloseParenthesis or TokenKind.End))
        {
            var start = token.Start;
            var name = ArgumentName();
            var value = OutsideFilterEnd(Expression);
            arguments.Add(new ArgumentSyntax(name, value, From(start)));
            if (!Take(TokenKind.Comma)) break;
        }

        Close(TokenKind.CloseParenthesis, ")");
        return arguments.ToEquatableArray();
    }

    // "name: value": a colon is reached over nothing but words, digits and the joints that names may hold.
    private string? ArgumentName()
    {
        if (token.Kind != TokenKind.Word) return null;
        for (var next = token; ; next = lexer.Read(next.End))
        {
            if (next.Kind == TokenKind.Colon)
            {
                var name = NameText.Normalise(text[token.Start..next.Start]);
                AdvanceTo(next.End);
                return name;
            }

            if (next.Kind is not (TokenKind.Word or TokenKind.Number or TokenKind.Plus or TokenKind.Minus or TokenKind.Star or TokenKind.Slash or TokenKind.Dot)) return null;
        }
    }
}
