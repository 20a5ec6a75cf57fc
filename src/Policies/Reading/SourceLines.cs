using System.Buffers;
using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Duixian.Policies.Reading;

/// <summary>A printed line that carries text.</summary>
/// <param name="Width">Columns on paper, inner spaces counted, outer ones not.</param>
/// <param name="Indent">Columns of white space before the text.</param>
/// <param name="AfterBlank">An empty line stands before it.</param>
internal sealed record SourceLine(TextRun Run, int Width, int Indent, bool AfterBlank)
{
    public string Text => Run.Text;
}

/// <summary>Decoded text → lines that carry text. Page marks and stray addresses of the copying tool are left out.</summary>
internal static partial class SourceLines
{
    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\n\r\f\v\u0085\u2028\u2029");

    public static ImmutableArray<SourceLine> Split(string source)
    {
        var lines = ImmutableArray.CreateBuilder<SourceLine>();
        var blank = false;
        for (var start = 0; start < source.Length;)
        {
            var end = source.AsSpan(start).IndexOfAny(LineEnds);
            end = end < 0 ? source.Length : start + end;
            if (ReadLine(source, start, end, blank) is { } line)
            {
                if (!IsPageMark(line.Text) && !IsStrayAddress(line.Text, lines.Count > 0 ? lines[^1].Text : ""))
                {
                    lines.Add(line);
                    blank = false;
                }
                else
                {
                    blank = true;
                }
            }
            else
            {
                blank = true;
            }

            start = end + 1;
            if (end + 1 < source.Length && source[end] == '\r' && source[end + 1] == '\n') start++;
        }

        return WithoutBarePageNumbers(lines.ToImmutable());
    }

    private static SourceLine? ReadLine(string source, int start, int end, bool blank)
    {
        var indent = 0;
        while (start < end && Characters.IsSpace(source[start]))
            indent += source[start++] is '\t' ? 4 : Characters.Width(source[start - 1]);
        while (end > start && Characters.IsSpace(source[end - 1])) end--;
        if (start == end) return null;
        var width = 0;
        for (var i = start; i < end; i++) width += Characters.Width(source[i]);
        return new SourceLine(TextRun.Clean(source, start, end), width, indent, blank);
    }

    private static bool IsPageMark(string text) => text.Length <= 16 && PageMark().IsMatch(text);

    // An address alone on a line comes from the tool that made the copy, unless the line before announces it (网址：).
    private static bool IsStrayAddress(string text, string before) =>
        Address().IsMatch(text) && !(before.Length > 0 && before[^1] is '：' or ':');

    // "6" alone is a page number only if such lines count upwards through the text; otherwise it is a figure of a table.
    private static ImmutableArray<SourceLine> WithoutBarePageNumbers(ImmutableArray<SourceLine> lines)
    {
        var bare = lines.Where(line => line.Text.Length <= 3 && line.Text.All(char.IsAsciiDigit)).ToList();
        var counting = bare.Count >= 2 && bare.Zip(bare.Skip(1), (a, b) => int.Parse(b.Text, null) == int.Parse(a.Text, null) + 1).All(next => next);
        return counting ? lines.RemoveAll(bare.Contains) : lines;
    }

    [GeneratedRegex(@"^(?:[—–―─－\-_·•]{1,3}\s*[\d０-９]{1,4}\s*[—–―─－\-_·•]{1,3}|第\s*\d{1,4}\s*页(?:[，,/]?\s*共\s*\d{1,4}\s*页)?|共\s*\d{1,4}\s*页\s*第\s*\d{1,4}\s*页|\d{1,4}\s*/\s*\d{1,4}|Page\s?\d{1,4}(?:\s?of\s?\d{1,4})?)$", RegexOptions.IgnoreCase)]
    private static partial Regex PageMark();

    [GeneratedRegex(@"^(?:(?:https?|ftp|file)://|www\.)[\x21-\x7e]+$", RegexOptions.IgnoreCase)]
    private static partial Regex Address();
}
