namespace Duixian.Feel.Numbers;

public readonly partial struct FeelNumber
{
    /// <summary>Rounds to a number of decimal places; a negative scale rounds to tens, hundreds and so on.</summary>
    /// <param name="value">The number to round.</param>
    /// <param name="scale">Decimal places, −6111 … 6176 (DMN 1.5, 10.3.4.5).</param>
    /// <param name="mode">What happens to the digits behind.</param>
    /// <param name="result">The rounded number.</param>
    /// <returns>False for a scale outside its range and for a result beyond the range of numbers.</returns>
    public static bool TryRound(FeelNumber value, int scale, RoundingMode mode, out FeelNumber result)
    {
        result = value;
        if (scale < -MaxExponent || scale > -MinExponent)
            return false;
        var drop = -scale - value.Exponent;
        if (drop <= 0 || value.IsZero)
            return true;
        var coefficient = Drop(value.Coefficient, drop, value.IsNegative, mode, false);
        return TryPack(value.IsNegative, coefficient, -scale, false, out result);
    }

    /// <summary>The nearest whole number towards negative infinity.</summary>
    public static FeelNumber Floor(FeelNumber value) => TryRound(value, 0, RoundingMode.Floor, out var result) ? result : value;

    /// <summary>The whole part.</summary>
    public static FeelNumber Truncate(FeelNumber value) => TryRound(value, 0, RoundingMode.Down, out var result) ? result : value;
}
