using Duixian.Feel.Temporal;
using Duixian.Feel.Values;

namespace Duixian.Feel.Binding;

/// <summary>Reads what stands in <c>@"…"</c> (grammar rule 62).</summary>
internal static class TemporalLiteral
{
    /// <summary>The value, or null when the text is none of the five kinds.</summary>
    public static FeelValue Read(string text)
    {
        if (FeelDate.TryParse(text, out var date)) return date;
        if (FeelTime.TryParse(text, out var time)) return time;
        if (DaysTimeDuration.TryParse(text, out var days)) return days;
        if (YearsMonthsDuration.TryParse(text, out var months)) return months;
        return FeelDateTime.TryParse(text, out var moment) ? moment : FeelValue.Null;
    }
}
