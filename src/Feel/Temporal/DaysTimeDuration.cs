using System.Numerics;
using System.Text;
using Duixian.Feel.Numbers;

namespace Duixian.Feel.Temporal;

/// <summary>A length of time in days, hours, minutes, seconds and nanoseconds (FEEL type <c>days and time duration</c>).</summary>
/// <param name="Nanoseconds">The whole length; negative for a negative duration.</param>
public readonly record struct DaysTimeDuration(Int128 Nanoseconds) : IComparable<DaysTimeDuration>
{
    /// <summary>Longer durations are refused: far beyond the time between the first and the last year.</summary>
    internal static readonly Int128 Limit = (Int128)10_000_000_000_000_000 * FeelTime.NanosecondsPerDay;

    /// <summary>A duration of whole seconds.</summary>
    public static DaysTimeDuration FromSeconds(long seconds) => new((Int128)seconds * FeelTime.NanosecondsPerSecond);

    /// <summary>Whole days, with the sign of the duration.</summary>
    public long Days => (long)(Nanoseconds / FeelTime.NanosecondsPerDay);
    /// <summary>Hours after the days, with the sign of the duration.</summary>
    public int Hours => (int)(Nanoseconds / (3600 * FeelTime.NanosecondsPerSecond) % 24);
    /// <summary>Minutes after the hours, with the sign of the duration.</summary>
    public int Minutes => (int)(Nanoseconds / (60 * FeelTime.NanosecondsPerSecond) % 60);
    /// <summary>Seconds after the minutes, with their fraction and the sign of the duration.</summary>
    public FeelNumber Seconds
    {
        get
        {
            FeelNumber.TryCreate((BigInteger)(Nanoseconds % (60 * FeelTime.NanosecondsPerSecond)), -9, out var seconds);
            return seconds;
        }
    }

    /// <summary>The whole length in seconds, exactly.</summary>
    public FeelNumber TotalSeconds
    {
        get
        {
            FeelNumber.TryCreate((BigInteger)Nanoseconds, -9, out var seconds);
            return seconds;
        }
    }

    /// <summary>Builds a duration; false beyond ±10^16 days.</summary>
    public static bool TryCreate(Int128 nanoseconds, out DaysTimeDuration duration)
    {
        var fits = nanoseconds >= -Limit && nanoseconds <= Limit;
        duration = fits ? new DaysTimeDuration(nanoseconds) : default;
        return fits;
    }

    /// <summary>A number of seconds as a duration, cut to whole nanoseconds; false beyond the range.</summary>
    public static bool TryFromSeconds(FeelNumber seconds, out DaysTimeDuration duration)
    {
        duration = default;
        if (!FeelNumber.TryRound(seconds, 9, RoundingMode.HalfEven, out var rounded))
            return false;
        var (coefficient, exponent) = rounded.ToParts();
        if (coefficient.IsZero)
            return true;
        if (exponent > 30)
            return false;
        var scaled = exponent >= -9
            ? coefficient * BigInteger.Pow(10, exponent + 9)
            : coefficient / BigInteger.Pow(10, -9 - exponent);
        return BigInteger.Abs(scaled) <= (BigInteger)Limit && TryCreate((Int128)scaled, out duration);
    }

    /// <summary>Sum; false beyond the range.</summary>
    public bool TryAdd(DaysTimeDuration other, out DaysTimeDuration sum) => TryCreate(Nanoseconds + other.Nanoseconds, out sum);

    /// <summary>Reads <c>P1DT2H3M4.5S</c> with an optional minus; at least one part, and at least one after <c>T</c>.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out DaysTimeDuration duration) =>
        DurationReader.TryReadDaysTime(text, out duration);

    /// <summary>ISO 8601, normalised: <c>P1DT2H</c>, <c>-PT0.5S</c>, <c>PT0S</c>.</summary>
    public override string ToString()
    {
        if (Nanoseconds == 0)
            return "PT0S";
        var text = new StringBuilder(Nanoseconds < 0 ? "-P" : "P");
        if (Days != 0)
            text.Append(Math.Abs(Days)).Append('D');
        var (hours, minutes) = (Math.Abs(Hours), Math.Abs(Minutes));
        var rest = (long)Int128.Abs(Nanoseconds % (60 * FeelTime.NanosecondsPerSecond));
        if (hours != 0 || minutes != 0 || rest != 0)
            text.Append('T');
        if (hours != 0)
            text.Append(hours).Append('H');
        if (minutes != 0)
            text.Append(minutes).Append('M');
        if (rest != 0)
            text.Append(rest / FeelTime.NanosecondsPerSecond).Append(TemporalText.Fraction((int)(rest % FeelTime.NanosecondsPerSecond))).Append('S');
        return text.ToString();
    }

    /// <inheritdoc/>
    public int CompareTo(DaysTimeDuration other) => Nanoseconds.CompareTo(other.Nanoseconds);
    /// <summary>Shorter.</summary>
    public static bool operator <(DaysTimeDuration left, DaysTimeDuration right) => left.Nanoseconds < right.Nanoseconds;
    /// <summary>Shorter or equally long.</summary>
    public static bool operator <=(DaysTimeDuration left, DaysTimeDuration right) => left.Nanoseconds <= right.Nanoseconds;
    /// <summary>Longer.</summary>
    public static bool operator >(DaysTimeDuration left, DaysTimeDuration right) => left.Nanoseconds > right.Nanoseconds;
    /// <summary>Longer or equally long.</summary>
    public static bool operator >=(DaysTimeDuration left, DaysTimeDuration right) => left.Nanoseconds >= right.Nanoseconds;
}
