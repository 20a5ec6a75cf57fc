using System.Text.RegularExpressions;

namespace Duixian.Policies.Reading;

/// <summary>A numbered paragraph parted into heading line and text.</summary>
/// <param name="Heading">Heading without number; null when the paragraph has none.</param>
/// <param name="TextStart">Where the text begins; the length of the paragraph when the heading is all of it.</param>
internal readonly partial record struct HeadingSplit(string? Heading, int TextStart)
{
    private const int LongestHeading = 40;
    private const int LongestHeadingLine = 80;

    public static HeadingSplit Of(string paragraph, ClauseNumber number)
    {
        var start = number.Length;
        var body = paragraph[start..];
        if (number.Rank <= ClauseRank.Section) return new(body.Length == 0 ? null : body, paragraph.Length);
        // 【适用范围】 or （目的和依据）: the way statutes and their drafts head an article.
        if (Bracketed().Match(body) is { Success: true } bracketed)
            return new(bracketed.Groups[1].Value, start + bracketed.Length);
        var end = body.IndexOf('。', StringComparison.Ordinal);
        if (end < 0 && body.Length is > 0 and <= LongestHeadingLine && !Characters.EndsSentence(body[^1]) && number.Rank != ClauseRank.Article)
            return new(body, paragraph.Length);
        if (number.Rank != ClauseRank.Article && end is > 1 and <= LongestHeading && end + 1 < body.Length && ReadsAsHeading(body[..end]))
            return new(body[..end], start + end + 1);
        return new(null, start);
    }

    /// <summary>A line without a number that heads what follows: short, without a mark at its end or a sentence inside.</summary>
    public static bool IsUnnumberedHeading(string text) =>
        text.Length is >= 2 and <= LongestHeading && !Characters.EndsParagraph(text) && text.IndexOfAny(['。', '；', '，', ',']) < 0 && text[^1] != '、';

    // 提高认识，加强领导 heads; 符合条件的，给予补贴 says something. Even, short parts without a condition or a figure are a heading.
    private static bool ReadsAsHeading(string text)
    {
        if (text.IndexOfAny(['；', '：', ';', ':']) >= 0) return false;
        var parts = text.Split('，', ',');
        return parts.Length == 1 || (parts.Length <= 3 && parts.All(p => p.Length is >= 3 and <= 14 && p[^1] is not ('的' or '时' or '后') && !p.Any(char.IsAsciiDigit)));
    }

    [GeneratedRegex(@"^[【（(﹝\[]([^【】（）()\[\]]{2,20})[】）)﹞\]](?=\S)")]
    private static partial Regex Bracketed();
}
