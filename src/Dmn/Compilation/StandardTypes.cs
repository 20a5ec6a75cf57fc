using Duixian.Feel.Types;

namespace Duixian.Dmn.Compilation;

/// <summary>The type names every model may use without defining them (DMN 1.5, 7.3.2 and 10.3.2.9).</summary>
internal static class StandardTypes
{
    private static readonly Dictionary<string, FeelType> Types = new(StringComparer.Ordinal)
    {
        ["Any"] = FeelType.Any,
        ["number"] = FeelType.Number,
        ["string"] = FeelType.String,
        ["boolean"] = FeelType.Boolean,
        ["date"] = FeelType.Date,
        ["time"] = FeelType.Time,
        ["date and time"] = FeelType.DateTime,
        ["dateTime"] = FeelType.DateTime,
        ["days and time duration"] = FeelType.DaysTimeDuration,
        ["dayTimeDuration"] = FeelType.DaysTimeDuration,
        ["years and months duration"] = FeelType.YearsMonthsDuration,
        ["yearMonthDuration"] = FeelType.YearsMonthsDuration,
        ["list"] = FeelType.AnyList,
        ["context"] = FeelType.AnyContext,
        ["range"] = FeelType.AnyRange,
        ["Null"] = FeelType.Null,
    };

    public static IEnumerable<string> Names => Types.Keys;

    public static FeelType? Find(string name) => Types.GetValueOrDefault(name);
}
