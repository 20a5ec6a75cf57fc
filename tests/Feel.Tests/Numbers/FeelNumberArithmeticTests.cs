using Duixian.Feel.Numbers;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Duixian.Feel.Tests.Numbers;

public sealed class FeelNumberArithmeticTests
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(1000);

    [Fact]
    public void Sum_OfAnyTwoNumbers_IsTheExactSumRoundedOnce() => Check(
        FeelNumber.TryAdd, (a, b) => a + b);

    [Fact]
    public void Difference_OfAnyTwoNumbers_IsTheExactDifferenceRoundedOnce() => Check(
        FeelNumber.TrySubtract, (a, b) => a + -b);

    [Fact]
    public void Product_OfAnyTwoNumbers_IsTheExactProductRoundedOnce() => Check(
        FeelNumber.TryMultiply, (a, b) => a * b);

    [Fact]
    public void Quotient_OfAnyTwoNumbers_IsTheExactQuotientRoundedOnce() =>
        Prop.ForAll(NumberGenerators.Any, NumberGenerators.Any, (a, b) => b.IsZero
            ? !FeelNumber.TryDivide(a, b, out _)
            : FeelNumber.TryDivide(a, b, out var result)
                && Rational.Of(result).SameAs((Rational.Of(a) / Rational.Of(b)).ToThirtyFourDigits())).Check(Many);

    [Fact]
    public void Sum_OfMoney_EqualsTheSumOfDecimals() =>
        Prop.ForAll(NumberGenerators.Money, NumberGenerators.Money, (a, b) =>
            FeelNumber.TryAdd(a, b, out var sum) && sum.TryToDecimal(out var actual)
            && a.TryToDecimal(out var x) && b.TryToDecimal(out var y) && actual == x + y).Check(Many);

    [Fact]
    public void Modulo_OfAnyTwoNumbers_LeavesAMultipleAndTakesTheSignOfTheDivisor() =>
        Prop.ForAll(NumberGenerators.Any, NumberGenerators.Any, (a, b) =>
        {
            // Beyond 34 digits the rest is rounded; the law is checked where it is exact.
            if (b.IsZero || Math.Abs(a.ToParts().Exponent - b.ToParts().Exponent) > 40)
                return true;
            Assert.True(FeelNumber.TryModulo(a, b, out var rest));
            var quotient = (Rational.Of(a) + -Rational.Of(rest)) / Rational.Of(b);
            var exact = Rational.Of(a) / Rational.Of(b);
            var floor = System.Numerics.BigInteger.Divide(exact.Numerator - Positive(exact.Numerator, exact.Denominator), exact.Denominator);
            var expected = Rational.Of(a) + -(Rational.Of(b) * new Rational(floor, 1));
            return (rest.IsZero || rest.IsNegative == b.IsNegative)
                && Rational.Of(rest).SameAs(expected.ToThirtyFourDigits())
                && (!Rational.Of(rest).SameAs(expected) || quotient.Numerator % quotient.Denominator == 0);
        }).Check(Many);

    [Fact]
    public void Order_OfAnyTwoNumbers_IsTheOrderOfTheirFractions() =>
        Prop.ForAll(NumberGenerators.Any, NumberGenerators.Any, (a, b) =>
        {
            var (x, y) = (Rational.Of(a), Rational.Of(b));
            return a.CompareTo(b) == (x.Numerator * y.Denominator).CompareTo(y.Numerator * x.Denominator);
        }).Check(Many);

    [Fact]
    public void EqualNumbers_WithDifferentTrailingZeros_HaveTheSameHash() =>
        Prop.ForAll(NumberGenerators.Any, a =>
        {
            var (coefficient, exponent) = a.ToParts();
            return !FeelNumber.TryCreate(coefficient * 1000, exponent - 3, out var longer)
                || longer != a || (longer.GetHashCode() == a.GetHashCode() && longer.ToString() == a.ToString());
        }).Check(Many);

    [Theory]
    [InlineData("0.1", "0.2", "0.3")]
    [InlineData("9999999999999999999999999999999999", "1", "10000000000000000000000000000000000")]
    [InlineData("1e6144", "1", "1e6144")]
    [InlineData("18446744073709551615", "1", "18446744073709551616")]
    [InlineData("1000000000000000", "0.01", "1000000000000000.01")]
    [InlineData("5", "-5", "0")]
    public void Sum_AtTheEdges_IsExact(string left, string right, string expected)
    {
        Assert.True(FeelNumber.TryAdd(FeelNumber.Parse(left), FeelNumber.Parse(right), out var sum));
        Assert.Equal(FeelNumber.Parse(expected), sum);
    }

    [Fact]
    public void Operations_BeyondTheRange_HaveNoResult()
    {
        var huge = FeelNumber.Parse("9e6144");
        Assert.False(FeelNumber.TryAdd(huge, huge, out _));
        Assert.False(FeelNumber.TryMultiply(huge, 10, out _));
        Assert.False(FeelNumber.TryDivide(huge, FeelNumber.Parse("0.1"), out _));
        Assert.False(FeelNumber.TryDivide(1, 0, out _));
        Assert.False(FeelNumber.TryParse("1e6145", out _));
        Assert.True(FeelNumber.TryParse("1e-6176", out var least));
        Assert.True(FeelNumber.TryDivide(least, 10, out var nothing));
        Assert.True(nothing.IsZero);
        Assert.True(FeelNumber.TryDivide(FeelNumber.Parse("6e-6176"), 10, out var roundedUp));
        Assert.Equal(least, roundedUp);
    }

    [Fact]
    public void NegativeZero_DoesNotExist()
    {
        Assert.False((-FeelNumber.Zero).IsNegative);
        Assert.True(FeelNumber.TryMultiply(-5, 0, out var product));
        Assert.False(product.IsNegative);
        Assert.Equal("0", FeelNumber.Parse("-0.00").ToString());
    }

    private static System.Numerics.BigInteger Positive(System.Numerics.BigInteger value, System.Numerics.BigInteger modulus) =>
        ((value % modulus) + modulus) % modulus;

    private delegate bool Operation(FeelNumber left, FeelNumber right, out FeelNumber result);

    private static void Check(Operation operation, Func<Rational, Rational, Rational> exact) =>
        Prop.ForAll(NumberGenerators.Any, NumberGenerators.Any, (a, b) =>
            operation(a, b, out var result)
            && Rational.Of(result).SameAs(exact(Rational.Of(a), Rational.Of(b)).ToThirtyFourDigits())).Check(Many);
}
