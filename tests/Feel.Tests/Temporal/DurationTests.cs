using Duixian.Feel.Numbers;
using Duixian.Feel.Temporal;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Duixian.Feel.Tests.Temporal;

public sealed class DurationTests
{
    [Theory]
    [InlineData("P1D", "P1D")]
    [InlineData("PT24H", "P1D")]
    [InlineData("PT1000M", "PT16H40M")]
    [InlineData("-PT0S", "PT0S")]
    [InlineData("PT0.000S", "PT0S")]
    [InlineData("P1DT2H3M4.123456789S", "P1DT2H3M4.123456789S")]
    [InlineData("-PT0.5S", "-PT0.5S")]
    [InlineData("PT1M0.1234567899S", "PT1M0.123456789S")]
    [InlineData("P0DT0S", "PT0S")]
    public void DaysAndTime_Read_AreNormalised(string text, string expected)
    {
        Assert.True(DaysTimeDuration.TryParse(text, out var duration));
        Assert.Equal(expected, duration.ToString());
    }

    [Theory]
    [InlineData("P0M", "P0M")]
    [InlineData("P26M", "P2Y2M")]
    [InlineData("-P100M", "-P8Y4M")]
    [InlineData("P1Y27M", "P3Y3M")]
    [InlineData("P999999999M", "P83333333Y3M")]
    public void YearsAndMonths_Read_AreNormalised(string text, string expected)
    {
        Assert.True(YearsMonthsDuration.TryParse(text, out var duration));
        Assert.Equal(expected, duration.ToString());
    }

    [Theory]
    [InlineData("P")]
    [InlineData("PT")]
    [InlineData("-P")]
    [InlineData("P1DT")]
    [InlineData("P1")]
    [InlineData("1D")]
    [InlineData("P1H")]
    [InlineData("P1S")]
    [InlineData("PT1D")]
    [InlineData("PT0.S")]
    [InlineData("PT.5S")]
    [InlineData("PT1.5M")]
    [InlineData("PT1S1M")]
    [InlineData("P1Y2D")]
    [InlineData("P1M1Y")]
    [InlineData("P-1D")]
    [InlineData("+P1D")]
    [InlineData("P1D ")]
    [InlineData("P99999999999999999999999999999999999D")]
    public void Text_ThatIsNoDuration_IsRefused(string text)
    {
        Assert.False(DaysTimeDuration.TryParse(text, out _));
        Assert.False(YearsMonthsDuration.TryParse(text, out _));
    }

    [Fact]
    public void Text_OfAnyDuration_ReadsBackAsTheSame() =>
        Prop.ForAll(Arb.From(Gen.Choose(int.MinValue, int.MaxValue)), Arb.From(Gen.Choose(0, 999_999_999)), (seconds, nanoseconds) =>
        {
            var duration = new DaysTimeDuration((Int128)seconds * 1000 * FeelTime.NanosecondsPerSecond + nanoseconds);
            var months = new YearsMonthsDuration(seconds);
            return DaysTimeDuration.TryParse(duration.ToString(), out var again) && again == duration
                && YearsMonthsDuration.TryParse(months.ToString(), out var monthsAgain) && monthsAgain == months;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Fact]
    public void Parts_OfAnyDuration_AddUpToIt() =>
        Prop.ForAll(Arb.From(Gen.Choose(int.MinValue, int.MaxValue)), Arb.From(Gen.Choose(0, 999_999_999)), (seconds, nanoseconds) =>
        {
            var duration = new DaysTimeDuration((Int128)seconds * FeelTime.NanosecondsPerSecond * 7 + nanoseconds);
            var whole = ((duration.Days * 24L + duration.Hours) * 60 + duration.Minutes) * 60;
            return FeelNumber.TryAdd(whole, duration.Seconds, out var sum) && sum == duration.TotalSeconds
                && DaysTimeDuration.TryFromSeconds(sum, out var back) && back == duration;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
}
