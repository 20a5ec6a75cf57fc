using System.Numerics;

namespace Duixian.Feel.Numbers;

/// <summary>A working value with many more digits than a result needs: mantissa × 10^exponent, exact until it is cut to 120 digits.</summary>
internal readonly record struct BigDecimal(BigInteger Mantissa, long Exponent)
{
    internal const int WorkingDigits = 120;

    internal static BigDecimal One => new(BigInteger.One, 0);

    internal BigDecimal Multiply(BigDecimal other) => new BigDecimal(Mantissa * other.Mantissa, Exponent + other.Exponent).Cut();

    /// <summary>1 / value, to the working digits.</summary>
    internal BigDecimal Reciprocal()
    {
        var digits = WorkingDigits + PowersOfTen.DigitsOf(BigInteger.Abs(Mantissa));
        return new BigDecimal(PowersOfTen.BigOf(digits) / Mantissa, -digits - Exponent);
    }

    private BigDecimal Cut()
    {
        var drop = PowersOfTen.DigitsOf(BigInteger.Abs(Mantissa)) - WorkingDigits;
        return drop <= 0 ? this : new BigDecimal(Mantissa / PowersOfTen.BigOf(drop), Exponent + drop);
    }
}
