using System.Collections.Immutable;

namespace Duixian.Policies.Reading;

/// <summary>How the copy was laid out: whether lines are wrapped at a margin, and what empty lines and indents mean in it.</summary>
/// <param name="Margin">Columns of a full line; 0 when each line is a paragraph.</param>
internal readonly record struct PageLayout(int Margin, bool BlankEndsParagraph, bool IndentBeginsParagraph)
{
    // Two Chinese characters: the first line of a paragraph is indented by so much, and copying drops the indent.
    private const int ParagraphIndent = 4;

    public bool IsWrapped => Margin > 0;

    public static PageLayout Of(ImmutableArray<SourceLine> lines)
    {
        var text = lines.Where(line => line.Width >= 16).ToList();
        if (text.Count < 4) return new PageLayout(0, false, false);
        // The commonest width, taken in steps of one character, is the margin if half of the lines reach it.
        var margin = text.GroupBy(line => line.Width / 2).OrderByDescending(g => g.Count()).ThenByDescending(g => g.Key).First().Key * 2;
        var full = text.Count(line => line.Width >= margin - ParagraphIndent - 2 && line.Width <= margin + 6);
        var over = text.Count(line => line.Width > margin + 6);
        if (margin is < 24 or > 120 || full * 2 < text.Count || over * 10 > text.Count)
            return new PageLayout(0, false, false);
        var layout = new PageLayout(margin, false, false);
        int joins = 0, blanks = 0, indents = 0;
        for (var i = 1; i < lines.Length; i++)
        {
            if (lines[i].Indent is >= 3 and <= 10 && lines[i].Width > 16) indents++;
            if (!layout.ReachesMargin(lines[i - 1], false) || Characters.EndsParagraph(lines[i - 1].Text)) continue;
            joins++;
            if (lines[i].AfterBlank) blanks++;
        }

        return new PageLayout(margin, blanks * 5 < joins, indents >= 3 && indents * 2 < lines.Length);
    }

    /// <summary>The line is as long as the margin allows, so the sentence may go on.</summary>
    public bool ReachesMargin(SourceLine line, bool beginsParagraph) =>
        line.Indent + line.Width + (beginsParagraph && line.Indent < 3 ? ParagraphIndent : 0) >= Margin - 5;
}
