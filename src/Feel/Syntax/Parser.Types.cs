using Duixian.Feel.Types;

namespace Duixian.Feel.Syntax;

// Types, behind "instance of" and in parameters of function literals.
public sealed partial class Parser
{
    private TypeSyntax Type()
    {
        var start = token.Start;
        if (names.Type(text, token.Start) is { } known && known.End > token.End)
        {
            AdvanceTo(known.End);
            return new NamedTypeSyntax(known.Name, From(start));
        }

        if (token.Kind != TokenKind.Word)
        {
            ReportExpected("a type");
            return new NamedTypeSyntax("", token.Span);
        }

        if (++depth > MaximumDepth)
        {
            token = new Token(TokenKind.End, new(text.Length, 0));
            ReportExpected("a type");
            return new NamedTypeSyntax("", token.Span);
        }

        var generic = lexer.Read(token.End).Kind == TokenKind.Less ? token.Span.Of(text) : "";
        TypeSyntax type = generic switch
        {
            "list" => OfElement((element, span) => new ListTypeSyntax(element, span)),
            "range" => OfElement((element, span) => new RangeTypeSyntax(element, span)),
            "context" => ContextType(),
            "function" => FunctionType(),
            _ => NamedType(),
        };
        depth--;
        return type;
    }

    private TypeSyntax OfElement(Func<TypeSyntax, Diagnostics.SourceSpan, TypeSyntax> build)
    {
        var start = token.Start;
        Advance();
        Advance();
        var element = Type();
        Expect(TokenKind.Greater, ">");
        return build(element, From(start));
    }

    private ContextTypeSyntax ContextType()
    {
        var start = token.Start;
        Advance();
        Advance();
        var members = new List<MemberTypeSyntax>();
        while (token.Kind is not (TokenKind.Greater or TokenKind.End))
        {
            var memberStart = token.Start;
            var name = DeclaredName(t => t.Kind == TokenKind.Colon, "a member name");
            Expect(TokenKind.Colon, ":");
            members.Add(new MemberTypeSyntax(name, Type(), From(memberStart)));
            names.AddKey(name);
            if (!Take(TokenKind.Comma)) break;
        }

        Expect(TokenKind.Greater, ">");
        return new ContextTypeSyntax(members.ToEquatableArray(), From(start));
    }

    private FunctionTypeSyntax FunctionType()
    {
        var start = token.Start;
        Advance();
        Advance();
        var parameters = new List<TypeSyntax>();
        while (token.Kind is not (TokenKind.Greater or TokenKind.End))
        {
            parameters.Add(Type());
            if (!Take(TokenKind.Comma)) break;
        }

        Expect(TokenKind.Greater, ">");
        Expect(TokenKind.Arrow, "->");
        var result = Type();
        return new FunctionTypeSyntax(parameters.ToEquatableArray(), result, From(start));
    }

    private NamedTypeSyntax NamedType()
    {
        var start = token.Start;
        Advance();
        TakeFurtherWords();
        while (token.Kind == TokenKind.Dot && lexer.Read(token.End).Kind == TokenKind.Word)
        {
            Advance();
            Advance();
            TakeFurtherWords();
        }

        return new NamedTypeSyntax(NameText.Normalise(text[start..previousEnd]), From(start));
    }
}
