namespace Duixian.Feel.Temporal;

/// <summary>Reads both kinds of durations in the lexical form of XML Schema's dayTimeDuration and yearMonthDuration.</summary>
internal static class DurationReader
{
    internal static bool TryReadDaysTime(ReadOnlySpan<char> text, out DaysTimeDuration duration)
    {
        duration = default;
        if (!TryReadStart(ref text, out var negative))
            return false;
        Int128 total = 0;
        if (text[0] != 'T' && !TryReadPart(ref text, 'D', FeelTime.NanosecondsPerDay, ref total))
            return false;
        if (text.Length > 0)
        {
            if (text[0] != 'T' || text.Length == 1)
                return false;
            text = text[1..];
            var before = text.Length;
            TryReadPart(ref text, 'H', 3600 * FeelTime.NanosecondsPerSecond, ref total);
            TryReadPart(ref text, 'M', 60 * FeelTime.NanosecondsPerSecond, ref total);
            TryReadSeconds(ref text, ref total);
            if (text.Length > 0 || before == 0)
                return false;
        }
        return DaysTimeDuration.TryCreate(negative ? -total : total, out duration);
    }

    internal static bool TryReadYearsMonths(ReadOnlySpan<char> text, out YearsMonthsDuration duration)
    {
        duration = default;
        if (!TryReadStart(ref text, out var negative))
            return false;
        Int128 total = 0;
        var years = TryReadPart(ref text, 'Y', 12, ref total);
        var months = TryReadPart(ref text, 'M', 1, ref total);
        return (years || months) && text.IsEmpty && YearsMonthsDuration.TryCreate(negative ? -total : total, out duration);
    }

    private static bool TryReadStart(ref ReadOnlySpan<char> text, out bool negative)
    {
        negative = text.Length > 0 && text[0] == '-';
        if (negative)
            text = text[1..];
        if (text.Length < 2 || text[0] != 'P')
            return false;
        text = text[1..];
        return true;
    }

    /// <summary>Reads <c>digits unit</c>; takes nothing when something else stands there.</summary>
    private static bool TryReadPart(ref ReadOnlySpan<char> text, char unit, long worth, ref Int128 total)
    {
        var at = 0;
        Int128 number = 0;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            // Past 10^18 the duration is refused for its length; the digits are only skipped.
            if (number < 1_000_000_000_000_000_000)
                number = number * 10 + (text[at] - '0');
            at++;
        }
        if (at == 0 || at == text.Length || text[at] != unit)
            return false;
        total += number * worth;
        text = text[(at + 1)..];
        return true;
    }

    private static void TryReadSeconds(ref ReadOnlySpan<char> text, ref Int128 total)
    {
        var point = text.IndexOf('.');
        if (point < 0)
        {
            TryReadPart(ref text, 'S', FeelTime.NanosecondsPerSecond, ref total);
            return;
        }
        var fraction = text[(point + 1)..];
        if (point == 0 || fraction.Length < 2 || fraction[^1] != 'S' || fraction[..^1].ContainsAnyExceptInRange('0', '9')
            || text[..point].ContainsAnyExceptInRange('0', '9'))
            return;
        long nanoseconds = 0;
        for (var i = 0; i < 9; i++)
            nanoseconds = nanoseconds * 10 + (i < fraction.Length - 1 ? fraction[i] - '0' : 0);
        Int128 whole = 0;
        foreach (var c in text[..point])
        {
            if (whole < 1_000_000_000_000_000_000)
                whole = whole * 10 + (c - '0');
        }
        total += whole * FeelTime.NanosecondsPerSecond + nanoseconds;
        text = default;
    }
}
