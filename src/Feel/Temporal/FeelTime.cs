using System.Globalization;

namespace Duixian.Feel.Temporal;

/// <summary>A time of day to the nanosecond, local or with an offset or zone (FEEL type <c>time</c>).</summary>
/// <remarks><c>==</c> and <see cref="Equals(FeelTime)"/> are identity (FEEL <c>is()</c>); FEEL <c>=</c> is <see cref="FeelEquals"/>.</remarks>
public readonly struct FeelTime : IEquatable<FeelTime>
{
    /// <summary>Nanoseconds of one second.</summary>
    public const long NanosecondsPerSecond = 1_000_000_000;
    /// <summary>Nanoseconds of one day.</summary>
    public const long NanosecondsPerDay = 86_400 * NanosecondsPerSecond;

    internal FeelTime(long nanosecondOfDay, FeelOffset offset)
    {
        NanosecondOfDay = nanosecondOfDay;
        Offset = offset;
    }

    /// <summary>0 … 86 399 999 999 999.</summary>
    public long NanosecondOfDay { get; }
    /// <summary>How the time relates to UTC.</summary>
    public FeelOffset Offset { get; }
    /// <summary>0 … 23.</summary>
    public int Hour => (int)(NanosecondOfDay / (3600 * NanosecondsPerSecond));
    /// <summary>0 … 59.</summary>
    public int Minute => (int)(NanosecondOfDay / (60 * NanosecondsPerSecond) % 60);
    /// <summary>0 … 59, without the fraction.</summary>
    public int Second => (int)(NanosecondOfDay / NanosecondsPerSecond % 60);
    /// <summary>0 … 999 999 999.</summary>
    public int Nanosecond => (int)(NanosecondOfDay % NanosecondsPerSecond);

    /// <summary>The FEEL property <c>time offset</c> in seconds, or null for a local time.</summary>
    public int? OffsetSeconds => Offset.SecondsWithoutDate;

    /// <summary>Builds a time; false when there is no such time of day.</summary>
    public static bool TryCreate(long hour, long minute, long second, long nanosecond, FeelOffset offset, out FeelTime time)
    {
        time = default;
        if (hour is < 0 or > 23 || minute is < 0 or > 59 || second is < 0 or > 59 || nanosecond is < 0 or >= NanosecondsPerSecond)
            return false;
        time = new FeelTime(((hour * 60 + minute) * 60 + second) * NanosecondsPerSecond + nanosecond, offset);
        return true;
    }

    /// <summary>Reads <c>13:20:00</c>, <c>13:20:00.5Z</c>, <c>13:20:00+08:00</c>, <c>13:20:00@Asia/Shanghai</c>; <c>24:00:00</c> is midnight.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out FeelTime time)
    {
        var reader = new TemporalReader(text);
        return reader.TryReadTime(out time, out _) && reader.AtEnd;
    }

    /// <summary>The time later or earlier by a duration, around midnight if need be.</summary>
    public FeelTime Add(DaysTimeDuration duration)
    {
        var sum = (NanosecondOfDay + duration.Nanoseconds % NanosecondsPerDay) % NanosecondsPerDay;
        return new FeelTime((long)(sum < 0 ? sum + NanosecondsPerDay : sum), Offset);
    }

    /// <summary>Nanoseconds after midnight UTC for ordering; local times count as they stand.</summary>
    internal long ComparableNanoseconds => NanosecondOfDay - (OffsetSeconds ?? 0) * NanosecondsPerSecond;

    /// <summary>FEEL <c>=</c>: the same instant, fractions of seconds not counted; a local value never equals one with a zone (10.3.2.3.4).</summary>
    public bool FeelEquals(FeelTime other) => Offset.IsLocal == other.Offset.IsLocal && WholeSeconds == other.WholeSeconds;

    internal long WholeSeconds => Calendar.FloorDivide(ComparableNanoseconds, NanosecondsPerSecond);

    /// <summary>FEEL order: by instant, to the nanosecond; null between a local time and one with a zone.</summary>
    public int? FeelCompare(FeelTime other) =>
        Offset.IsLocal != other.Offset.IsLocal ? null : ComparableNanoseconds.CompareTo(other.ComparableNanoseconds);

    /// <summary>ISO 8601 with as many fraction digits as needed and the zone as it was given.</summary>
    public override string ToString()
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{Hour:00}:{Minute:00}:{Second:00}");
        return string.Concat(text, TemporalText.Fraction(Nanosecond), Offset.ToString());
    }

    /// <inheritdoc/>
    public bool Equals(FeelTime other) => NanosecondOfDay == other.NanosecondOfDay && Offset == other.Offset;
    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is FeelTime other && Equals(other);
    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(NanosecondOfDay, Offset);
    /// <summary>Identity.</summary>
    public static bool operator ==(FeelTime left, FeelTime right) => left.Equals(right);
    /// <summary>Identity, negated.</summary>
    public static bool operator !=(FeelTime left, FeelTime right) => !left.Equals(right);
}
