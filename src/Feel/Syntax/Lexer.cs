using Duixian.Feel.Diagnostics;

namespace Duixian.Feel.Syntax;

/// <summary>
/// Reads one token at any position. It keeps no state, so that the parser, which alone knows which names are in scope,
/// may read on from behind a name of several words or go back after a trial.
/// </summary>
internal sealed class Lexer(string text, DiagnosticBag diagnostics)
{
    public string Text => text;

    /// <summary>The first token at or after a position; comments and white space are passed over.</summary>
    public Token Read(int position)
    {
        var start = SkipTrivia(position);
        if (start >= text.Length) return new Token(TokenKind.End, new SourceSpan(text.Length, 0));
        var rune = NameText.RuneAt(text, start);
        if (NameText.IsStart(rune.Value)) return Of(TokenKind.Word, start, WordEnd(start));
        var c = text[start];
        if (NameText.IsDigit(c) || (c == '.' && NameText.IsDigit(At(start + 1)))) return Of(TokenKind.Number, start, NumberEnd(start));
        return c switch
        {
            '"' => Quoted(TokenKind.Text, start, start),
            '@' when At(start + 1) == '"' => Quoted(TokenKind.AtText, start, start + 1),
            _ => Punctuation(c, start),
        };
    }

    /// <summary>The position of the first character that is neither white space nor comment.</summary>
    public int SkipTrivia(int position)
    {
        while (position < text.Length)
        {
            if (NameText.IsSpace(text[position]))
            {
                position++;
            }
            else if (text[position] == '/' && At(position + 1) == '/')
            {
                var end = text.AsSpan(position).IndexOfAny('\n', '\r');
                position = end < 0 ? text.Length : position + end;
            }
            else if (text[position] == '/' && At(position + 1) == '*')
            {
                var end = text.IndexOf("*/", position + 2, StringComparison.Ordinal);
                if (end < 0) diagnostics.Error(DiagnosticCode.Unterminated, SourceSpan.Between(position, text.Length), "/*");
                position = end < 0 ? text.Length : end + 2;
            }
            else
            {
                return position;
            }
        }

        return text.Length;
    }

    private char At(int position) => position < text.Length ? text[position] : '\0';

    private static Token Of(TokenKind kind, int start, int end) => new(kind, SourceSpan.Between(start, end));

    private int WordEnd(int position)
    {
        while (position < text.Length && NameText.RuneAt(text, position) is var rune && NameText.IsPart(rune.Value))
        {
            position += rune.Utf16SequenceLength;
        }

        return position;
    }

    // The dot of "1..3" belongs to the range, and "e" counts only with digits behind it (grammar rule 37).
    private int NumberEnd(int position)
    {
        while (NameText.IsDigit(At(position))) position++;
        if (At(position) == '.' && NameText.IsDigit(At(position + 1)))
        {
            position++;
            while (NameText.IsDigit(At(position))) position++;
        }

        if (At(position) is 'e' or 'E')
        {
            var digits = position + (At(position + 1) is '+' or '-' ? 2 : 1);
            if (NameText.IsDigit(At(digits)))
            {
                position = digits;
                while (NameText.IsDigit(At(position))) position++;
            }
        }

        return position;
    }

    private Token Quoted(TokenKind kind, int start, int quote)
    {
        for (var i = quote + 1; i < text.Length; i++)
        {
            if (text[i] == '\\') i++;
            else if (text[i] == '"') return Of(kind, start, i + 1);
        }

        diagnostics.Error(DiagnosticCode.Unterminated, SourceSpan.Between(start, text.Length), "\"");
        return Of(kind, start, text.Length);
    }

    private Token Punctuation(char c, int start)
    {
        var next = At(start + 1);
        var (kind, length) = (c, next) switch
        {
            ('.', '.') => (TokenKind.DotDot, 2),
            ('*', '*') => (TokenKind.StarStar, 2),
            ('!', '=') => (TokenKind.NotEqual, 2),
            ('<', '=') => (TokenKind.LessOrEqual, 2),
            ('>', '=') => (TokenKind.GreaterOrEqual, 2),
            ('-', '>') => (TokenKind.Arrow, 2),
            ('(', _) => (TokenKind.OpenParenthesis, 1),
            (')', _) => (TokenKind.CloseParenthesis, 1),
            ('[', _) => (TokenKind.OpenBracket, 1),
            (']', _) => (TokenKind.CloseBracket, 1),
            ('{', _) => (TokenKind.OpenBrace, 1),
            ('}', _) => (TokenKind.CloseBrace, 1),
            (',', _) => (TokenKind.Comma, 1),
            (':', _) => (TokenKind.Colon, 1),
            ('.', _) => (TokenKind.Dot, 1),
            ('+', _) => (TokenKind.Plus, 1),
            ('-', _) => (TokenKind.Minus, 1),
            ('*', _) => (TokenKind.Star, 1),
            ('/', _) => (TokenKind.Slash, 1),
            ('=', _) => (TokenKind.Equal, 1),
            ('<', _) => (TokenKind.Less, 1),
            ('>', _) => (TokenKind.Greater, 1),
            _ => (TokenKind.Unknown, char.IsHighSurrogate(c) && char.IsLowSurrogate(next) ? 2 : 1),
        };
        return new Token(kind, new SourceSpan(start, length));
    }
}
