using System.Collections.Immutable;
using System.Text;
using Duixian.Policies.Contracts;

namespace Duixian.Policies.Reading;

/// <summary>Cleaned characters, each with its offset in the decoded source.</summary>
internal readonly record struct TextRun(string Text, ImmutableArray<int> Offsets)
{
    public static TextRun Empty { get; } = new("", []);

    public int Length => Text.Length;

    public TextRun Slice(int start, int end) => new(Text[start..end], Offsets[start..end]);

    public TextRun Slice(int start) => Slice(start, Length);

    /// <summary>Joins two pieces of one sentence; only two Latin words need a space between them.</summary>
    public TextRun Join(TextRun next)
    {
        if (Length == 0) return next;
        if (next.Length == 0) return this;
        var apart = Characters.NeedsSpace(Text[^1], next.Text[0]);
        return apart
            ? new(Text + " " + next.Text, [.. Offsets, Offsets[^1] + 1, .. next.Offsets])
            : new(Text + next.Text, [.. Offsets, .. next.Offsets]);
    }

    public Paragraph ToParagraph(string anchor) => new(anchor, Text, Offsets);

    /// <summary>Drops white space inside Chinese text; between two Latin words or two figures one space stays.</summary>
    public static TextRun Clean(string source, int start, int end)
    {
        var text = new StringBuilder(end - start);
        var offsets = ImmutableArray.CreateBuilder<int>(end - start);
        var gap = -1;
        for (var i = start; i < end; i++)
        {
            if (Characters.IsSpace(source[i]))
            {
                if (gap < 0) gap = i;
                continue;
            }

            if (gap >= 0 && text.Length > 0 && Characters.NeedsSpace(text[^1], source[i]))
            {
                text.Append(' ');
                offsets.Add(gap);
            }

            gap = -1;
            text.Append(source[i]);
            offsets.Add(i);
        }

        return new(text.ToString(), offsets.ToImmutable());
    }
}
