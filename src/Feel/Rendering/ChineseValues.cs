using System.Globalization;
using Duixian.Feel.Numbers;
using Duixian.Feel.Values;

namespace Duixian.Feel.Rendering;

/// <summary>Values as an official document writes them: 2024年9月30日, 1年6个月, 60%.</summary>
public static class ChineseValues
{
    /// <summary>The value in words; strings bare, an absent one 空.</summary>
    public static string Render(in FeelValue value) => value.Kind switch
    {
        FeelKind.Null => "空",
        FeelKind.Boolean => value.AsBoolean ? "是" : "否",
        FeelKind.String => value.AsString,
        FeelKind.Date => Date(value),
        FeelKind.YearsMonthsDuration => Months(value.AsYearsMonthsDuration.Months),
        FeelKind.DaysTimeDuration => Days(value),
        FeelKind.List => value.AsList.Count == 0 ? "无" : string.Join("、", value.AsList.Select(v => Render(v))),
        FeelKind.Context => string.Join("，", value.AsContext.Shape.Names.Zip(value.AsContext.Values.ToArray(), (n, v) => $"{n}：{Render(v)}")),
        _ => value.ToString().TrimStart('@').Trim('"'),
    };

    /// <summary>A share as a percentage, when it is one: 0.6 → 60%; otherwise the plain number.</summary>
    internal static string Share(FeelNumber number)
    {
        if (number.Sign <= 0 || number >= FeelNumber.One) return number.ToString();
        return FeelNumber.TryMultiply(number, 100, out var percent) ? $"{percent}%" : number.ToString();
    }

    private static string Date(in FeelValue value)
    {
        var date = value.AsDate;
        return string.Create(CultureInfo.InvariantCulture, $"{date.Year}年{date.Month}月{date.Day}日");
    }

    private static string Months(long months)
    {
        var sign = months < 0 ? "负" : "";
        var (years, rest) = Math.DivRem(Math.Abs(months), 12);
        return (years, rest) switch
        {
            (0, _) => $"{sign}{rest}个月",
            (_, 0) => $"{sign}{years}年",
            _ => $"{sign}{years}年{rest}个月",
        };
    }

    private static string Days(in FeelValue value)
    {
        var duration = value.AsDaysTimeDuration;
        return duration.Hours == 0 && duration.Minutes == 0 && duration.Seconds.IsZero ? $"{duration.Days}天" : duration.ToString();
    }
}
