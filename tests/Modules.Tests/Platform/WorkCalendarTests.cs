using System.Globalization;
using Duixian.Platform.Calendar;
using Duixian.Platform.Contracts;
using Xunit;

namespace Duixian.Modules.Tests.Platform;

public sealed class WorkCalendarTests : IDisposable
{
    private readonly TemporaryHouse _house = new();

    public void Dispose() => _house.Dispose();

    [Theory]
    [InlineData("2024-10-01", false)] // 国庆节, a Tuesday
    [InlineData("2024-10-12", true)] // a Saturday worked for it
    [InlineData("2024-10-13", false)] // a plain Sunday
    [InlineData("2024-10-14", true)]
    [InlineData("2024-02-09", true)] // 除夕 2024 was no day off
    [InlineData("2025-01-28", false)] // 除夕 2025 was
    [InlineData("2022-12-31", false)] // the new year's holiday of 2023 began in 2022
    public void IsWorkingDay_FollowsTheNotices(string day, bool works) =>
        Assert.Equal(works, Calendar().IsWorkingDay(Day(day)));

    [Theory]
    [InlineData("2024-09-30", 1, "2024-10-08")] // seven days off, then work
    [InlineData("2024-09-27", 3, "2024-10-08")] // Sunday 29 September is worked
    [InlineData("2024-07-10", 5, "2024-07-17")] // an ordinary week end
    [InlineData("2024-07-10", 0, "2024-07-10")]
    [InlineData("2024-10-05", 1, "2024-10-08")] // a term that starts on a day off
    public void AddWorkingDays_SkipsHolidaysAndCountsWorkedWeekends(string start, int days, string end) =>
        Assert.Equal(Day(end), Calendar().AddWorkingDays(Day(start), days));

    [Fact]
    public void AddWorkingDays_NeverEndsOnADayOff()
    {
        var calendar = Calendar();
        for (var start = new DateOnly(2021, 1, 1); start < new DateOnly(2026, 11, 1); start = start.AddDays(1))
            for (var days = 1; days <= 20; days++)
                Assert.True(calendar.IsWorkingDay(calendar.AddWorkingDays(start, days)));
    }

    [Fact]
    public void AddWorkingDays_PastTheLastNotice_SaysWhichFileToExtend()
    {
        var trouble = Assert.Throws<HouseException>(() => Calendar().AddWorkingDays(new DateOnly(2026, 12, 30), 5));
        Assert.Contains("policies/calendar/holidays.yaml", trouble.Message, StringComparison.Ordinal);
        Assert.Contains("2027-01-01", trouble.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2024-09-29T15:59:59Z", "2024-09-29")]
    [InlineData("2024-09-29T16:00:00Z", "2024-09-30")] // midnight in Shanghai
    public void Today_IsTheDayInShanghai(string utc, string day) =>
        Assert.Equal(Day(day), Calendar(utc).Today);

    [Theory]
    [InlineData("2024:\n  notice: x\n  off: [2024-01-01]\n  work: [2024-01-02]\n", "4:9")] // a Tuesday cannot make up
    [InlineData("2024:\n  notice: x\n2026:\n  notice: y\n", "2024 is followed by 2026")]
    [InlineData("2024:\n  notice: x\n  off: [2025-01-01]\n", "not a day of 2024")]
    [InlineData("2024:\n  notice: x\n  of: [2024-01-01]\n", "unknown key `of`")]
    public void Load_WrongFile_NamesThePlace(string yaml, string expected)
    {
        var file = _house.Write("holidays.yaml", yaml);
        var bad = Assert.Throws<BadInputException>(() => HolidayFile.Load(file));
        Assert.Contains(expected, bad.Message, StringComparison.Ordinal);
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private WorkCalendar Calendar(string utc = "2024-09-30T00:00:00Z") => new(_house.Paths, new FixedTime(utc));
}
