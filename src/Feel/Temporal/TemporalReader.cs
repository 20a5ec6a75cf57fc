namespace Duixian.Feel.Temporal;

/// <summary>Reads dates and times strictly, as XML Schema 1.1 and DMN 1.5 (10.3.2.3.4-5) write them.</summary>
internal ref struct TemporalReader(ReadOnlySpan<char> text)
{
    private ReadOnlySpan<char> _rest = text;

    internal readonly bool AtEnd => _rest.IsEmpty;

    internal bool TryRead(char expected)
    {
        if (_rest.IsEmpty || _rest[0] != expected)
            return false;
        _rest = _rest[1..];
        return true;
    }

    internal bool TryReadDate(out FeelDate date)
    {
        date = default;
        var negative = TryRead('-');
        var digits = CountDigits();
        // Four digits, or more without a leading zero.
        if (digits is < 4 or > 9 || (digits > 4 && _rest[0] == '0'))
            return false;
        TryReadNumber(digits, out var year);
        return TryRead('-') && TryReadNumber(2, out var month) && TryRead('-') && TryReadNumber(2, out var day)
            && FeelDate.TryCreate(negative ? -year : year, month, day, out date);
    }

    /// <param name="time">The time read.</param>
    /// <param name="nextDay">True for 24:00:00, which is midnight at the end of the day.</param>
    internal bool TryReadTime(out FeelTime time, out bool nextDay)
    {
        time = default;
        nextDay = false;
        if (!TryReadNumber(2, out var hour) || !TryRead(':') || !TryReadNumber(2, out var minute)
            || !TryRead(':') || !TryReadNumber(2, out var second) || !TryReadFraction(out var nanosecond))
            return false;
        if (hour == 24 && minute == 0 && second == 0 && nanosecond == 0)
        {
            nextDay = true;
            hour = 0;
        }
        return TryReadOffset(out var offset) && FeelTime.TryCreate(hour, minute, second, nanosecond, offset, out time);
    }

    private bool TryReadOffset(out FeelOffset offset)
    {
        offset = FeelOffset.Local;
        if (_rest.IsEmpty)
            return true;
        if (TryRead('Z'))
        {
            offset = FeelOffset.Utc;
            return true;
        }
        if (TryRead('@'))
        {
            var name = _rest.ToString();
            _rest = default;
            return FeelOffset.TryFromZone(name, out offset);
        }
        var negative = TryRead('-');
        if (!negative && !TryRead('+'))
            return false;
        if (!TryReadNumber(2, out var hours) || !TryRead(':') || !TryReadNumber(2, out var minutes) || minutes > 59)
            return false;
        var seconds = 0;
        if (TryRead(':') && (!TryReadNumber(2, out seconds) || seconds > 59))
            return false;
        var total = (hours * 60 + minutes) * 60 + seconds;
        return FeelOffset.TryCreate(negative ? -total : total, out offset);
    }

    private bool TryReadFraction(out int nanosecond)
    {
        nanosecond = 0;
        if (!TryRead('.'))
            return true;
        var digits = CountDigits();
        if (digits == 0)
            return false;
        // Digits past the ninth are below what a time can hold and are cut off.
        for (var i = 0; i < 9; i++)
            nanosecond = nanosecond * 10 + (i < digits ? _rest[i] - '0' : 0);
        _rest = _rest[digits..];
        return true;
    }

    private bool TryReadNumber(int digits, out int number)
    {
        number = 0;
        if (_rest.Length < digits)
            return false;
        foreach (var c in _rest[..digits])
        {
            if (!char.IsAsciiDigit(c))
                return false;
            number = number * 10 + (c - '0');
        }
        _rest = _rest[digits..];
        return true;
    }

    private readonly int CountDigits()
    {
        var count = 0;
        while (count < _rest.Length && char.IsAsciiDigit(_rest[count]))
            count++;
        return count;
    }
}
