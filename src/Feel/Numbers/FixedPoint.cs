using System.Numerics;

namespace Duixian.Feel.Numbers;

/// <summary>Exponential and logarithm on integers that count units of 10^−120.</summary>
/// <remarks>120 places leave more than 80 correct digits even where 34 of them cancel, so that results round correctly.</remarks>
internal static class FixedPoint
{
    internal const int Places = 120;
    internal static readonly BigInteger One = PowersOfTen.BigOf(Places);
    private static readonly BigInteger LnTen = NaturalLogOfMantissa(10 * One);

    /// <summary>Splits e^x into a mantissa in these units (0.1 … 10) and a power of ten.</summary>
    internal static (BigInteger Mantissa, long Power) Exp(BigInteger x)
    {
        var power = BigInteger.Divide(x, LnTen);
        var rest = x - power * LnTen;
        // e^r = (e^(r / 2^10))^(2^10); the series then ends after some thirty terms.
        const int halvings = 10;
        rest >>= halvings;
        var term = One;
        var sum = One;
        for (var n = 1; !term.IsZero; n++)
        {
            term = term * rest / One / n;
            sum += term;
        }
        for (var i = 0; i < halvings; i++)
            sum = sum * sum / One;
        return (sum, (long)power);
    }

    /// <summary>ln(mantissa × 10^power) for a mantissa in these units between 1 and 10.</summary>
    internal static BigInteger Log(BigInteger mantissa, long power) => NaturalLogOfMantissa(mantissa) + power * LnTen;

    /// <summary>Whole part of the square root.</summary>
    internal static BigInteger SquareRoot(BigInteger value)
    {
        if (value.IsZero)
            return value;
        var root = BigInteger.One << (int)((value.GetBitLength() + 1) / 2);
        while (true)
        {
            var next = (root + value / root) >> 1;
            if (next >= root)
                return root;
            root = next;
        }
    }

    private static BigInteger NaturalLogOfMantissa(BigInteger value)
    {
        // Three square roots bring 10 down to 1.33; then ln y = 2 artanh((y − 1) / (y + 1)).
        const int roots = 3;
        for (var i = 0; i < roots; i++)
            value = SquareRoot(value * One);
        var z = (value - One) * One / (value + One);
        var square = z * z / One;
        var power = z;
        var sum = z;
        for (var n = 3; !power.IsZero; n += 2)
        {
            power = power * square / One;
            sum += power / n;
        }
        return sum << (1 + roots);
    }
}
