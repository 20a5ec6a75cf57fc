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
            var at = phrase.Length == 0 ? -1 : text.IndexOf(phrase, StringComparison.Ordinal);
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
}
