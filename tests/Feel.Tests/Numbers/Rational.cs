using System.Numerics;
using Duixian.Feel.Numbers;

namespace Duixian.Feel.Tests.Numbers;

/// <summary>An exact fraction, and its rounding to 34 digits done the slow and obvious way: the oracle for <see cref="FeelNumber"/>.</summary>
internal readonly record struct Rational(BigInteger Numerator, BigInteger Denominator)
{
    public static Rational Of(FeelNumber number)
    {
        var (coefficient, exponent) = number.ToParts();
        return exponent >= 0
            ? new Rational(coefficient * BigInteger.Pow(10, exponent), 1)
            : new Rational(coefficient, BigInteger.Pow(10, -exponent));
    }

    public static Rational operator +(Rational a, Rational b) =>
        new(a.Numerator * b.Denominator + b.Numerator * a.Denominator, a.Denominator * b.Denominator);

    public static Rational operator *(Rational a, Rational b) => new(a.Numerator * b.Numerator, a.Denominator * b.Denominator);

    public static Rational operator /(Rational a, Rational b) => b.Numerator.Sign < 0
        ? new(-a.Numerator * b.Denominator, a.Denominator * -b.Numerator)
        : new(a.Numerator * b.Denominator, a.Denominator * b.Numerator);

    public static Rational operator -(Rational a) => new(-a.Numerator, a.Denominator);

    public bool SameAs(Rational other) => Numerator * other.Denominator == other.Numerator * Denominator;

    /// <summary>The nearest value of the form c × 10^e with |c| &lt; 10^34, ties to even c.</summary>
    public Rational ToThirtyFourDigits()
    {
        var magnitude = BigInteger.Abs(Numerator);
        if (magnitude.IsZero)
            return this;
        var limit = BigInteger.Pow(10, 34);
        var exponent = 0;
        // Move the point until the whole part has exactly 34 digits.
        var (n, d) = (magnitude, Denominator);
        while (n / d >= limit)
        {
            d *= 10;
            exponent++;
        }
        while (n * 10 / d < limit)
        {
            n *= 10;
            exponent--;
        }
        var whole = BigInteger.DivRem(n, d, out var rest);
        var twice = (rest * 2).CompareTo(d);
        if (twice > 0 || (twice == 0 && !whole.IsEven))
            whole++;
        whole *= Numerator.Sign;
        return exponent >= 0
            ? new Rational(whole * BigInteger.Pow(10, exponent), 1)
            : new Rational(whole, BigInteger.Pow(10, -exponent));
    }
}
