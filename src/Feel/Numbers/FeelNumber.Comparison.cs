namespace Duixian.Feel.Numbers;

public readonly partial struct FeelNumber
{
    /// <summary>Numeric order; trailing zeros do not matter.</summary>
    public int CompareTo(FeelNumber other)
    {
        var difference = _high ^ other._high;
        if (((_high | other._high) & CoefficientMask) == 0 && (difference & (ExponentMask | SignMask)) == 0)
        {
            var order = _low == other._low ? 0 : _low < other._low ? -1 : 1;
            return IsNegative ? -order : order;
        }
        return CompareAny(this, other);
    }

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj switch
    {
        null => 1,
        FeelNumber other => CompareTo(other),
        _ => throw new ArgumentException("Only numbers compare with numbers.", nameof(obj)),
    };

    /// <summary>Numeric equality: 1.0 equals 1.</summary>
    public bool Equals(FeelNumber other) => (_high == other._high && _low == other._low) || CompareTo(other) == 0;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is FeelNumber other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        if (IsZero)
            return 0;
        var (coefficient, exponent) = Stripped();
        return HashCode.Combine(coefficient, exponent, IsNegative);
    }

    /// <inheritdoc cref="Equals(FeelNumber)"/>
    public static bool operator ==(FeelNumber left, FeelNumber right) => left.Equals(right);
    /// <inheritdoc cref="Equals(FeelNumber)"/>
    public static bool operator !=(FeelNumber left, FeelNumber right) => !left.Equals(right);
    /// <inheritdoc cref="CompareTo(FeelNumber)"/>
    public static bool operator <(FeelNumber left, FeelNumber right) => left.CompareTo(right) < 0;
    /// <inheritdoc cref="CompareTo(FeelNumber)"/>
    public static bool operator <=(FeelNumber left, FeelNumber right) => left.CompareTo(right) <= 0;
    /// <inheritdoc cref="CompareTo(FeelNumber)"/>
    public static bool operator >(FeelNumber left, FeelNumber right) => left.CompareTo(right) > 0;
    /// <inheritdoc cref="CompareTo(FeelNumber)"/>
    public static bool operator >=(FeelNumber left, FeelNumber right) => left.CompareTo(right) >= 0;

    private static int CompareAny(FeelNumber left, FeelNumber right)
    {
        // Zero is never negative, so different signs settle it.
        if (((left._high ^ right._high) & SignMask) != 0)
            return left.IsNegative ? -1 : 1;
        var negative = left.IsNegative;
        var order = left.IsShort && right.IsShort && TryAlign(ref left, ref right)
            ? left._low.CompareTo(right._low)
            : CompareMagnitudes(left, right);
        return negative ? -order : order;
    }

    private static int CompareMagnitudes(FeelNumber left, FeelNumber right)
    {
        var (a, b) = (left.Coefficient, right.Coefficient);
        if (a == 0 || b == 0)
            return a.CompareTo(b);
        var shift = left.Exponent - right.Exponent;
        if (shift == 0)
            return a.CompareTo(b);
        var places = PowersOfTen.DigitsOf(a) + shift - PowersOfTen.DigitsOf(b);
        if (places != 0)
            return places < 0 ? -1 : 1;
        // Same leading place, so the aligned coefficient has no more than 34 digits.
        return shift > 0 ? (a * PowersOfTen.Of(shift)).CompareTo(b) : a.CompareTo(b * PowersOfTen.Of(-shift));
    }

    /// <summary>The one representation without trailing zeros of a number other than zero.</summary>
    private (UInt128 Coefficient, int Exponent) Stripped()
    {
        var (coefficient, exponent) = (Coefficient, Exponent);
        while (coefficient > ulong.MaxValue)
        {
            var (quotient, digit) = UInt128.DivRem(coefficient, 10);
            if (digit != 0)
                return (coefficient, exponent);
            coefficient = quotient;
            exponent++;
        }
        var word = (ulong)coefficient;
        while (word % 10 == 0)
        {
            word /= 10;
            exponent++;
        }
        return (word, exponent);
    }
}
