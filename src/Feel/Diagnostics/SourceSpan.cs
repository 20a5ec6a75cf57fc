namespace Duixian.Feel.Diagnostics;

/// <summary>A stretch of an expression's text: UTF-16 offset of its first character, and its length.</summary>
/// <param name="Start">Offset from 0.</param>
/// <param name="Length">Number of UTF-16 units; 0 for a place between characters, such as a missing bracket.</param>
public readonly record struct SourceSpan(int Start, int Length)
{
    /// <summary>Offset just behind the last character.</summary>
    public int End => Start + Length;

    /// <summary>The span from one offset up to, not including, another.</summary>
    public static SourceSpan Between(int start, int end) => new(start, Math.Max(0, end - start));

    /// <summary>The smallest span that covers both.</summary>
    public SourceSpan Cover(SourceSpan other) => Between(Math.Min(Start, other.Start), Math.Max(End, other.End));

    /// <summary>The text it covers; empty where the span lies outside.</summary>
    public string Of(string text) => Start >= text.Length ? "" : text.Substring(Start, Math.Min(Length, text.Length - Start));

    /// <summary>Line and column, both from 1; a column counts UTF-16 units as editors do.</summary>
    public (int Line, int Column) PlaceIn(string text)
    {
        int line = 1, lineStart = 0, end = Math.Min(Start, text.Length);
        for (var i = 0; i < end; i++)
        {
            if (text[i] != '\n') continue;
            line++;
            lineStart = i + 1;
        }

        return (line, end - lineStart + 1);
    }
}
