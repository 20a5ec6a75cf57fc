using Duixian.Feel.Temporal;

namespace Duixian.Feel.Values;

/// <summary>The text behind <c>@</c>: a date, time, date and time, or duration (grammar rule 62).</summary>
public static class TemporalLiteral
{
    /// <summary>Reads the text between the quotes; false when it is none of them.</summary>
    public static bool TryParse(string text, out FeelValue value)
    {
        if (FeelDate.TryParse(text, out var date))
            value = date;
        else if (FeelDateTime.TryParse(text, out var dateTime))
            value = dateTime;
        else if (FeelTime.TryParse(text, out var time))
            value = time;
        else if (DaysTimeDuration.TryParse(text, out var daysTime))
            value = daysTime;
        else if (YearsMonthsDuration.TryParse(text, out var yearsMonths))
            value = yearsMonths;
        else
            value = FeelValue.Null;
        return !value.IsNull;
    }
}
