namespace Duixian.Feel.Values;

/// <summary>FEEL order (DMN 1.5, 10.3.2.5.1): defined within one kind for numbers, strings, dates, times and durations.</summary>
public static class FeelOrder
{
    /// <summary>Negative, zero or positive; null when the two cannot be ordered. Strings are ordered by code point.</summary>
    public static int? Compare(in FeelValue left, in FeelValue right)
    {
        if (left.Kind != right.Kind)
            return null;
        return left.Kind switch
        {
            FeelKind.Number => left.AsNumber.CompareTo(right.AsNumber),
            FeelKind.String => CompareStrings(left.AsString, right.AsString),
            FeelKind.Date => left.AsDate.CompareTo(right.AsDate),
            FeelKind.Time => left.AsTime.FeelCompare(right.AsTime),
            FeelKind.DateTime => left.AsDateTime.FeelCompare(right.AsDateTime),
            FeelKind.DaysTimeDuration => left.AsDaysTimeDuration.CompareTo(right.AsDaysTimeDuration),
            FeelKind.YearsMonthsDuration => left.AsYearsMonthsDuration.CompareTo(right.AsYearsMonthsDuration),
            _ => null,
        };
    }

    private static int CompareStrings(string left, string right)
    {
        var length = Math.Min(left.Length, right.Length);
        for (var i = 0; i < length; i++)
        {
            var (a, b) = (left[i], right[i]);
            if (a == b)
                continue;
            // UTF-16 puts surrogates before U+E000…U+FFFF; code points want them after.
            if (char.IsSurrogate(a) != char.IsSurrogate(b))
                return char.IsSurrogate(a) ? 1 : -1;
            return a.CompareTo(b);
        }
        return left.Length.CompareTo(right.Length);
    }
}
