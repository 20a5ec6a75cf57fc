using System.Numerics;

namespace Duixian.Feel.Numbers;

public readonly partial struct FeelNumber
{
    /// <summary>Rounds any coefficient of up to 128 bits to 34 digits, half to even, and packs it; false beyond the range.</summary>
    /// <param name="inexact">True when the true value lies a little above the coefficient (digits were cut off before).</param>
    private static bool TryPack(bool negative, UInt128 coefficient, long exponent, bool inexact, out FeelNumber result)
    {
        var drop = 0L;
        if (coefficient > PowersOfTen.MaxCoefficient)
            drop = PowersOfTen.DigitsOf(coefficient) - Precision;
        if (exponent + drop < MinExponent)
            drop = MinExponent - exponent;
        if (drop > 0)
        {
            coefficient = Drop(coefficient, drop, negative, RoundingMode.HalfEven, inexact);
            exponent += drop;
            if (coefficient > PowersOfTen.MaxCoefficient)
            {
                coefficient = PowersOfTen.Of(Precision - 1);
                exponent++;
            }
        }
        if (exponent > MaxExponent)
        {
            if (coefficient == 0)
            {
                exponent = MaxExponent;
            }
            else
            {
                // The same value with more zeros may still fit: 1E6144 is 10^33 × 10^6111.
                var shift = exponent - MaxExponent;
                if (PowersOfTen.DigitsOf(coefficient) + shift > Precision)
                {
                    result = default;
                    return false;
                }
                coefficient *= PowersOfTen.Of((int)shift);
                exponent = MaxExponent;
            }
        }
        result = Pack(negative, coefficient, (int)exponent);
        return true;
    }

    /// <summary>The same for coefficients of any length.</summary>
    private static bool TryPack(bool negative, BigInteger coefficient, long exponent, bool inexact, out FeelNumber result)
    {
        var digits = PowersOfTen.DigitsOf(coefficient);
        // One digit more than needed is kept, the rest only leaves its trace in "inexact"; the last step rounds once.
        var drop = digits - (Precision + 2);
        if (drop > 0)
        {
            coefficient = BigInteger.DivRem(coefficient, PowersOfTen.BigOf(drop), out var rest);
            inexact |= !rest.IsZero;
            exponent += drop;
        }
        return TryPack(negative, (UInt128)coefficient, exponent, inexact, out result);
    }

    /// <summary>Coefficient without its last digits, rounded.</summary>
    private static UInt128 Drop(UInt128 coefficient, long drop, bool negative, RoundingMode mode, bool inexact)
    {
        if (drop < 20 && coefficient <= ulong.MaxValue && !inexact)
            return DropShort((ulong)coefficient, (int)drop, negative, mode);
        UInt128 quotient;
        int half; // the cut digits compared with one half: −1, 0, 1
        bool exact;
        if (drop > 38)
        {
            // 10^39 and more is above twice any 128-bit value.
            (quotient, half, exact) = (0, -1, coefficient == 0 && !inexact);
        }
        else
        {
            var unit = PowersOfTen.Of((int)drop);
            (quotient, var rest) = UInt128.DivRem(coefficient, unit);
            half = rest.CompareTo(unit / 2);
            if (half == 0 && inexact)
                half = 1;
            exact = rest == 0 && !inexact;
        }
        return !exact && RoundsAway(mode, half, negative, UInt128.IsOddInteger(quotient)) ? quotient + 1 : quotient;
    }

    private static ulong DropShort(ulong coefficient, int drop, bool negative, RoundingMode mode)
    {
        var unit = PowersOfTen.Word(drop);
        var (quotient, rest) = Math.DivRem(coefficient, unit);
        return rest != 0 && RoundsAway(mode, rest.CompareTo(unit / 2), negative, (quotient & 1) != 0) ? quotient + 1 : quotient;
    }

    private static bool RoundsAway(RoundingMode mode, int half, bool negative, bool odd) => mode switch
    {
        RoundingMode.HalfEven => half > 0 || (half == 0 && odd),
        RoundingMode.HalfUp => half >= 0,
        RoundingMode.HalfDown => half > 0,
        RoundingMode.Up => true,
        RoundingMode.Down => false,
        RoundingMode.Floor => negative,
        RoundingMode.Ceiling => !negative,
        _ => throw new ArgumentOutOfRangeException(nameof(mode)),
    };
}
