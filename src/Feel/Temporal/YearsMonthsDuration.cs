using System.Text;

namespace Duixian.Feel.Temporal;

/// <summary>A length of time in months (FEEL type <c>years and months duration</c>).</summary>
/// <param name="Months">The whole length; negative for a negative duration.</param>
public readonly record struct YearsMonthsDuration(long Months) : IComparable<YearsMonthsDuration>
{
    /// <summary>Longer durations are refused, so that no sum or product can overflow unseen.</summary>
    internal const long Limit = 1_000_000_000_000_000;

    /// <summary>Whole years, with the sign of the duration.</summary>
    public long Years => Months / 12;
    /// <summary>Months after the years, with the sign of the duration.</summary>
    public int MonthsOfYear => (int)(Months % 12);

    /// <summary>Builds a duration; false beyond ±10^15 months.</summary>
    public static bool TryCreate(Int128 months, out YearsMonthsDuration duration)
    {
        var fits = months >= -Limit && months <= Limit;
        duration = fits ? new YearsMonthsDuration((long)months) : default;
        return fits;
    }

    /// <summary>Whole months from one date to another, cut towards zero: 31 January to 28 February is none.</summary>
    public static YearsMonthsDuration Between(FeelDate from, FeelDate to)
    {
        var months = to.MonthNumber - from.MonthNumber;
        if (months > 0 && to.Day < from.Day)
            months--;
        else if (months < 0 && to.Day > from.Day)
            months++;
        return new YearsMonthsDuration(months);
    }

    /// <summary>Sum; false beyond the range.</summary>
    public bool TryAdd(YearsMonthsDuration other, out YearsMonthsDuration sum) => TryCreate((Int128)Months + other.Months, out sum);

    /// <summary>Reads <c>P1Y2M</c>, <c>-P26M</c>; at least one part.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out YearsMonthsDuration duration) =>
        DurationReader.TryReadYearsMonths(text, out duration);

    /// <summary>ISO 8601, normalised: <c>P2Y2M</c>, <c>-P1Y</c>, <c>P0M</c>.</summary>
    public override string ToString()
    {
        if (Months == 0)
            return "P0M";
        var text = new StringBuilder(Months < 0 ? "-P" : "P");
        if (Years != 0)
            text.Append(Math.Abs(Years)).Append('Y');
        if (MonthsOfYear != 0)
            text.Append(Math.Abs(MonthsOfYear)).Append('M');
        return text.ToString();
    }

    /// <inheritdoc/>
    public int CompareTo(YearsMonthsDuration other) => Months.CompareTo(other.Months);
    /// <summary>Shorter.</summary>
    public static bool operator <(YearsMonthsDuration left, YearsMonthsDuration right) => left.Months < right.Months;
    /// <summary>Shorter or equally long.</summary>
    public static bool operator <=(YearsMonthsDuration left, YearsMonthsDuration right) => left.Months <= right.Months;
    /// <summary>Longer.</summary>
    public static bool operator >(YearsMonthsDuration left, YearsMonthsDuration right) => left.Months > right.Months;
    /// <summary>Longer or equally long.</summary>
    public static bool operator >=(YearsMonthsDuration left, YearsMonthsDuration right) => left.Months >= right.Months;
}
