using System.Numerics;
using System.Runtime.CompilerServices;

namespace Duixian.Feel.Numbers;

/// <summary>Powers of ten and digit counts for coefficients of at most 39 digits, and for big integers on slow paths.</summary>
internal static class PowersOfTen
{
    /// <summary>10^0 … 10^38; 10^39 no longer fits into 128 bits.</summary>
    private static readonly UInt128[] Small = Build();
    private static readonly ulong[] Words = BuildWords();
    private static readonly BigInteger[] Big = BuildBig();

    /// <summary>The greatest coefficient of 34 digits.</summary>
    internal static readonly UInt128 MaxCoefficient = Small[FeelNumber.Precision] - 1;

    /// <summary>10^<paramref name="power"/> for 0 ≤ power ≤ 38.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static UInt128 Of(int power) => Small[power];

    /// <summary>10^<paramref name="power"/> for 0 ≤ power ≤ 19.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong Word(int power) => Words[power];

    /// <summary>10^<paramref name="power"/> as a big integer; small powers come from a table.</summary>
    internal static BigInteger BigOf(int power) => power < Big.Length ? Big[power] : BigInteger.Pow(10, power);

    /// <summary>Number of decimal digits; zero has none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int DigitsOf(ulong value)
    {
        // 1233/4096 is just above log10(2): the estimate is right or one too small.
        var estimate = ((64 - BitOperations.LeadingZeroCount(value)) * 1233) >> 12;
        return value < Words[estimate] ? estimate : estimate + 1;
    }

    /// <summary>Number of decimal digits; zero has none.</summary>
    internal static int DigitsOf(UInt128 value)
    {
        if (value <= ulong.MaxValue)
            return value == 0 ? 0 : DigitsOf((ulong)value);
        var estimate = ((128 - (int)UInt128.LeadingZeroCount(value)) * 1233) >> 12;
        return value < Small[estimate] ? estimate : estimate + 1;
    }

    /// <summary>Number of decimal digits of a value that is not negative; zero has none.</summary>
    internal static int DigitsOf(BigInteger value)
    {
        if (value.IsZero)
            return 0;
        var estimate = (int)(value.GetBitLength() * 30103 / 100000);
        while (estimate > 0 && value < BigOf(estimate))
            estimate--;
        while (value >= BigOf(estimate + 1))
            estimate++;
        return estimate + 1;
    }

    private static UInt128[] Build()
    {
        var table = new UInt128[39];
        table[0] = 1;
        for (var i = 1; i < table.Length; i++)
            table[i] = table[i - 1] * 10;
        return table;
    }

    private static ulong[] BuildWords()
    {
        var table = new ulong[20];
        for (var i = 0; i < table.Length; i++)
            table[i] = (ulong)Small[i];
        return table;
    }

    private static BigInteger[] BuildBig()
    {
        var table = new BigInteger[160];
        table[0] = BigInteger.One;
        for (var i = 1; i < table.Length; i++)
            table[i] = table[i - 1] * 10;
        return table;
    }
}
