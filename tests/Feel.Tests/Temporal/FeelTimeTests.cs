using Duixian.Feel.Temporal;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Duixian.Feel.Tests.Temporal;

public sealed class FeelTimeTests
{
    [Theory]
    [InlineData("00:00:00", "00:00:00")]
    [InlineData("23:59:59.999999999", "23:59:59.999999999")]
    [InlineData("23:59:59.1234567891", "23:59:59.123456789")]
    [InlineData("12:00:00.500", "12:00:00.5")]
    [InlineData("12:00:00Z", "12:00:00Z")]
    [InlineData("12:00:00-00:00", "12:00:00Z")]
    [InlineData("12:00:00+08:00", "12:00:00+08:00")]
    [InlineData("12:00:00-18:00", "12:00:00-18:00")]
    [InlineData("12:00:00+02:45:55", "12:00:00+02:45:55")]
    [InlineData("12:00:00@Asia/Shanghai", "12:00:00@Asia/Shanghai")]
    [InlineData("24:00:00", "00:00:00")]
    public void Text_OfATime_IsKeptAsGiven(string text, string expected)
    {
        Assert.True(FeelTime.TryParse(text, out var time));
        Assert.Equal(expected, time.ToString());
    }

    [Theory]
    [InlineData("23:59:60")]
    [InlineData("24:00:01")]
    [InlineData("7:00:00")]
    [InlineData("07:00")]
    [InlineData("12:00:00.")]
    [InlineData("12:00:00+18:01")]
    [InlineData("12:00:00+8:00")]
    [InlineData("12:00:00+08:60")]
    [InlineData("12:00:00+08:00@Asia/Shanghai")]
    [InlineData("12:00:00@")]
    [InlineData("12:00:00@Nowhere/Land")]
    [InlineData("12:00:00@../etc/passwd")]
    [InlineData("12:00:00@China Standard Time")]
    [InlineData("12:00:00z")]
    public void Text_ThatIsNoTime_IsRefused(string text) => Assert.False(FeelTime.TryParse(text, out _));

    [Theory]
    [InlineData("2024-06-01T12:00:00+08:00", "2024-06-01T12:00:00@Asia/Shanghai", true)]
    [InlineData("2018-10-08T00:00:00+02:00", "2018-10-08T00:00:00@Europe/Paris", true)]
    [InlineData("2018-02-08T00:00:00+01:00", "2018-02-08T00:00:00@Europe/Paris", true)]
    [InlineData("2024-06-01T00:00:00Z", "2024-06-01T08:00:00+08:00", true)]
    [InlineData("2024-06-01T00:00:00", "2024-06-01T00:00:00Z", false)]
    [InlineData("2024-06-01T24:00:00", "2024-06-02T00:00:00", true)]
    [InlineData("12024-06-01T12:00:00@Asia/Shanghai", "12024-06-01T04:00:00Z", true)]
    public void Moments_OfDifferentZones_AreEqualWhenTheInstantIs(string left, string right, bool equal)
    {
        Assert.True(FeelDateTime.TryParse(left, out var a) & FeelDateTime.TryParse(right, out var b));
        Assert.Equal(equal, a.FeelEquals(b));
        Assert.Equal(a.ToString() == b.ToString(), a == b);
    }

    [Theory]
    // Paris put its clocks forward on 31 March 2024 at 2:00 and back on 27 October 2024 at 3:00.
    [InlineData("2024-03-30T12:00:00@Europe/Paris", "P1D", "2024-03-31T13:00:00@Europe/Paris")]
    [InlineData("2024-10-26T12:00:00@Europe/Paris", "P1D", "2024-10-27T11:00:00@Europe/Paris")]
    [InlineData("2024-10-27T12:00:00@Europe/Paris", "-P1D", "2024-10-26T13:00:00@Europe/Paris")]
    [InlineData("2024-06-01T12:00:00@Europe/Paris", "P1D", "2024-06-02T12:00:00@Europe/Paris")]
    [InlineData("2024-12-31T23:59:59.999999999", "PT0.000000001S", "2025-01-01T00:00:00")]
    [InlineData("2024-02-28T23:00:00+08:00", "PT1H", "2024-02-29T00:00:00+08:00")]
    public void Durations_AddedToAMoment_CountRealTime(string text, string duration, string expected)
    {
        Assert.True(FeelDateTime.TryParse(text, out var moment) & DaysTimeDuration.TryParse(duration, out var length));
        Assert.True(moment.TryAdd(length, out var later));
        Assert.Equal(expected, later.ToString());
    }

    [Fact]
    public void Instants_OfDotNet_Agree() =>
        Prop.ForAll(Arb.From(Gen.Choose(0, int.MaxValue)), Arb.From(Gen.Choose(-14 * 60, 14 * 60)), (seconds, offset) =>
        {
            var expected = DateTimeOffset.FromUnixTimeSeconds(seconds).ToOffset(TimeSpan.FromMinutes(offset));
            var actual = FeelDateTime.From(expected);
            return actual.Instant == (Int128)seconds * FeelTime.NanosecondsPerSecond
                && FeelDateTime.TryParse(actual.ToString(), out var again) && again == actual;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
}
