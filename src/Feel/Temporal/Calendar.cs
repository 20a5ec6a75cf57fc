namespace Duixian.Feel.Temporal;

/// <summary>The proleptic Gregorian calendar over all years FEEL knows, as pure arithmetic on day numbers (0 is 1970-01-01).</summary>
internal static class Calendar
{
    internal const int MaxYear = 999_999_999;
    internal const int MinYear = -999_999_999;
    /// <summary>Days in 400 years, after which the calendar, weekdays included, repeats.</summary>
    internal const int DaysPerCycle = 146_097;

    internal static readonly long MinDay = DayNumber(MinYear, 1, 1);
    internal static readonly long MaxDay = DayNumber(MaxYear, 12, 31);

    internal static bool IsLeapYear(int year) => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

    internal static int DaysInMonth(int year, int month) => month switch
    {
        2 => IsLeapYear(year) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    internal static long DayNumber(int year, int month, int day)
    {
        // Years are counted from March, so that the leap day is the last of its year.
        long shifted = month > 2 ? year : year - 1L;
        var cycle = FloorDivide(shifted, 400);
        var yearOfCycle = shifted - cycle * 400;
        var dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
        var dayOfCycle = yearOfCycle * 365 + yearOfCycle / 4 - yearOfCycle / 100 + dayOfYear;
        return cycle * DaysPerCycle + dayOfCycle - 719_468;
    }

    internal static (int Year, int Month, int Day) FromDayNumber(long dayNumber)
    {
        var shifted = dayNumber + 719_468;
        var cycle = FloorDivide(shifted, DaysPerCycle);
        var dayOfCycle = (int)(shifted - cycle * DaysPerCycle);
        var yearOfCycle = (dayOfCycle - dayOfCycle / 1460 + dayOfCycle / 36_524 - dayOfCycle / 146_096) / 365;
        var dayOfYear = dayOfCycle - (365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100);
        var marchMonth = (5 * dayOfYear + 2) / 153;
        var day = dayOfYear - (153 * marchMonth + 2) / 5 + 1;
        var month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
        return ((int)(yearOfCycle + cycle * 400) + (month <= 2 ? 1 : 0), month, day);
    }

    internal static long FloorDivide(long value, long divisor)
    {
        var quotient = value / divisor;
        return value % divisor < 0 ? quotient - 1 : quotient;
    }
}
