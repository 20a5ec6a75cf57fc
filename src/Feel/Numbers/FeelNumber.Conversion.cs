using System.Numerics;

namespace Duixian.Feel.Numbers;

public readonly partial struct FeelNumber
{
    /// <summary>Every 64-bit integer is a number.</summary>
    public static implicit operator FeelNumber(long value) =>
        new(Head(value < 0, 0), value < 0 ? unchecked((ulong)-value) : (ulong)value);

    /// <summary>Every <see cref="decimal"/> is a number, exactly.</summary>
    public static implicit operator FeelNumber(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var low = unchecked((uint)bits[0] | ((ulong)(uint)bits[1] << 32));
        var scale = (bits[3] >> 16) & 0xFF;
        return Pack(bits[3] < 0, new UInt128(unchecked((uint)bits[2]), low), -scale);
    }

    /// <summary>coefficient × 10^exponent, rounded half to even to 34 digits; false beyond the range.</summary>
    public static bool TryCreate(BigInteger coefficient, int exponent, out FeelNumber result) =>
        TryPack(coefficient.Sign < 0, BigInteger.Abs(coefficient), exponent, false, out result);

    /// <summary>An amount in fen (hundredths) as yuan.</summary>
    public static FeelNumber FromHundredths(long value) =>
        new(Head(value < 0, -2), value < 0 ? unchecked((ulong)-value) : (ulong)value);

    /// <summary>The number as a 64-bit integer; false when it has decimals or is too large.</summary>
    public bool TryToInt64(out long value)
    {
        value = 0;
        if (IsZero)
            return true;
        var (exponent, coefficient) = (Exponent, Coefficient);
        if (exponent < 0)
        {
            if (-exponent > Precision)
                return false;
            (coefficient, var rest) = UInt128.DivRem(coefficient, PowersOfTen.Of(-exponent));
            if (rest != 0)
                return false;
        }
        else if (exponent > 0)
        {
            if (exponent > 18 || coefficient > long.MaxValue)
                return false;
            coefficient *= PowersOfTen.Of(exponent);
        }
        if (coefficient > (UInt128)long.MaxValue)
        {
            value = long.MinValue;
            return IsNegative && coefficient == (UInt128)1 << 63;
        }
        value = IsNegative ? -(long)coefficient : (long)coefficient;
        return true;
    }

    /// <summary>The number as a 32-bit integer; false when it has decimals or is too large.</summary>
    public bool TryToInt32(out int value)
    {
        var fits = TryToInt64(out var wide) && wide is >= int.MinValue and <= int.MaxValue;
        value = fits ? (int)wide : 0;
        return fits;
    }

    /// <summary>The number as a <see cref="decimal"/> with the same value; false when it has too many digits for one.</summary>
    public bool TryToDecimal(out decimal value)
    {
        value = 0;
        if (IsZero)
            return true;
        var (coefficient, exponent) = Stripped();
        if (exponent > 28 || exponent < -28)
            return false;
        if (exponent > 0)
        {
            if (PowersOfTen.DigitsOf(coefficient) + exponent > 29)
                return false;
            coefficient *= PowersOfTen.Of(exponent);
            exponent = 0;
        }
        if (coefficient >> 96 != 0)
            return false;
        var low = (ulong)(coefficient & ulong.MaxValue);
        value = new decimal(
            unchecked((int)(uint)low), unchecked((int)(uint)(low >> 32)), unchecked((int)(uint)(coefficient >> 64)), IsNegative, (byte)-exponent);
        return true;
    }

    /// <summary>The number as coefficient × 10^exponent, for exact rational computations.</summary>
    public (BigInteger Coefficient, int Exponent) ToParts() =>
        (IsNegative ? -(BigInteger)Coefficient : (BigInteger)Coefficient, Exponent);
}
