using System.Text.RegularExpressions;

namespace Duixian.Policies.Reading;

/// <summary>A date as printed → a day; null while month or day is blank or impossible.</summary>
internal static partial class PrintedDate
{
    public static DateOnly? Parse(string text)
    {
        var match = Parts().Match(text);
        if (!match.Success) return null;
        var year = ChineseNumerals.Parse(match.Groups["y"].ValueSpan);
        var month = ChineseNumerals.Parse(match.Groups["m"].ValueSpan);
        var day = ChineseNumerals.Parse(match.Groups["d"].ValueSpan);
        return year is >= 1900 and <= 2200 && month is >= 1 and <= 12 && day is >= 1 && day <= DateTime.DaysInMonth(year.Value, month.Value)
            ? new DateOnly(year.Value, month.Value, day.Value)
            : null;
    }

    [GeneratedRegex(@"(?<y>[\d〇○零一二三四五六七八九]{4})[年\-./](?<m>[\d〇一二三四五六七八九十]{1,3})[月\-./](?<d>[\d〇一二三四五六七八九十]{1,3})日?")]
    private static partial Regex Parts();
}
