namespace Duixian.Policies.Reading;

/// <summary>What a single character means for layout.</summary>
internal static class Characters
{
    /// <summary>White space and the invisible characters that copying leaves behind.</summary>
    public static bool IsSpace(char c) => char.IsWhiteSpace(c) || c is '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' or '\u00AD';

    /// <summary>Latin words and figures stay apart; "2024" and "年" do not.</summary>
    public static bool NeedsSpace(char left, char right) => char.IsAsciiLetterOrDigit(left) && char.IsAsciiLetterOrDigit(right);

    /// <summary>Columns on paper: a Chinese character or full-width sign takes two, everything else one.</summary>
    public static int Width(char c) => c >= '\u2000' ? 2 : 1;

    /// <summary>Ends a sentence or opens a list.</summary>
    public static bool EndsSentence(char c) => c is '。' or '！' or '？' or '；' or '：' or '…' or '.' or '!' or '?' or ';' or ':';

    /// <summary>Closing quotes and brackets: the sentence may have ended before them.</summary>
    public static bool IsCloser(char c) => c is '”' or '’' or '」' or '』' or '）' or ')' or '〕' or '］' or '】' or '》';

    /// <summary>The text ends as a paragraph may: with a sentence mark, or with a bracket that closes a remark.</summary>
    public static bool EndsParagraph(string text)
    {
        var i = text.Length - 1;
        while (i >= 0 && text[i] is '”' or '’' or '」' or '』') i--;
        return i >= 0 && (EndsSentence(text[i]) || text[i] is '）' or ')' or '〕' or '】');
    }
}
