using Duixian.Feel.Numbers;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Duixian.Feel.Tests.Numbers;

public sealed class FeelNumberTextTests
{
    [Fact]
    public void Text_OfAnyNumber_ReadsBackAsTheSameNumber() =>
        Prop.ForAll(NumberGenerators.Any, a => FeelNumber.TryParse(a.ToString(), out var again) && again == a)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Theory]
    [InlineData("1", "1")]
    [InlineData("1.10", "1.1")]
    [InlineData(".5", "0.5")]
    [InlineData("-0.050", "-0.05")]
    [InlineData("1.2e3", "1200")]
    [InlineData("1.2E-3", "0.0012")]
    [InlineData("12.5e+1", "125")]
    [InlineData("000120", "120")]
    [InlineData("0.33333333333333333333333333333333335", "0.3333333333333333333333333333333334")]
    [InlineData("0.33333333333333333333333333333333325", "0.3333333333333333333333333333333332")]
    [InlineData("0.333333333333333333333333333333333250000000000000000000000000000001", "0.3333333333333333333333333333333333")]
    [InlineData("99999999999999999999999999999999999", "100000000000000000000000000000000000")]
    public void Text_OfALiteral_IsPlainAndShort(string literal, string expected) =>
        Assert.Equal(expected, FeelNumber.Parse(literal).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData(".")]
    [InlineData("1.")]
    [InlineData("1.e5")]
    [InlineData("1e")]
    [InlineData("1e+")]
    [InlineData("+1")]
    [InlineData("--1")]
    [InlineData("1 000")]
    [InlineData("1,5")]
    [InlineData("１")]
    [InlineData("1e99999999999999999999")]
    [InlineData("NaN")]
    public void Text_ThatIsNoLiteral_IsRefused(string text) => Assert.False(FeelNumber.TryParse(text, out _));

    [Fact]
    public void Integers_AtTheEndsOf64Bits_ConvertBothWays()
    {
        foreach (var value in new[] { 0L, 1, -1, long.MaxValue, long.MinValue, 100, -100 })
        {
            Assert.True(((FeelNumber)value).TryToInt64(out var back));
            Assert.Equal(value, back);
            Assert.Equal(value.ToString(), ((FeelNumber)value).ToString());
        }
        Assert.False(FeelNumber.Parse("9223372036854775808").TryToInt64(out _));
        Assert.False(FeelNumber.Parse("0.5").TryToInt64(out _));
        Assert.True(FeelNumber.Parse("5e3").TryToInt64(out var thousands));
        Assert.Equal(5000, thousands);
    }

    [Fact]
    public void Decimals_OfDotNet_ConvertBothWays()
    {
        foreach (var value in new[] { 0m, 1.10m, -0.01m, decimal.MaxValue, decimal.MinValue, 0.0000000000000000000000000001m })
        {
            Assert.True(((FeelNumber)value).TryToDecimal(out var back));
            Assert.Equal(value, back);
        }
        Assert.False(FeelNumber.Parse("1e29").TryToDecimal(out _));
        Assert.False(FeelNumber.Parse("1e-29").TryToDecimal(out _));
    }

    [Fact]
    public void OneThird_SummedThreeTimes_IsNotQuiteOne()
    {
        Assert.True(FeelNumber.TryDivide(1, 3, out var third));
        FeelNumber.TryAdd(third, third, out var sum);
        FeelNumber.TryAdd(sum, third, out sum);
        Assert.Equal("0." + new string('9', 34), sum.ToString());
    }
}
