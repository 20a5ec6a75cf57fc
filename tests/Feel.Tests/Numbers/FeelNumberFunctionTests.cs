using System.Numerics;
using Duixian.Feel.Numbers;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Duixian.Feel.Tests.Numbers;

public sealed class FeelNumberFunctionTests
{
    [Theory]
    [InlineData("5.5", "5", "6", "6", "6", "5", "5", "6")]
    [InlineData("2.5", "2", "3", "2", "3", "2", "2", "3")]
    [InlineData("1.6", "1", "2", "2", "2", "2", "1", "2")]
    [InlineData("1.1", "1", "2", "1", "1", "1", "1", "2")]
    [InlineData("-1.1", "-1", "-2", "-1", "-1", "-1", "-2", "-1")]
    [InlineData("-2.5", "-2", "-3", "-2", "-3", "-2", "-3", "-2")]
    [InlineData("7", "7", "7", "7", "7", "7", "7", "7")]
    [InlineData("0.00000000000000000000000000000000000000001", "0", "1", "0", "0", "0", "0", "1")]
    public void Rounding_ToWholeNumbers_FollowsTheMode(
        string text, string down, string up, string halfEven, string halfUp, string halfDown, string floor, string ceiling)
    {
        var value = FeelNumber.Parse(text);
        Assert.Equal(down, Round(value, 0, RoundingMode.Down));
        Assert.Equal(up, Round(value, 0, RoundingMode.Up));
        Assert.Equal(halfEven, Round(value, 0, RoundingMode.HalfEven));
        Assert.Equal(halfUp, Round(value, 0, RoundingMode.HalfUp));
        Assert.Equal(halfDown, Round(value, 0, RoundingMode.HalfDown));
        Assert.Equal(floor, Round(value, 0, RoundingMode.Floor));
        Assert.Equal(ceiling, Round(value, 0, RoundingMode.Ceiling));
    }

    [Fact]
    public void Rounding_AtAnyScale_GivesTheNeighbourThatTheModeNames() =>
        Prop.ForAll(NumberGenerators.Any, Arb.From(Gen.Choose(-20, 20)), (value, scale) =>
        {
            if (value.ToParts().Exponent is > 100 or < -100)
                return true;
            var unit = scale >= 0 ? new Rational(1, BigInteger.Pow(10, scale)) : new Rational(BigInteger.Pow(10, -scale), 1);
            var floor = Rational.Of(Rounded(value, scale, RoundingMode.Floor));
            var ceiling = Rational.Of(Rounded(value, scale, RoundingMode.Ceiling));
            var exact = Rational.Of(value);
            // Either the number is a multiple already, or it lies strictly between two that are one unit apart.
            var isMultiple = floor.SameAs(exact) && ceiling.SameAs(exact);
            return isMultiple || (Less(floor, exact) && Less(exact, ceiling) && (floor + unit).SameAs(ceiling));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Theory]
    [InlineData(6176, true)]
    [InlineData(6177, false)]
    [InlineData(-6111, true)]
    [InlineData(-6112, false)]
    public void Rounding_AtTheLimitsOfScale_IsAllowedUpToThem(int scale, bool allowed) =>
        Assert.Equal(allowed, FeelNumber.TryRound(FeelNumber.Parse("5.5"), scale, RoundingMode.HalfUp, out _));

    [Theory]
    [InlineData("4", "2")]
    [InlineData("2", "1.414213562373095048801688724209698")]
    [InlineData("0.0001", "0.01")]
    [InlineData("1e6144", "1e3072")]
    [InlineData("1e-6175", "3.162277660168379331998893544432719e-3088")]
    [InlineData("12345678987654321", "111111111")]
    public void SquareRoot_IsCorrectlyRounded(string value, string expected)
    {
        Assert.True(FeelNumber.TrySquareRoot(FeelNumber.Parse(value), out var root));
        Assert.Equal(FeelNumber.Parse(expected), root);
    }

    // Reference digits: published values of e, ln 2, ln 10 and e^−1 (OEIS A001113, A002162, A002392, A068985).
    [Theory]
    [InlineData("1", "2.718281828459045235360287471352662")]
    [InlineData("-1", "0.3678794411714423215955237701614609")]
    [InlineData("0", "1")]
    public void Exponential_HasAll34Digits(string value, string expected)
    {
        Assert.True(FeelNumber.TryExp(FeelNumber.Parse(value), out var result));
        Assert.Equal(expected, result.ToString());
    }

    [Theory]
    [InlineData("2", "0.6931471805599453094172321214581766")]
    [InlineData("10", "2.302585092994045684017991454684364")]
    [InlineData("1", "0")]
    [InlineData("1.000000000000000000000000000000001", "9.999999999999999999999999999999995e-34")]
    public void Logarithm_HasAll34Digits(string value, string expected)
    {
        Assert.True(FeelNumber.TryLog(FeelNumber.Parse(value), out var result));
        Assert.Equal(FeelNumber.Parse(expected), result);
    }

    [Fact]
    public void Logarithm_OfAnExponential_ComesBack() =>
        Prop.ForAll(Arb.From(Gen.Choose(-1_000_000, 1_000_000)), thousandths =>
        {
            var x = NumberGenerators.Create(thousandths, -3);
            Assert.True(FeelNumber.TryExp(x, out var power));
            Assert.True(FeelNumber.TryLog(power, out var back));
            FeelNumber.TrySubtract(back, x, out var error);
            // One unit in the last place of the power moves its logarithm by at most 10^−33.
            return FeelNumber.Abs(error) <= FeelNumber.Parse("2e-30");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Theory]
    [InlineData("2", "10", "1024")]
    [InlineData("2", "-2", "0.25")]
    [InlineData("10", "6144", "1e6144")]
    [InlineData("10", "-6176", "1e-6176")]
    [InlineData("1.1", "2", "1.21")]
    [InlineData("-3", "3", "-27")]
    [InlineData("4", "0.5", "2")]
    [InlineData("8", "0.3333333333333333333333333333333333", "1.999999999999999999999999999999999")]
    [InlineData("0", "0", "1")]
    [InlineData("0", "5", "0")]
    [InlineData("1", "999999999999", "1")]
    [InlineData("-1", "999999999999", "-1")]
    [InlineData("-1", "1e30", "1")]
    [InlineData("3", "-1", "0.3333333333333333333333333333333333")]
    [InlineData("0.5", "99999999", "0")]
    [InlineData("10", "-6177", "0")]
    public void Power_IsExactWhereItCanBe(string value, string exponent, string expected)
    {
        Assert.True(FeelNumber.TryPower(FeelNumber.Parse(value), FeelNumber.Parse(exponent), out var power));
        var (actual, wanted) = (power, FeelNumber.Parse(expected));
        FeelNumber.TrySubtract(actual, wanted, out var error);
        Assert.True(FeelNumber.Abs(error) <= FeelNumber.Parse("1e-32"), $"{actual} is not {wanted}");
    }

    [Theory]
    [InlineData("0", "-1")]
    [InlineData("-2", "0.5")]
    [InlineData("10", "6145")]
    [InlineData("2", "999999999")]
    [InlineData("2", "1e30")]
    public void Power_WithoutAResult_IsRefused(string value, string exponent) =>
        Assert.False(FeelNumber.TryPower(FeelNumber.Parse(value), FeelNumber.Parse(exponent), out _));

    [Fact]
    public void IntegerPower_OfSmallIntegers_EqualsRepeatedMultiplication() =>
        Prop.ForAll(Arb.From(Gen.Choose(-99, 99)), Arb.From(Gen.Choose(0, 17)), (value, exponent) =>
            FeelNumber.TryPower(value, exponent, out var power)
            && Rational.Of(power).SameAs(new Rational(BigInteger.Pow(value, exponent), 1).ToThirtyFourDigits()))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    private static bool Less(Rational a, Rational b) => a.Numerator * b.Denominator < b.Numerator * a.Denominator;

    private static FeelNumber Rounded(FeelNumber value, int scale, RoundingMode mode) =>
        FeelNumber.TryRound(value, scale, mode, out var rounded) ? rounded : throw new InvalidOperationException("out of range");

    private static string Round(FeelNumber value, int scale, RoundingMode mode) => Rounded(value, scale, mode).ToString();
}
