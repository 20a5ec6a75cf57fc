using System.Collections.Frozen;

namespace Duixian.Feel.Types;

/// <summary>The types that every expression may name (grammar rule 54 and 10.3.2.9).</summary>
public static class StandardTypes
{
    private static readonly FrozenDictionary<string, FeelType> ByName = new Dictionary<string, FeelType>
    {
        ["Any"] = FeelType.Any,
        ["Null"] = FeelType.Null,
        ["number"] = FeelType.Number,
        ["string"] = FeelType.String,
        ["boolean"] = FeelType.Boolean,
        ["date"] = FeelType.Date,
        ["time"] = FeelType.Time,
        ["date and time"] = FeelType.DateTime,
        ["days and time duration"] = FeelType.DaysTimeDuration,
        ["years and months duration"] = FeelType.YearsMonthsDuration,
        ["list"] = FeelType.AnyList,
        ["context"] = FeelType.AnyContext,
        ["range"] = FeelType.AnyRange,
        ["function"] = new FunctionType([], FeelType.Any),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Names of all standard types.</summary>
    public static IEnumerable<string> Names => ByName.Keys;

    /// <summary>The type of that name, words separated by single spaces; null when there is none.</summary>
    public static FeelType? Find(string name) => ByName.GetValueOrDefault(name);
}
