using System.Numerics;

namespace Duixian.Feel.Numbers;

public readonly partial struct FeelNumber
{
    /// <summary>Square root, correctly rounded; false for a negative number.</summary>
    public static bool TrySquareRoot(FeelNumber value, out FeelNumber result)
    {
        result = default;
        if (value.IsNegative)
            return false;
        if (value.IsZero)
            return true;
        // An even exponent halves; 76 digits below the root leave 38 in it.
        var exponent = value.Exponent;
        var coefficient = (BigInteger)value.Coefficient;
        var shift = 76 - PowersOfTen.DigitsOf(value.Coefficient);
        if (((exponent - shift) & 1) != 0)
            shift++;
        coefficient *= PowersOfTen.BigOf(shift);
        var root = FixedPoint.SquareRoot(coefficient);
        var exact = root * root == coefficient;
        return exact
            ? TryPackShortest(false, root, (exponent - shift) / 2, out result)
            : TryPack(false, root, (exponent - shift) / 2, true, out result);
    }

    /// <summary>e to the power of the number; false when the result is beyond the range.</summary>
    public static bool TryExp(FeelNumber value, out FeelNumber result)
    {
        if (value.IsZero)
        {
            result = One;
            return true;
        }
        result = default;
        // e^14200 is beyond 10^6145, and e^−14300 rounds to zero.
        if (value.CompareTo(20_000) > 0)
            return false;
        if (value.CompareTo(-20_000) < 0)
            return true;
        return TryExpOf(ToFixed(value), out result);
    }

    /// <summary>Natural logarithm; false unless the number is above zero.</summary>
    public static bool TryLog(FeelNumber value, out FeelNumber result)
    {
        result = default;
        if (value.Sign <= 0)
            return false;
        return TryFromFixed(LogOf(value), out result);
    }

    /// <summary>Power; false for 0 to a negative power, for a fraction of a negative number and beyond the range.</summary>
    public static bool TryPower(FeelNumber value, FeelNumber exponent, out FeelNumber result)
    {
        result = One;
        if (exponent.IsZero)
            return true;
        if (value.IsZero)
        {
            result = default;
            return !exponent.IsNegative;
        }
        if (exponent.TryToInt64(out var whole) && whole is >= -999_999_999 and <= 999_999_999)
            return TryIntegerPower(value, (int)whole, out result);
        result = default;
        var negative = value.IsNegative;
        // Integers this large are even unless their last digit counts single units.
        if (negative && !exponent.IsInteger)
            return false;
        negative &= TryModulo(exponent, 2, out var parity) && !parity.IsZero;
        var log = LogOf(Abs(value));
        if (log.IsZero)
        {
            result = negative ? -One : One;
            return true;
        }
        var (coefficient, power) = exponent.ToParts();
        var product = power >= 0
            ? log * coefficient * PowersOfTen.BigOf(Math.Min(power, 300))
            : log * coefficient / PowersOfTen.BigOf(Math.Min(-power, 300));
        if (BigInteger.Abs(product) > 20_000 * FixedPoint.One)
            return product.Sign < 0;
        if (!TryExpOf(product, out result))
            return false;
        result = negative ? -result : result;
        return true;
    }

    private static bool TryIntegerPower(FeelNumber value, int exponent, out FeelNumber result)
    {
        result = default;
        var (coefficient, tens) = value.Stripped();
        var negative = value.IsNegative && (exponent & 1) != 0;
        // The leading place decides early whether the result is far out of range.
        var places = (long)(PowersOfTen.DigitsOf(coefficient) + tens - 1) * exponent;
        var placesAbove = (long)(PowersOfTen.DigitsOf(coefficient) + tens) * exponent;
        if (Math.Min(places, placesAbove) > MaxExponent + Precision + 1)
            return false;
        if (Math.Max(places, placesAbove) < MinExponent - 1)
            return true;
        var power = BigDecimal.One;
        var square = new BigDecimal(coefficient, tens);
        var count = Math.Abs(exponent);
        while (true)
        {
            if ((count & 1) != 0)
                power = power.Multiply(square);
            count >>= 1;
            if (count == 0)
                break;
            square = square.Multiply(square);
        }
        if (exponent < 0)
            power = power.Reciprocal();
        if (power.Exponent + PowersOfTen.DigitsOf(power.Mantissa) < MinExponent - 1)
            return true;
        return TryPackShortest(negative, power.Mantissa, power.Exponent, out result);
    }

    /// <summary>Packs after dropping zeros that only stem from the working precision.</summary>
    private static bool TryPackShortest(bool negative, BigInteger coefficient, long exponent, out FeelNumber result)
    {
        if (!TryPack(negative, coefficient, exponent, false, out result))
            return false;
        if (result.IsZero)
            return true;
        var (digits, stripped) = result.Stripped();
        return TryPack(negative, digits, stripped, false, out result);
    }

    private static BigInteger LogOf(FeelNumber value)
    {
        var digits = PowersOfTen.DigitsOf(value.Coefficient);
        var mantissa = (BigInteger)value.Coefficient * PowersOfTen.BigOf(FixedPoint.Places - digits + 1);
        return FixedPoint.Log(mantissa, value.Exponent + digits - 1);
    }

    private static bool TryExpOf(BigInteger x, out FeelNumber result)
    {
        var (mantissa, power) = FixedPoint.Exp(x);
        return TryPackShortest(false, mantissa, power - FixedPoint.Places, out result);
    }

    /// <summary>The number in fixed-point units; digits below 10^−120 are cut.</summary>
    private static BigInteger ToFixed(FeelNumber value)
    {
        var (coefficient, exponent) = value.ToParts();
        var shift = exponent + FixedPoint.Places;
        return shift >= 0 ? coefficient * PowersOfTen.BigOf(shift)
            : shift > -Precision ? coefficient / PowersOfTen.BigOf(-shift) : BigInteger.Zero;
    }

    private static bool TryFromFixed(BigInteger value, out FeelNumber result) =>
        TryPackShortest(value.Sign < 0, BigInteger.Abs(value), -FixedPoint.Places, out result);
}
