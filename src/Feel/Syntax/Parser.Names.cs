using System.Diagnostics.CodeAnalysis;
using Duixian.Feel.Diagnostics;

namespace Duixian.Feel.Syntax;

// Names where no scope helps: unknown ones, members of contexts nothing is known about, and names being declared.
public sealed partial class Parser
{
    private static readonly HashSet<string> InfixWords =
        new(StringComparer.Ordinal) { "and", "or", "in", "between", "instance", "then", "else", "return", "satisfies", "of", "external" };

    private bool IsInfixWord(Token word) => InfixWords.Contains(word.Span.Of(text));

    private NameExpression Name()
    {
        var start = token.Start;
        var word = token.Span.Of(text);
        Advance();
        if (!names.IsVariable(word)) TakeFurtherWords();
        return new NameExpression(NameText.Normalise(text[start..previousEnd]), From(start));
    }

    private string Member()
    {
        if (names.Member(text, token.Start) is { } known && known.End > token.End)
        {
            AdvanceTo(known.End);
            return known.Name;
        }

        if (token.Kind != TokenKind.Word)
        {
            ReportExpected("a member name");
            return "";
        }

        var start = token.Start;
        Advance();
        TakeFurtherWords();
        return NameText.Normalise(text[start..previousEnd]);
    }

    // Two words in a row are never an expression, so they can only be one name that nothing here declares.
    private void TakeFurtherWords()
    {
        while (token.Kind == TokenKind.Word && !IsInfixWord(token)) Advance();
    }

    [SuppressMessage("Performance", "CA1859", Justification = "One reader for three places that differ in what ends the name.")]
    private string DeclaredName(Func<Token, bool> ends, string what)
    {
        var start = token.Start;
        while (!ends(token) && token.Kind is TokenKind.Word or TokenKind.Number or TokenKind.Plus or TokenKind.Minus
            or TokenKind.Star or TokenKind.Slash or TokenKind.Dot or TokenKind.StarStar or TokenKind.Unknown)
        {
            if (token.Kind == TokenKind.Unknown && !NameText.IsJoint(text[token.Start])) break;
            Advance();
        }

        if (token.Start == start || previousEnd <= start || !NameText.IsStart(NameText.RuneAt(text, start).Value))
        {
            diagnostics.Error(DiagnosticCode.Expected, token.Span, what, token.Kind == TokenKind.End ? "the end" : $"'{token.Span.Of(text)}'");
            return "";
        }

        return NameText.Normalise(text[start..previousEnd]);
    }
}
