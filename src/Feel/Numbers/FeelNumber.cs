using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Duixian.Feel.Numbers;

/// <summary>
/// The number of FEEL: a decimal of 34 digits, rounded half to even, as IEEE 754-2008 decimal128 has it (DMN 1.5, 10.3.2.3.1),
/// without infinities, NaN and negative zero. <c>default</c> is zero.
/// </summary>
/// <remarks>
/// The value is coefficient × 10^exponent with an exponent of −6176 … 6111. Operations that leave that range or have no result
/// return false from their <c>Try…</c> form. Equal values may differ in their number of trailing zeros; nobody can see it.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public readonly partial struct FeelNumber : IEquatable<FeelNumber>, IComparable<FeelNumber>, IComparable
{
    /// <summary>Greatest number of significant digits.</summary>
    public const int Precision = 34;
    /// <summary>Least exponent of the integer coefficient.</summary>
    public const int MinExponent = -6176;
    /// <summary>Greatest exponent of the integer coefficient.</summary>
    public const int MaxExponent = 6111;

    // 16 bytes: sign (1 bit), exponent (14 bits, two's complement), coefficient (113 bits = 49 + 64).
    // Numbers whose coefficient fits into the low word, among them all money and all counts, take the short paths.
    private const int ExponentShift = 49;
    private const ulong SignMask = 1UL << 63;
    private const ulong ExponentMask = 0x3FFFUL << ExponentShift;
    private const ulong CoefficientMask = (1UL << ExponentShift) - 1;

    private readonly ulong _high;
    private readonly ulong _low;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal FeelNumber(ulong high, ulong low)
    {
        _high = high;
        _low = low;
    }

    /// <summary>0.</summary>
    public static FeelNumber Zero => default;
    /// <summary>1.</summary>
    public static FeelNumber One => new(0, 1);

    internal ulong HighBits => _high;
    internal ulong LowBits => _low;

    /// <summary>True for numbers below zero.</summary>
    public bool IsNegative => (_high & SignMask) != 0;
    /// <summary>True for zero, whatever its number of decimals.</summary>
    public bool IsZero => (_low | (_high & CoefficientMask)) == 0;
    /// <summary>−1, 0 or 1.</summary>
    public int Sign => IsZero ? 0 : IsNegative ? -1 : 1;

    /// <summary>The power of ten that the coefficient counts.</summary>
    internal int Exponent
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => unchecked((int)((long)(_high << 1) >> (ExponentShift + 1)));
    }

    /// <summary>The digits without sign and decimal point.</summary>
    internal UInt128 Coefficient => new(_high & CoefficientMask, _low);

    private bool IsShort
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (_high & CoefficientMask) == 0;
    }

    /// <summary>True when there is nothing behind the decimal point (1.0 counts as an integer).</summary>
    public bool IsInteger
    {
        get
        {
            var exponent = Exponent;
            if (exponent >= 0 || IsZero)
                return true;
            return -exponent <= Precision && Coefficient % PowersOfTen.Of(-exponent) == 0;
        }
    }

    /// <summary>The number without its sign.</summary>
    public static FeelNumber Abs(FeelNumber value) => new(value._high & ~SignMask, value._low);

    /// <summary>The number with the other sign.</summary>
    public static FeelNumber operator -(FeelNumber value) => value.IsZero ? value : new(value._high ^ SignMask, value._low);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Head(bool negative, int exponent) =>
        unchecked((negative ? SignMask : 0) | (((ulong)exponent << ExponentShift) & ExponentMask));

    /// <summary>Packs parts that are known to be in range.</summary>
    private static FeelNumber Pack(bool negative, UInt128 coefficient, int exponent) =>
        new(Head(negative && coefficient != 0, exponent) | (ulong)(coefficient >> 64), (ulong)(coefficient & ulong.MaxValue));
}
