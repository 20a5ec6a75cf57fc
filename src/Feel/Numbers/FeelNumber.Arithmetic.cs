using System.Numerics;

namespace Duixian.Feel.Numbers;

public readonly partial struct FeelNumber
{
    /// <summary>Sum; false when it is beyond the range.</summary>
    public static bool TryAdd(FeelNumber left, FeelNumber right, out FeelNumber result)
    {
        var difference = left._high ^ right._high;
        if (((left._high | right._high) & CoefficientMask) == 0 && (difference & ExponentMask) == 0)
        {
            if (difference == 0)
            {
                var sum = unchecked(left._low + right._low);
                if (sum >= left._low)
                {
                    result = new FeelNumber(left._high, sum);
                    return true;
                }
            }
            else if (left._low > right._low)
            {
                result = new FeelNumber(left._high, left._low - right._low);
                return true;
            }
            else
            {
                var rest = right._low - left._low;
                result = new FeelNumber(rest == 0 ? right._high & ~SignMask : right._high, rest);
                return true;
            }
        }
        return TryAddAligned(left, right, out result);
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
        if (left.IsShort && right.IsShort)
        {
            var (quotient, rest) = Math.DivRem(left._low, right._low);
            if (rest == 0)
                return TryPack(negative, quotient, exponent, false, out result);
            // Short terminating quotients such as 189 / 200 or 4000 / 12.5 end within a few more digits.
            for (var scale = 2; scale <= 6; scale += 2)
            {
                var high = Math.BigMul(left._low, PowersOfTen.Word(scale), out var low);
                if (high != 0)
                    break;
                (quotient, rest) = Math.DivRem(low, right._low);
                if (rest == 0)
                    return TryPack(negative, quotient, exponent - scale, false, out result);
            }
        }
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
