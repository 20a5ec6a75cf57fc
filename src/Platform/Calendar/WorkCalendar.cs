using Duixian.Platform.Contracts;

namespace Duixian.Platform.Calendar;

/// <summary>Working days from <c>policies/calendar/</c>; the files are read on first use.</summary>
internal sealed class WorkCalendar(HousePaths paths, TimeProvider time) : IWorkCalendar
{
    // China keeps one time and has had no summer time since 1991; a fixed offset needs no zone data on the machine.
    private static readonly TimeSpan China = TimeSpan.FromHours(8);

    private readonly Lazy<Holidays> _holidays = new(() => HolidayFile.Load(Path.Combine(paths.Policies, "calendar", "holidays.yaml")));

    public DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().ToOffset(China).DateTime);

    public DateRange Covered => _holidays.Value.Covered;

    public bool IsWorkingDay(DateOnly day)
    {
        if (!Covered.Contains(day))
            throw new HouseException(
                $"The working-day calendar covers {Covered.From:yyyy-MM-dd} to {Covered.To:yyyy-MM-dd}, not {day:yyyy-MM-dd}: "
                + "add the State Council's notice for that year to policies/calendar/holidays.yaml.");
        if (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
            return _holidays.Value.Work.Contains(day);
        return !_holidays.Value.Off.Contains(day);
    }

    public DateOnly AddWorkingDays(DateOnly start, int workingDays)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(workingDays);
        var day = start;
        for (var left = workingDays; left > 0;)
        {
            day = day.AddDays(1);
            if (IsWorkingDay(day))
                left--;
        }
        return day;
    }
}
