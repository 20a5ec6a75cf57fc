using System.Globalization;
using Duixian.Policies.Contracts;

namespace Duixian.Web.Language;

/// <summary>How dates, numbers and places of a document are written on every page.</summary>
internal static class Wording
{
    private const string Digits = "零一二三四五六七八九";

    /// <summary>2024年7月10日.</summary>
    public static string Date(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月{day.Day}日");

    /// <summary>2024-07-10, for lists and <c>datetime</c> attributes.</summary>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>1,106 with thousands separators.</summary>
    public static string Count(long number) => number.ToString("#,##0", CultureInfo.InvariantCulture);

    /// <summary>A clause number in Chinese, 1 to 99: 二, 十二, 二十. Anything else stays in Arabic numerals.</summary>
    public static string ChineseNumber(int number) => number switch
    {
        >= 1 and <= 9 => Digits[number].ToString(),
        >= 10 and <= 19 => "十" + (number == 10 ? "" : Digits[number - 10]),
        >= 20 and <= 99 => $"{Digits[number / 10]}十{(number % 10 == 0 ? "" : Digits[number % 10])}",
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>The part of a measure id after the document: 2.4.</summary>
    public static string MeasureNumber(string measureId) => measureId[(measureId.IndexOf('/', StringComparison.Ordinal) + 1)..];

    /// <summary>Place of a measure as a reader says it: 二·4.</summary>
    public static string MeasurePlace(string measureId)
    {
        var parts = MeasureNumber(measureId).Split('.', 2);
        return parts is [var clause, var item] && int.TryParse(clause, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? $"{ChineseNumber(number)}·{item}"
            : MeasureNumber(measureId);
    }

    /// <summary>Anchor of a measure in the page of its document: m-2-4.</summary>
    public static string MeasureAnchor(string measureId) => "m-" + MeasureNumber(measureId).Replace('.', '-');

    /// <summary>Days a document or figure holds for, both ends included.</summary>
    public static string Period(DateOnly? from, DateOnly? to) => (from, to) switch
    {
        ({ } start, { } end) => $"{Date(start)}至{Date(end)}",
        ({ } start, null) => $"{Date(start)}起",
        (null, { } end) => $"至{Date(end)}",
        _ => "未注明期限",
    };

    /// <summary>What the reader may rely on, from the confidence mark of a source.</summary>
    public static string Confidence(string confidence) => confidence switch
    {
        "原文" or "" => "原文",
        "搜" => "据公开检索的摘录，未与原件核对",
        "知" => "据通行规定登记，未取得原件",
        "疑" => "需业务部门确认",
        _ => confidence,
    };

    /// <summary>A FEEL literal as people write it: dates in Chinese, thousands separators, no quotation marks; anything else unchanged.</summary>
    public static string Literal(string feel)
    {
        var text = feel.TrimStart('@').Trim('"');
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return Date(day);
        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            return number.ToString("#,##0.##########", CultureInfo.InvariantCulture);
        return text switch { "true" => "是", "false" => "否", _ => text };
    }

    public static string Status(PolicyStatus status) => status switch
    {
        PolicyStatus.InForce => "正在执行",
        PolicyStatus.Draft => "征求意见，未生效",
        PolicyStatus.Expired => "已到期",
        PolicyStatus.Superseded => "已被替代",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };
}
