namespace Duixian.Feel.Temporal;

/// <summary>A date with a time of day (FEEL type <c>date and time</c>).</summary>
/// <remarks><c>==</c> and <see cref="Equals(FeelDateTime)"/> are identity (FEEL <c>is()</c>); FEEL <c>=</c> is <see cref="FeelEquals"/>.</remarks>
public readonly struct FeelDateTime : IEquatable<FeelDateTime>
{
    /// <summary>Puts a date and a time together.</summary>
    public FeelDateTime(FeelDate date, FeelTime time)
    {
        Date = date;
        Time = time;
    }

    /// <summary>The local date.</summary>
    public FeelDate Date { get; }
    /// <summary>The local time with its offset or zone.</summary>
    public FeelTime Time { get; }

    /// <summary>The FEEL property <c>time offset</c> in seconds (of a zone: on that day), or null for a local value.</summary>
    public int? OffsetSeconds => Time.Offset.SecondsAt(Date, Time.NanosecondOfDay);

    /// <summary>Midnight UTC of a date: what a date becomes where a date and time is expected (10.3.2.9.4).</summary>
    public static FeelDateTime AtMidnightUtc(FeelDate date) => new(date, new FeelTime(0, FeelOffset.Utc));

    /// <summary>An instant of .NET with its offset; false when the offset has a fraction of a second (it never has).</summary>
    public static FeelDateTime From(DateTimeOffset instant)
    {
        FeelOffset.TryCreate((long)instant.Offset.TotalSeconds, out var offset);
        return new FeelDateTime(
            DateOnly.FromDateTime(instant.DateTime), new FeelTime(instant.TimeOfDay.Ticks * 100, offset));
    }

    /// <summary>Reads date <c>T</c> time, or a date alone (midnight, local).</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out FeelDateTime value)
    {
        value = default;
        var reader = new TemporalReader(text);
        if (!reader.TryReadDate(out var date))
            return false;
        if (reader.AtEnd)
        {
            value = new FeelDateTime(date, default);
            return true;
        }
        if (!reader.TryRead('T') || !reader.TryReadTime(out var time, out var nextDay) || !reader.AtEnd)
            return false;
        // Into a variable of its own: an out argument is cleared before the receiver is read.
        var shown = date;
        if (nextDay && !shown.TryAddDays(1, out date))
            return false;
        value = new FeelDateTime(date, time);
        return true;
    }

    /// <summary>Nanoseconds since 1970-01-01T00:00:00 UTC; local values count as they stand.</summary>
    public Int128 Instant =>
        (Int128)Date.DayNumber * FeelTime.NanosecondsPerDay + Time.NanosecondOfDay
        - (OffsetSeconds ?? 0) * FeelTime.NanosecondsPerSecond;

    /// <summary>Adds a duration to the instant; false beyond the range of years.</summary>
    /// <remarks>With a zone the clock may have been put forward or back in between: 24 hours later can be another time of day.</remarks>
    public bool TryAdd(DaysTimeDuration duration, out FeelDateTime value)
    {
        if (!TryAddLocally(duration, out value))
            return false;
        var shift = Time.Offset.Zone is null ? 0 : (value.OffsetSeconds ?? 0) - (OffsetSeconds ?? 0);
        var local = value;
        return shift == 0 || local.TryAddLocally(DaysTimeDuration.FromSeconds(shift), out value);
    }

    /// <summary>Adds months to the date; the time stays.</summary>
    public bool TryAdd(YearsMonthsDuration duration, out FeelDateTime value)
    {
        var fits = Date.TryAddMonths(duration.Months, out var date);
        value = new FeelDateTime(date, Time);
        return fits;
    }

    /// <summary>FEEL <c>=</c>: the same instant, fractions of seconds not counted; a local value never equals one with a zone (10.3.2.3.5).</summary>
    public bool FeelEquals(FeelDateTime other) =>
        Time.Offset.IsLocal == other.Time.Offset.IsLocal && WholeSeconds == other.WholeSeconds;

    internal Int128 WholeSeconds
    {
        get
        {
            var (quotient, rest) = Int128.DivRem(Instant, FeelTime.NanosecondsPerSecond);
            return rest < 0 ? quotient - 1 : quotient;
        }
    }

    /// <summary>FEEL order: by instant, to the nanosecond; null between a local value and one with a zone.</summary>
    public int? FeelCompare(FeelDateTime other) =>
        Time.Offset.IsLocal != other.Time.Offset.IsLocal ? null : Instant.CompareTo(other.Instant);

    /// <summary>ISO 8601.</summary>
    public override string ToString() => $"{Date}T{Time}";

    /// <inheritdoc/>
    public bool Equals(FeelDateTime other) => Date == other.Date && Time == other.Time;
    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is FeelDateTime other && Equals(other);
    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Date, Time);
    /// <summary>Identity.</summary>
    public static bool operator ==(FeelDateTime left, FeelDateTime right) => left.Equals(right);
    /// <summary>Identity, negated.</summary>
    public static bool operator !=(FeelDateTime left, FeelDateTime right) => !left.Equals(right);

    private bool TryAddLocally(DaysTimeDuration duration, out FeelDateTime value)
    {
        var (days, rest) = Int128.DivRem(duration.Nanoseconds, FeelTime.NanosecondsPerDay);
        var nanoseconds = Time.NanosecondOfDay + (long)rest;
        var carry = Calendar.FloorDivide(nanoseconds, FeelTime.NanosecondsPerDay);
        // Durations are short enough for their days to fit into 64 bits.
        var fits = Date.TryAddDays((long)days + carry, out var date);
        value = new FeelDateTime(date, new FeelTime(nanoseconds - carry * FeelTime.NanosecondsPerDay, Time.Offset));
        return fits;
    }
}
