using Duixian.Feel.Types;

namespace Duixian.Feel.Binding;

/// <summary>Which properties temporal values have (table 65 of the standard).</summary>
internal static class TemporalProperties
{
    /// <summary>The property's type; null when values of the kind do not have it.</summary>
    public static FeelType? Type(FeelScalar kind, string property) => (kind, property) switch
    {
        (FeelScalar.Date or FeelScalar.DateTime, "year" or "month" or "day" or "weekday") => FeelType.Number,
        (FeelScalar.Time or FeelScalar.DateTime, "hour" or "minute" or "second") => FeelType.Number,
        (FeelScalar.Time or FeelScalar.DateTime, "time offset") => FeelType.DaysTimeDuration,
        (FeelScalar.Time or FeelScalar.DateTime, "timezone") => FeelType.String,
        (FeelScalar.DaysTimeDuration, "days" or "hours" or "minutes" or "seconds") => FeelType.Number,
        (FeelScalar.YearsMonthsDuration, "years" or "months") => FeelType.Number,
        _ => null,
    };
}
