namespace Duixian.Platform.Contracts;

/// <summary>Working days of the State Council's holiday notices, and "today" in China.</summary>
public interface IWorkCalendar
{
    /// <summary>The present day in Asia/Shanghai.</summary>
    DateOnly Today { get; }

    /// <summary>First and last day the notices cover.</summary>
    DateRange Covered { get; }

    /// <summary>Whether offices work: weekdays that are no holiday, and the weekend days that make up for one.</summary>
    /// <exception cref="HouseException">The day lies outside <see cref="Covered"/>; the message names the file to extend.</exception>
    bool IsWorkingDay(DateOnly day);

    /// <summary>The day on which a term of so many working days ends; the day it starts on does not count (民法典 art. 201).</summary>
    /// <param name="start">The day of the event that starts the term.</param>
    /// <param name="workingDays">At least zero; zero gives the start itself.</param>
    /// <exception cref="HouseException">The term runs past <see cref="Covered"/>.</exception>
    DateOnly AddWorkingDays(DateOnly start, int workingDays);
}
