using System.Globalization;

namespace Duixian.Feel.Temporal;

/// <summary>A day of the proleptic Gregorian calendar, years −999999999 … 999999999 (FEEL type <c>date</c>).</summary>
public readonly struct FeelDate : IEquatable<FeelDate>, IComparable<FeelDate>
{
    // Month and day are stored from zero, so that the default is an ordinary date: 0000-01-01.
    private readonly int _year;
    private readonly byte _month;
    private readonly byte _day;

    private FeelDate(int year, int month, int day)
    {
        _year = year;
        _month = (byte)(month - 1);
        _day = (byte)(day - 1);
    }

    /// <summary>The date out of its <see cref="Bits"/>, unchecked.</summary>
    internal FeelDate(ulong bits) =>
        (_year, _month, _day) = (unchecked((int)(uint)(bits >> 32)), unchecked((byte)(bits >> 8)), unchecked((byte)bits));

    /// <summary>All of the date in one word, for values that hold it in place.</summary>
    internal ulong Bits => unchecked(((ulong)(uint)_year << 32) | ((uint)_month << 8) | _day);

    /// <summary>The year; negative before year 0.</summary>
    public int Year => _year;
    /// <summary>1 … 12.</summary>
    public int Month => _month + 1;
    /// <summary>1 … 31.</summary>
    public int Day => _day + 1;
    /// <summary>1 (Monday) … 7 (Sunday).</summary>
    public int Weekday => (int)(DayNumber + 3 - Calendar.FloorDivide(DayNumber + 3, 7) * 7) + 1;
    /// <summary>1 … 366.</summary>
    public int DayOfYear => (int)(DayNumber - Calendar.DayNumber(_year, 1, 1)) + 1;
    /// <summary>Days since 1970-01-01.</summary>
    public long DayNumber => Calendar.DayNumber(_year, Month, Day);
    /// <summary>Months since the beginning of year 0.</summary>
    internal long MonthNumber => _year * 12L + _month;

    /// <summary>ISO 8601 week of the year, 1 … 53.</summary>
    public int IsoWeek
    {
        get
        {
            // The week belongs to the year of its Thursday.
            var thursday = Calendar.FromDayNumber(DayNumber - Weekday + 4);
            return (int)((DayNumber - Weekday + 4 - Calendar.DayNumber(thursday.Year, 1, 1)) / 7) + 1;
        }
    }

    /// <summary>Builds a date; false when there is no such day.</summary>
    public static bool TryCreate(long year, long month, long day, out FeelDate date)
    {
        date = default;
        if (year is < Calendar.MinYear or > Calendar.MaxYear || month is < 1 or > 12 || day < 1
            || day > Calendar.DaysInMonth((int)year, (int)month))
            return false;
        date = new FeelDate((int)year, (int)month, (int)day);
        return true;
    }

    /// <summary>The date so many days after 1970-01-01; false beyond the range of years.</summary>
    public static bool TryFromDayNumber(long dayNumber, out FeelDate date)
    {
        date = default;
        if (dayNumber < Calendar.MinDay || dayNumber > Calendar.MaxDay)
            return false;
        var (year, month, day) = Calendar.FromDayNumber(dayNumber);
        date = new FeelDate(year, month, day);
        return true;
    }

    /// <summary>The same day as a FEEL date.</summary>
    public static implicit operator FeelDate(DateOnly date) => new(date.Year, date.Month, date.Day);

    /// <summary>The same day as a <see cref="DateOnly"/>; false outside the years 1 … 9999.</summary>
    public bool TryToDateOnly(out DateOnly date)
    {
        var fits = _year is >= 1 and <= 9999;
        date = fits ? new DateOnly(_year, Month, Day) : default;
        return fits;
    }

    /// <summary>Adds days; false beyond the range of years.</summary>
    public bool TryAddDays(long days, out FeelDate date)
    {
        // Longer than all years together: refused before the sum can overflow.
        // Read before writing, because the result may go into the same variable.
        var number = days is > -800_000_000_000 and < 800_000_000_000 ? DayNumber + days : long.MaxValue;
        return TryFromDayNumber(number, out date);
    }

    /// <summary>Adds months; a day that the month does not have becomes its last day (31 January + 1 month = 28 or 29 February).</summary>
    public bool TryAddMonths(long months, out FeelDate date)
    {
        var (number, day) = (months is > -24_000_000_000 and < 24_000_000_000 ? MonthNumber + months : long.MaxValue, Day);
        var year = Calendar.FloorDivide(number, 12);
        date = default;
        if (year is < Calendar.MinYear or > Calendar.MaxYear)
            return false;
        var month = (int)(number - year * 12) + 1;
        date = new FeelDate((int)year, month, Math.Min(day, Calendar.DaysInMonth((int)year, month)));
        return true;
    }

    /// <summary>Reads <c>2024-09-30</c>, <c>-0044-03-15</c>, <c>12024-01-01</c> (XML Schema dates without zone).</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out FeelDate date)
    {
        var reader = new TemporalReader(text);
        return reader.TryReadDate(out date) && reader.AtEnd;
    }

    /// <summary>ISO 8601, at least four digits of the year.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{(_year < 0 ? "-" : "")}{Math.Abs(_year):0000}-{Month:00}-{Day:00}");

    /// <inheritdoc/>
    public int CompareTo(FeelDate other) =>
        _year != other._year ? _year.CompareTo(other._year) : (_month << 8 | _day).CompareTo(other._month << 8 | other._day);

    /// <inheritdoc/>
    public bool Equals(FeelDate other) => _year == other._year && _month == other._month && _day == other._day;
    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is FeelDate other && Equals(other);
    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_year, _month, _day);

    /// <summary>Same day.</summary>
    public static bool operator ==(FeelDate left, FeelDate right) => left.Equals(right);
    /// <summary>Another day.</summary>
    public static bool operator !=(FeelDate left, FeelDate right) => !left.Equals(right);
    /// <summary>Earlier.</summary>
    public static bool operator <(FeelDate left, FeelDate right) => left.CompareTo(right) < 0;
    /// <summary>Earlier or the same day.</summary>
    public static bool operator <=(FeelDate left, FeelDate right) => left.CompareTo(right) <= 0;
    /// <summary>Later.</summary>
    public static bool operator >(FeelDate left, FeelDate right) => left.CompareTo(right) > 0;
    /// <summary>Later or the same day.</summary>
    public static bool operator >=(FeelDate left, FeelDate right) => left.CompareTo(right) >= 0;
}
