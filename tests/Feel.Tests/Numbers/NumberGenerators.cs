using System.Numerics;
using Duixian.Feel.Numbers;
using FsCheck;
using FsCheck.Fluent;

namespace Duixian.Feel.Tests.Numbers;

/// <summary>Random numbers with an eye for the difficult ones: long coefficients, fives and zeros at the end, far exponents.</summary>
internal static class NumberGenerators
{
    private static readonly Gen<BigInteger> Coefficient =
        from digits in Gen.Choose(1, 34)
        from parts in Gen.Choose(0, 999_999_999).ArrayOf(4)
        from ending in Gen.Elements("", "0", "5", "50", "000", "99999", "4999999999", "5000000000")
        from negative in Gen.Elements(true, false)
        select Build(digits, parts, ending, negative);

    public static readonly Arbitrary<FeelNumber> Any = Arb.From(
        from coefficient in Coefficient
        from exponent in Gen.Frequency(
            (6, Gen.Choose(-40, 40)), (3, Gen.Constant(-2)), (3, Gen.Constant(0)), (1, Gen.Choose(-12, 3)), (1, Gen.Choose(-200, 200)))
        select Create(coefficient, exponent));

    public static readonly Arbitrary<FeelNumber> Money = Arb.From(
        from fen in Gen.Choose(int.MinValue, int.MaxValue)
        select FeelNumber.FromHundredths(fen));

    public static FeelNumber Create(BigInteger coefficient, int exponent) =>
        FeelNumber.TryCreate(coefficient, exponent, out var number) ? number : throw new InvalidOperationException("out of range");

    private static BigInteger Build(int digits, int[] parts, string ending, bool negative)
    {
        var text = string.Concat(parts.Select(part => part.ToString("000000000")));
        text = (text[..Math.Max(0, digits - ending.Length)] + ending)[^Math.Min(digits, Math.Max(digits - ending.Length, 0) + ending.Length)..];
        var value = BigInteger.Parse("0" + text);
        return negative ? -value : value;
    }
}
