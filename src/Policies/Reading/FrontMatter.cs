using System.Collections.Immutable;

namespace Duixian.Policies.Reading;

/// <summary>The lines above the text: particulars, letterhead, number, title, addressees.</summary>
internal static class FrontMatter
{
    // Nothing above the text of an official document is longer; what is, is no document we can name.
    private const int LongestFront = 40;

    /// <summary>Adds the blocks of the frame and returns the index of the first line of the text.</summary>
    public static int Read(ImmutableArray<SourceLine> lines, ImmutableArray<Block>.Builder blocks)
    {
        var title = TextRun.Empty;
        var at = 0;
        for (; at < lines.Length && at < LongestFront; at++)
        {
            var line = lines[at];
            if (OfficialWords.DocumentNumber(line.Text).Success)
                blocks.Add(new Block(BlockKind.Number, line.Run));
            else if (OfficialWords.Particular(line.Text).Success)
                blocks.Add(new Block(BlockKind.Particular, line.Run));
            else if (OfficialWords.IsDate(line.Text))
                blocks.Add(new Block(BlockKind.Date, line.Run));
            else if (OfficialWords.IsSecrecyOrUrgency(line.Text))
                continue;
            else if (IsLetterhead(line.Text) && title.Length == 0)
                blocks.Add(new Block(BlockKind.Particular, line.Run));
            else if (OfficialWords.IsRemark(line.Text) && !OfficialWords.IsDraftMark(line.Text) && title.Length > 0 && OfficialWords.EndsTitle(title.Text) && ClauseNumber.Read(line.Text) is null)
                blocks.Add(new Block(BlockKind.Remark, line.Run));
            else if (IsTitleLine(line, title.Text))
                title = title.Join(line.Run);
            else
                break;
        }

        if (title.Length > 0) blocks.Add(new Block(BlockKind.Title, title));
        return Addressees(lines, at, blocks);
    }

    private static bool IsLetterhead(string text) => text.EndsWith("文件", StringComparison.Ordinal) && OfficialWords.IsOffice(text[..^2]);

    private static bool IsTitleLine(SourceLine line, string title)
    {
        if (title.Length > 0 && OfficialWords.EndsTitle(title))
            return OfficialWords.IsDraftMark(line.Text) || line.Text[0] == '的';
        return ClauseNumber.Read(line.Text) is null && line.Text[^1] is not ('。' or '；' or '：' or ':' or ';') && line.Width <= 140;
    }

    private static int Addressees(ImmutableArray<SourceLine> lines, int at, ImmutableArray<Block>.Builder blocks)
    {
        var run = TextRun.Empty;
        for (var i = at; i < lines.Length && i < at + 8; i++)
        {
            run = run.Join(lines[i].Run);
            if (run.Text.Contains('。', StringComparison.Ordinal)) break;
            if (lines[i].Text[^1] is not ('：' or ':')) continue;
            if (!OfficialWords.IsAddressees(run.Text)) break;
            blocks.Add(new Block(BlockKind.Addressees, run));
            return i + 1;
        }

        return at;
    }
}
