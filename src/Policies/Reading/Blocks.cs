using System.Collections.Immutable;

namespace Duixian.Policies.Reading;

internal enum BlockKind
{
    Text,
    Title,
    Number,
    Addressees,
    Signature,
    Date,
    Remark,
    AnnexMark,
    AnnexList,
    AnnexTitle,
    Imprint,
    Particular,
}

/// <summary>A paragraph, or a line of the frame around the text.</summary>
internal sealed record Block(BlockKind Kind, TextRun Run, ClauseNumber? Number = null)
{
    public string Text => Run.Text;
}

/// <summary>Lines → blocks: the frame (title, number, addressees, signature, date, remarks, annexes) apart, hard wraps joined.</summary>
internal static class Blocks
{
    public static ImmutableArray<Block> Of(ImmutableArray<SourceLine> lines)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var at = FrontMatter.Read(lines, blocks);
        var layout = PageLayout.Of(lines[Math.Min(at, lines.Length)..]);
        while (at < lines.Length)
        {
            if (FrameKind(lines, at) is { } kind)
            {
                blocks.Add(new Block(kind, lines[at++].Run));
                if (kind is BlockKind.Date or BlockKind.Remark or BlockKind.AnnexMark or BlockKind.AnnexTitle)
                    at = AnnexTitle(lines, at, kind, blocks);
                continue;
            }

            at = ReadParagraph(lines, at, layout, blocks);
        }

        return blocks.ToImmutable();
    }

    private static int ReadParagraph(ImmutableArray<SourceLine> lines, int at, PageLayout layout, ImmutableArray<Block>.Builder blocks)
    {
        var number = ClauseNumber.Read(lines[at].Text);
        var run = lines[at].Run;
        var last = lines[at++];
        var first = true;
        while (at < lines.Length && FrameKind(lines, at) is null && GoesOn(last, run.Text, first, lines[at], layout))
        {
            run = run.Join(lines[at].Run);
            last = lines[at++];
            first = false;
        }

        blocks.Add(new Block(BlockKind.Text, run, number));
        return at;
    }

    /// <summary>Whether the next line continues the paragraph.</summary>
    private static bool GoesOn(SourceLine last, string paragraph, bool lastIsFirst, SourceLine next, PageLayout layout)
    {
        var ended = Characters.EndsParagraph(last.Text);
        var opens = ClauseNumber.Read(next.Text) is not null;
        if (!layout.IsWrapped)
        {
            // One line is one paragraph, unless a page ended inside it: then there is no mark at the end of a line that has sentences.
            var hasSentences = paragraph.Contains('。', StringComparison.Ordinal) || paragraph.Length >= 60;
            return !ended && !opens && hasSentences;
        }

        if (layout.IndentBeginsParagraph && next.Indent is >= 3 and <= 10) return false;
        if (layout.BlankEndsParagraph && next.AfterBlank) return false;
        var full = layout.ReachesMargin(last, lastIsFirst);
        if (!full) return false;
        if (opens) return !ended && !LooksLikeHeading(paragraph);
        // A sentence that ends exactly at the margin: only the words of the next line can tell.
        return !ended || !(OfficialWords.BeginsClosing(next.Text) && last.Text[^1] == '。');
    }

    private static bool LooksLikeHeading(string paragraph) => ClauseNumber.Read(paragraph) is not null && !paragraph.Contains('。', StringComparison.Ordinal) && paragraph.Length <= 45;

    private static BlockKind? FrameKind(ImmutableArray<SourceLine> lines, int at)
    {
        var text = lines[at].Text;
        if (OfficialWords.IsDate(text)) return BlockKind.Date;
        if (OfficialWords.IsImprint(text) && text.Length <= 60 && !Characters.EndsSentence(text[^1])) return BlockKind.Imprint;
        if (OfficialWords.IsAnnexMark(text)) return BlockKind.AnnexMark;
        if (OfficialWords.IsAnnexList(text)) return BlockKind.AnnexList;
        // （此件公开发布）（联系单位：…）: a line in brackets that follows the date or another such line.
        if (OfficialWords.IsRemark(text) && at > 0 && (OfficialWords.IsDate(lines[at - 1].Text) || OfficialWords.IsRemark(lines[at - 1].Text)) && ClauseNumber.Read(text) is null)
            return BlockKind.Remark;
        return IsSignature(lines, at) ? BlockKind.Signature : null;
    }

    // Offices above the date, one a line; nothing else of a document looks so.
    private static bool IsSignature(ImmutableArray<SourceLine> lines, int at)
    {
        for (var i = at; i < lines.Length && i < at + 12; i++)
        {
            if (OfficialWords.IsDate(lines[i].Text)) return i > at;
            if (!OfficialWords.IsOffice(lines[i].Text) || ClauseNumber.Read(lines[i].Text) is not null) return false;
        }

        return false;
    }

    // After the frame of the covering notice the annex begins with its title, over one or more lines.
    private static int AnnexTitle(ImmutableArray<SourceLine> lines, int at, BlockKind after, ImmutableArray<Block>.Builder blocks)
    {
        if (at >= lines.Length || FrameKind(lines, at) is not null) return at;
        var title = TextRun.Empty;
        var i = at;
        while (i < lines.Length && i < at + 5)
        {
            var text = lines[i].Text;
            var suffix = OfficialWords.IsDraftMark(text) || text[0] == '的';
            if (OfficialWords.EndsTitle(title.Text) && !suffix) break;
            if (FrameKind(lines, i) is not null || ClauseNumber.Read(text) is not null || Characters.EndsSentence(text[^1]) || lines[i].Width > 90) break;
            title = title.Join(lines[i++].Run);
        }

        // Without the name of a kind of document it is no title, except right below the word 附件.
        if (title.Length == 0 || (!OfficialWords.EndsTitle(title.Text) && after != BlockKind.AnnexMark)) return at;
        if (!OfficialWords.EndsTitle(title.Text))
        {
            blocks.Add(new Block(BlockKind.AnnexTitle, lines[at].Run));
            return at + 1;
        }

        blocks.Add(new Block(BlockKind.AnnexTitle, title));
        return i;
    }
}
