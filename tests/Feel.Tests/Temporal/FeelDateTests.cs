using Duixian.Feel.Temporal;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Duixian.Feel.Tests.Temporal;

public sealed class FeelDateTests
{
    private static readonly Arbitrary<FeelDate> AnyDate = Arb.From(
        from year in Gen.Frequency((4, Gen.Choose(1, 9999)), (1, Gen.Choose(-999_999_999, 999_999_999)), (1, Gen.Choose(-500, 500)))
        from month in Gen.Choose(1, 12)
        from day in Gen.Choose(1, 31)
        select FeelDate.TryCreate(year, month, Math.Min(day, NaiveDaysInMonth(year, month)), out var date)
            ? date
            : throw new InvalidOperationException());

    [Fact]
    public void DayNumbers_OfConsecutiveDays_AreConsecutiveForFourHundredYears()
    {
        // Walks the calendar by the schoolbook rule, independently of the arithmetic under test.
        var (year, month, day) = (1600, 1, 1);
        Assert.True(FeelDate.TryCreate(year, month, day, out var date));
        var (number, weekday, dayOfYear) = (date.DayNumber, 6, 1); // 1 January 1600 was a Saturday.
        while (year < 2001)
        {
            Assert.True(FeelDate.TryFromDayNumber(number, out date));
            Assert.Equal((year, month, day, weekday, dayOfYear), (date.Year, date.Month, date.Day, date.Weekday, date.DayOfYear));
            Assert.Equal(number, date.DayNumber);
            number++;
            weekday = weekday % 7 + 1;
            dayOfYear++;
            if (++day <= NaiveDaysInMonth(year, month))
                continue;
            day = 1;
            if (++month <= 12)
                continue;
            (month, dayOfYear) = (1, 1);
            year++;
        }
    }

    [Fact]
    public void DaysOfDotNet_AgreeInAllItsYears() =>
        Prop.ForAll(Arb.From(Gen.Choose(0, DateOnly.MaxValue.DayNumber)), number =>
        {
            var expected = DateOnly.FromDayNumber(number);
            FeelDate date = expected;
            return date.DayNumber == number - DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber
                && date.DayOfYear == expected.DayOfYear
                && date.IsoWeek == System.Globalization.ISOWeek.GetWeekOfYear(expected)
                && date.Weekday % 7 == (int)expected.DayOfWeek
                && date.TryToDateOnly(out var back) && back == expected;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void Text_OfAnyDate_ReadsBackAsTheSameDate() =>
        Prop.ForAll(AnyDate, date => FeelDate.TryParse(date.ToString(), out var again) && again == date)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Fact]
    public void Days_AddedAndTakenAway_ComeBack() =>
        Prop.ForAll(AnyDate, Arb.From(Gen.Choose(int.MinValue, int.MaxValue)), (date, days) =>
            !date.TryAddDays(days, out var moved)
            || (moved.DayNumber - date.DayNumber == days && moved.TryAddDays(-(long)days, out var back) && back == date))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Theory]
    [InlineData("2024-01-31", 1, "2024-02-29")]
    [InlineData("2023-01-31", 1, "2023-02-28")]
    [InlineData("2024-02-29", 12, "2025-02-28")]
    [InlineData("2024-02-29", 48, "2028-02-29")]
    [InlineData("2024-03-31", -1, "2024-02-29")]
    [InlineData("2024-12-15", 1, "2025-01-15")]
    [InlineData("0001-01-01", -1, "0000-12-01")]
    [InlineData("0000-01-01", -1, "-0001-12-01")]
    public void Months_Added_KeepTheDayOrTakeTheLast(string text, long months, string expected)
    {
        Assert.True(FeelDate.TryParse(text, out var date));
        Assert.True(date.TryAddMonths(months, out var moved));
        Assert.Equal(expected, moved.ToString());
    }

    [Theory]
    [InlineData("2004-02-29", "2022-02-28", 215)]
    [InlineData("2004-02-29", "2022-03-01", 216)]
    [InlineData("2024-01-31", "2024-02-29", 0)]
    [InlineData("2024-02-29", "2024-01-31", 0)]
    [InlineData("2024-03-31", "2024-02-29", -1)]
    [InlineData("2016-01-21", "2015-01-21", -12)]
    public void Months_BetweenDates_AreWholeOnes(string from, string to, long months)
    {
        Assert.True(FeelDate.TryParse(from, out var start) & FeelDate.TryParse(to, out var end));
        Assert.Equal(months, YearsMonthsDuration.Between(start, end).Months);
    }

    [Theory]
    [InlineData("2024-02-30")]
    [InlineData("2023-02-29")]
    [InlineData("1900-02-29")]
    [InlineData("2024-13-01")]
    [InlineData("2024-1-01")]
    [InlineData("24-01-01")]
    [InlineData("02024-01-01")]
    [InlineData("+2024-01-01")]
    [InlineData("9999999999-01-01")]
    [InlineData("1000000000-01-01")]
    [InlineData("2024/01/01")]
    [InlineData("2024-01-01Z")]
    [InlineData("2024-01-01 ")]
    [InlineData("２０２４-01-01")]
    [InlineData("")]
    public void Text_ThatIsNoDate_IsRefused(string text) => Assert.False(FeelDate.TryParse(text, out _));

    [Fact]
    public void Calendar_AtItsEnds_DoesNotGoOn()
    {
        Assert.True(FeelDate.TryParse("999999999-12-31", out var last));
        Assert.False(last.TryAddDays(1, out _));
        Assert.False(last.TryAddMonths(1, out _));
        Assert.False(last.TryAddDays(long.MaxValue, out _));
        Assert.False(last.TryAddMonths(long.MinValue, out _));
        Assert.True(FeelDate.TryParse("-999999999-01-01", out var first));
        Assert.False(first.TryAddDays(-1, out _));
        Assert.True(first.TryAddDays(last.DayNumber - first.DayNumber, out var all));
        Assert.Equal(last, all);
    }

    private static int NaiveDaysInMonth(int year, int month)
    {
        var leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
        return month is 4 or 6 or 9 or 11 ? 30 : month != 2 ? 31 : leap ? 29 : 28;
    }
}
