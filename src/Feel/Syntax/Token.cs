using Duixian.Feel.Diagnostics;

namespace Duixian.Feel.Syntax;

internal enum TokenKind
{
    End,
    Word,
    Number,
    Text,
    AtText,
    OpenParenthesis,
    CloseParenthesis,
    OpenBracket,
    CloseBracket,
    OpenBrace,
    CloseBrace,
    Comma,
    Colon,
    Dot,
    DotDot,
    Plus,
    Minus,
    Star,
    Slash,
    StarStar,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Arrow,
    Unknown,
}

/// <summary>One token; its text is the span's. A name of several words is several tokens: the parser, who knows the scope, joins them.</summary>
internal readonly record struct Token(TokenKind Kind, SourceSpan Span)
{
    public int Start => Span.Start;

    public int End => Span.End;
}
