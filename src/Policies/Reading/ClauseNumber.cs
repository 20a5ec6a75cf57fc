using System.Globalization;
using System.Text.RegularExpressions;

namespace Duixian.Policies.Reading;

/// <summary>The ranks of GB/T 9704 and of statutes, outermost first.</summary>
internal enum ClauseRank
{
    Part,      // 第一编
    Chapter,   // 第一章
    Section,   // 第一节
    Article,   // 第一条
    First,     // 一、
    Second,    // （一）
    Third,     // 1.
    Fourth,    // （1）
    Fifth,     // ①
}

/// <summary>A clause number at the beginning of a paragraph.</summary>
/// <param name="Printed">As printed, spaces dropped: 一、 （四） 第三条 1.</param>
/// <param name="Length">Characters of the cleaned text it takes.</param>
internal readonly partial record struct ClauseNumber(ClauseRank Rank, int Value, string Printed, int Length)
{
    private const string Han = "〇零一二三四五六七八九十百千";

    /// <summary>Reads the number a paragraph begins with; null when it begins with none, or only mentions one (第三条所称…, （三）项).</summary>
    public static ClauseNumber? Read(string text)
    {
        if (text.Length < 2) return null;
        var match = Ordinal().Match(text);
        if (match.Success)
        {
            var rank = match.Groups[2].ValueSpan[0] switch { '编' => ClauseRank.Part, '章' => ClauseRank.Chapter, '节' => ClauseRank.Section, _ => ClauseRank.Article };
            return Make(rank, match, 1);
        }

        if (text[0] is >= '①' and <= '⑳')
            return new ClauseNumber(ClauseRank.Fifth, text[0] - '①' + 1, text[..1], 1);
        if ((match = First().Match(text)).Success) return Make(ClauseRank.First, match, 1);
        if ((match = Second().Match(text)).Success) return Make(ClauseRank.Second, match, 1);
        if ((match = Third().Match(text)).Success) return Make(ClauseRank.Third, match, 1);
        return (match = Fourth().Match(text)).Success ? Make(ClauseRank.Fourth, match, 1) : null;
    }

    /// <summary>The number as it would be printed for another value, e.g. 二、 between 一、 and 三、.</summary>
    public string PrintedAs(int value)
    {
        var here = Printed;
        var digits = here.Where(char.IsAsciiDigit).ToArray();
        if (digits.Length > 0)
            return here.Replace(new string(digits), value.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        var han = new string([.. here.Where(c => Han.Contains(c, StringComparison.Ordinal))]);
        return han.Length > 0 ? here.Replace(han, ChineseNumerals.Format(value), StringComparison.Ordinal) : here;
    }

    /// <summary>Part of an anchor: the number alone, with a letter for statute ranks so that 第三章 and 第三条 differ.</summary>
    public string AnchorPart => Rank switch
    {
        ClauseRank.Part => $"part{Value}",
        ClauseRank.Chapter => $"ch{Value}",
        ClauseRank.Section => $"s{Value}",
        _ => Value.ToString(CultureInfo.InvariantCulture),
    };

    private static ClauseNumber? Make(ClauseRank rank, Match match, int group) =>
        ChineseNumerals.Parse(match.Groups[group].ValueSpan) is >= 1 and < 1000 and var value
            ? new ClauseNumber(rank, value, match.Groups["printed"].Value, match.Length)
            : null;

    // 第三条 but not 第三条所称, 第三条第二款, 第三条规定: then it is the object of a sentence that began on the line before.
    [GeneratedRegex(@"^(?<printed>第([〇零一二三四五六七八九十百千\d]{1,7})(编|章|节|条))(?!第|所称|所述|所列|规定的|的)")]
    private static partial Regex Ordinal();

    // 一、 but not 一、二、三产业.
    [GeneratedRegex(@"^(?<printed>([〇一二三四五六七八九十百]{1,4})[、．.])(?![〇一二三四五六七八九十][、是])")]
    private static partial Regex First();

    [GeneratedRegex(@"^(?<printed>[（(﹙]([〇一二三四五六七八九十百]{1,4})[）)﹚])、?(?!项|款|条|目|点|类|至|和|、|（)")]
    private static partial Regex Second();

    // 1. and 1、 but not 1.5 nor 16-24岁.
    [GeneratedRegex(@"^(?<printed>([\d０-９]{1,3})[.．、])(?![\d０-９])")]
    private static partial Regex Third();

    [GeneratedRegex(@"^(?<printed>[（(﹙]([\d０-９]{1,2})[）)﹚]|([\d０-９]{1,2})[）)])、?(?!项|款|条|目|点|类|至|和|、)")]
    private static partial Regex Fourth();
}
