namespace Duixian.Web.Language;

/// <summary>Splits a quotation into stretches to mark and stretches to leave.</summary>
internal static class MarkedQuote
{
    internal readonly record struct Part(string Text, bool IsMarked);

    /// <summary>The parts joined are the text again. Each phrase is marked where it first occurs; overlapping marks become one.</summary>
    public static IReadOnlyList<Part> Split(string text, IEnumerable<string> words)
    {
        var marked = new bool[text.Length];
        foreach (var phrase in words)
        {
            var at = Find(text, phrase);
            if (at >= 0) Array.Fill(marked, true, at, phrase.Length);
        }
        var parts = new List<Part>();
        for (int start = 0, i = 1; i <= text.Length; i++)
        {
            if (i < text.Length && marked[i] == marked[start]) continue;
            parts.Add(new Part(text[start..i], marked[start]));
            start = i;
        }
        return parts;
    }

    /// <summary>Where a phrase stands; a figure never inside a longer number (3年 not in 2023年). -1 when nowhere.</summary>
    private static int Find(string text, string phrase)
    {
        if (phrase.Length == 0) return -1;
        var at = text.IndexOf(phrase, StringComparison.Ordinal);
        while (at > 0 && char.IsAsciiDigit(phrase[0]) && char.IsAsciiDigit(text[at - 1]))
            at = text.IndexOf(phrase, at + 1, StringComparison.Ordinal);
        return at;
    }
}
