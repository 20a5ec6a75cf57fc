using System.Globalization;

namespace Duixian.Feel.Numbers;

public readonly partial struct FeelNumber
{
    /// <summary>Digits that are read; a longer text is refused so that no input costs more than its length.</summary>
    private const int MaxTextLength = 20_000;

    /// <summary>Reads a FEEL numeric literal with an optional minus: <c>12</c>, <c>-1.50</c>, <c>.5</c>, <c>1.2E-3</c>.</summary>
    /// <remarks>Grammar rule 37 of DMN 1.5. More than 34 digits are rounded half to even. False for anything else and beyond the range.</remarks>
    public static bool TryParse(ReadOnlySpan<char> text, out FeelNumber result)
    {
        result = default;
        if (text.Length == 0 || text.Length > MaxTextLength)
            return false;
        var at = 0;
        var negative = text[0] == '-';
        if (negative)
            at++;
        var start = at;
        UInt128 coefficient = 0;
        var digits = 0;
        long exponent = 0;
        var inexact = false;
        var (whole, decimals) = (0, 0);
        var point = false;
        for (; at < text.Length; at++)
        {
            var c = text[at];
            if (c == '.' && !point)
            {
                point = true;
                continue;
            }
            if (!char.IsAsciiDigit(c))
                break;
            if (point)
                decimals++;
            else
                whole++;
            // 37 digits fit into 128 bits; what follows can only decide a tie.
            if (digits < 37)
            {
                coefficient = coefficient * 10 + (uint)(c - '0');
                if (coefficient != 0)
                    digits++;
                if (point)
                    exponent--;
            }
            else
            {
                inexact |= c != '0';
                if (!point)
                    exponent++;
            }
        }
        if (at == start || (point && decimals == 0) || whole + decimals == 0)
            return false;
        if (at < text.Length)
        {
            if (text[at] is not ('e' or 'E') || !TryParseExponent(text[(at + 1)..], out var power))
                return false;
            exponent += power;
        }
        return TryPack(negative, coefficient, exponent, inexact, out result);
    }

    /// <inheritdoc cref="TryParse"/>
    /// <exception cref="FormatException">The text is not such a number.</exception>
    public static FeelNumber Parse(string text) =>
        TryParse(text, out var result) ? result : throw new FormatException($"\"{text}\" is not a FEEL number.");

    /// <summary>Plain decimal notation without exponent and without trailing zeros, as FEEL's <c>string()</c> gives it.</summary>
    public override string ToString()
    {
        if (IsZero)
            return "0";
        if (IsShort && Exponent == 0)
        {
            var integer = _low.ToString(CultureInfo.InvariantCulture);
            return IsNegative ? "-" + integer : integer;
        }
        var (coefficient, exponent) = Stripped();
        var digits = coefficient.ToString(CultureInfo.InvariantCulture);
        var sign = IsNegative ? "-" : "";
        if (exponent >= 0)
            return string.Concat(sign, digits, new string('0', exponent));
        var pointAt = digits.Length + exponent;
        return pointAt > 0
            ? string.Concat(sign, digits.AsSpan(0, pointAt), ".", digits.AsSpan(pointAt))
            : string.Concat(sign, "0.", new string('0', -pointAt), digits);
    }

    private static bool TryParseExponent(ReadOnlySpan<char> text, out long power)
    {
        power = 0;
        var negative = text.Length > 0 && text[0] == '-';
        if (text.Length > 0 && text[0] is '-' or '+')
            text = text[1..];
        if (text.Length == 0)
            return false;
        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c))
                return false;
            // Past a million the number is out of range or zero whatever follows.
            if (power < 1_000_000)
                power = power * 10 + (c - '0');
        }
        if (negative)
            power = -power;
        return true;
    }
}
