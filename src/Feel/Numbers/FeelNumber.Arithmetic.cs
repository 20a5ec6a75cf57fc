using System.Numerics;
using System.Runtime.CompilerServices;

namespace Duixian.Feel.Numbers;

public readonly partial struct FeelNumber
{
    /// <summary>A rest below this divisor leaves room for ten more digits in a word.</summary>
    private const ulong ShortDivisor = 1_000_000_000;

    /// <summary>Sum; false when it is beyond the range.</summary>
    public static bool TryAdd(FeelNumber left, FeelNumber right, out FeelNumber result)
    {
        // Taking the address of an argument would keep it out of registers, so everything but the commonest case is elsewhere.
        return ((left._high | right._high) & CoefficientMask) == 0 && ((left._high ^ right._high) & ExponentMask) == 0
            && TryAddShort(left, right, out result)
            || TryAddAny(left, right, out result);
    }

    /// <summary>Difference; false when it is beyond the range.</summary>
    public static bool TrySubtract(FeelNumber left, FeelNumber right, out FeelNumber result) => TryAdd(left, -right, out result);

    /// <summary>Product; false when it is beyond the range.</summary>
    public static bool TryMultiply(FeelNumber left, FeelNumber right, out FeelNumber result)
    {
        var negative = ((left._high ^ right._high) & SignMask) != 0;
        var exponent = left.Exponent + right.Exponent;
        if (left.IsShort && right.IsShort)
        {
            var high = Math.BigMul(left._low, right._low, out var low);
            if (high == 0 && exponent >= MinExponent && exponent <= MaxExponent)
            {
                result = new FeelNumber(Head(negative && low != 0, exponent), low);
                return true;
            }
            return TryPack(negative, new UInt128(high, low), exponent, false, out result);
        }
        return TryPack(negative, (BigInteger)left.Coefficient * (BigInteger)right.Coefficient, exponent, false, out result);
    }

    /// <summary>Quotient; false for a division by zero and beyond the range.</summary>
    public static bool TryDivide(FeelNumber left, FeelNumber right, out FeelNumber result)
    {
        result = default;
        if (right.IsZero)
            return false;
        if (left.IsZero)
            return true;
        var negative = ((left._high ^ right._high) & SignMask) != 0;
        var exponent = left.Exponent - right.Exponent;
        if (left.IsShort && right.IsShort && right._low < ShortDivisor && exponent > MinExponent + (2 * Precision))
            return TryDivideShort(left._low, right._low, negative, exponent, out result);
        return TryDivideLong(left, right, negative, exponent, out result);
    }

    /// <summary>FEEL modulo: <c>left - right * floor(left / right)</c>, so the sign follows the divisor; false for a zero divisor.</summary>
    /// <remarks>DMN 1.5, 10.3.4.5. Computed exactly, then rounded once.</remarks>
    public static bool TryModulo(FeelNumber left, FeelNumber right, out FeelNumber result)
    {
        result = default;
        if (right.IsZero)
            return false;
        if (left.IsZero)
            return true;
        var exponent = Math.Min(left.Exponent, right.Exponent);
        var divisor = (BigInteger)right.Coefficient * PowersOfTen.BigOf(right.Exponent - exponent);
        // a · 10^k mod b without building 10^k when k is large.
        var power = BigInteger.ModPow(10, left.Exponent - exponent, divisor);
        var rest = (BigInteger)left.Coefficient * power % divisor;
        if (!rest.IsZero && left.IsNegative != right.IsNegative)
            rest = divisor - rest;
        return TryPack(right.IsNegative, rest, exponent, false, out result);
    }

    /// <summary>Sum of numbers of one exponent whose coefficients fit into a word; false when that of the sum does not.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryAddShort(FeelNumber left, FeelNumber right, out FeelNumber result)
    {
        if (((left._high ^ right._high) & SignMask) == 0)
        {
            var sum = unchecked(left._low + right._low);
            result = new FeelNumber(left._high, sum);
            return sum >= left._low;
        }
        if (left._low > right._low)
        {
            result = new FeelNumber(left._high, left._low - right._low);
            return true;
        }
        var rest = right._low - left._low;
        result = new FeelNumber(rest == 0 ? right._high & ~SignMask : right._high, rest);
        return true;
    }

    /// <summary>Gives short numbers the smaller of their exponents, as an amount in yuan and one in fen; false when a word is too small for that.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryAlign(ref FeelNumber left, ref FeelNumber right)
    {
        var shift = left.Exponent - right.Exponent;
        ref var coarse = ref shift > 0 ? ref left : ref right;
        var fine = shift > 0 ? right : left;
        if (shift is > 19 or < -19 || Math.BigMul(coarse._low, PowersOfTen.Word(Math.Abs(shift)), out var low) != 0)
            return false;
        coarse = new FeelNumber((coarse._high & SignMask) | (fine._high & ExponentMask), low);
        return true;
    }

    private static bool TryAddAny(FeelNumber left, FeelNumber right, out FeelNumber result) =>
        (left.IsShort && right.IsShort && TryAlign(ref left, ref right) && TryAddShort(left, right, out result))
        || TryAddAligned(left, right, out result);

    private static bool TryAddAligned(FeelNumber left, FeelNumber right, out FeelNumber result)
    {
        if (left.IsZero || right.IsZero)
        {
            result = left.IsZero ? right : left;
            return true;
        }
        if (left.Exponent < right.Exponent)
            return TryAddAligned(right, left, out result);
        var shift = left.Exponent - right.Exponent;
        var coefficient = left.Coefficient;
        var other = right.Coefficient;
        if (shift + PowersOfTen.DigitsOf(coefficient) <= 38)
        {
            coefficient *= PowersOfTen.Of(shift);
            if (left.IsNegative == right.IsNegative)
                return TryPack(left.IsNegative, coefficient + other, right.Exponent, false, out result);
            return coefficient >= other
                ? TryPack(left.IsNegative, coefficient - other, right.Exponent, false, out result)
                : TryPack(right.IsNegative, other - coefficient, right.Exponent, false, out result);
        }

        // Beyond 75 places the smaller one only tells on which side of a 34-digit number the sum lies.
        const int far = 75;
        var smaller = shift > far ? BigInteger.One : (BigInteger)other;
        var exponent = shift > far ? left.Exponent - far : right.Exponent;
        var aligned = (BigInteger)coefficient * PowersOfTen.BigOf(Math.Min(shift, far));
        var sum = (left.IsNegative ? -aligned : aligned) + (right.IsNegative ? -smaller : smaller);
        return TryPack(sum.Sign < 0, BigInteger.Abs(sum), exponent, false, out result);
    }

    /// <summary>Long division by a divisor of nine digits: ten digits of the quotient at a time.</summary>
    private static bool TryDivideShort(ulong dividend, ulong divisor, bool negative, int exponent, out FeelNumber result)
    {
        var (whole, rest) = Math.DivRem(dividend, divisor);
        UInt128 quotient = whole;
        var digits = PowersOfTen.DigitsOf(whole);
        while (rest != 0 && digits < Precision)
        {
            // The first significant digits of 1/300 stand behind zeros, which count as places but not as digits.
            var places = Math.Min(10, Precision - digits);
            var unit = PowersOfTen.Word(places);
            (var next, rest) = Math.DivRem(rest * unit, divisor);
            if (rest == 0)
            {
                while (places > 0 && next % 10 == 0)
                {
                    next /= 10;
                    places--;
                }
                unit = PowersOfTen.Word(places);
            }
            quotient = quotient == 0 ? next : quotient * unit + next;
            digits = digits == 0 ? PowersOfTen.DigitsOf(next) : digits + places;
            exponent -= places;
        }
        if (rest != 0)
        {
            // 34 digits are there; what is left of the dividend decides how the last one is rounded.
            var half = (rest * 2).CompareTo(divisor);
            if (half > 0 || (half == 0 && UInt128.IsOddInteger(quotient)))
                quotient++;
        }
        return TryPack(negative, quotient, exponent, false, out result);
    }

    private static bool TryDivideLong(FeelNumber left, FeelNumber right, bool negative, int exponent, out FeelNumber result)
    {
        var divisor = right.Coefficient;
        var shift = Precision + 1 + PowersOfTen.DigitsOf(divisor) - PowersOfTen.DigitsOf(left.Coefficient);
        var quotient = BigInteger.DivRem(
            (BigInteger)left.Coefficient * PowersOfTen.BigOf(shift), (BigInteger)divisor, out var rest);
        if (rest.IsZero)
        {
            // A terminating quotient is written with as few decimals as it needs.
            var digits = (UInt128)quotient;
            while (shift > 0 && digits % 10 == 0)
            {
                digits /= 10;
                shift--;
            }
            return TryPack(negative, digits, exponent - shift, false, out result);
        }
        return TryPack(negative, quotient, exponent - shift, true, out result);
    }
}
