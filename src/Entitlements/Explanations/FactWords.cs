using System.Globalization;
using Duixian.Feel.Values;
using Duixian.Registry.Contracts;

namespace Duixian.Entitlements.Explanations;

/// <summary>Says values the way an official would.</summary>
internal static class FactWords
{
    /// <summary>The value of a fact with its unit; what its absence means when there is none.</summary>
    public static string Value(FactModel model, FactField field, FeelValue value)
    {
        if (value.IsNull)
            return field.IsNullUnknown ? "未查到" : "无";
        return field.Type.Kind switch
        {
            FactKind.Code => model.NameOfCode(field.Type.CodeList!, value.AsString),
            FactKind.Money => Yuan(value),
            _ => Value(value) + Unit(field.Unit),
        };
    }

    /// <summary>A value without a fact behind it.</summary>
    public static string Value(FeelValue value) => value.Kind switch
    {
        FeelKind.Null => "不明",
        FeelKind.Boolean => value.AsBoolean ? "是" : "否",
        FeelKind.String => value.AsString,
        FeelKind.Date => string.Create(CultureInfo.InvariantCulture, $"{value.AsDate.Year}年{value.AsDate.Month}月{value.AsDate.Day}日"),
        FeelKind.Number => Number(value),
        FeelKind.YearsMonthsDuration => Months(value.AsYearsMonthsDuration.Months),
        FeelKind.DaysTimeDuration => string.Create(CultureInfo.InvariantCulture, $"{value.AsDaysTimeDuration.Days}天"),
        FeelKind.List => string.Join("、", value.AsList.Select(Value)),
        _ => value.ToString(),
    };

    /// <summary>An amount in yuan with two decimals.</summary>
    public static string Yuan(FeelValue value) => value.AsNumber.TryToDecimal(out var yuan)
        ? yuan.ToString("#,##0.00", CultureInfo.InvariantCulture) + " 元"
        : value + " 元";

    /// <summary>A ratio as a percentage with two decimals, rounded half up for display only.</summary>
    public static string Percent(FeelValue value) => value.AsNumber.TryToDecimal(out var ratio)
        ? Math.Round(ratio * 100, 2, MidpointRounding.AwayFromZero).ToString("0.##", CultureInfo.InvariantCulture) + "%"
        : value.ToString();

    /// <summary>A computed number with at most two decimals, rounded half up for display only.</summary>
    public static string Rounded(FeelValue value) => value.AsNumber.TryToDecimal(out var number)
        ? Math.Round(number, 2, MidpointRounding.AwayFromZero).ToString("#,##0.##", CultureInfo.InvariantCulture)
        : value.AsNumber.ToString();

    /// <summary>A unit as it follows a number: 12个月, 178人, 49.99%.</summary>
    public static string Unit(string unit) => unit switch
    {
        "月" => "个月",
        "元" => " 元",
        _ => unit,
    };

    private static string Number(FeelValue value) => value.AsNumber.TryToDecimal(out var number)
        ? number.ToString("#,##0.##########", CultureInfo.InvariantCulture)
        : value.ToString();

    private static string Months(long months) => (months / 12, Math.Abs(months % 12)) switch
    {
        (0, var rest) => $"{(months < 0 ? "-" : "")}{rest}个月",
        (var years, 0) => $"{years}年",
        var (years, rest) => $"{years}年零{rest}个月",
    };
}
