using System.Collections.Immutable;
using System.Globalization;

namespace Duixian.Platform.Contracts;

/// <summary>An amount of renminbi in whole fen (1 yuan = 100 fen). May be negative in differences and ledger lines.</summary>
/// <remarks>There is no division: split an amount with <see cref="Allocate"/>. Overflow throws, as everywhere in this solution.</remarks>
public readonly record struct Money(long Fen) : IComparable<Money>
{
    /// <summary>No money.</summary>
    public static Money Zero => default;

    /// <summary>Converts yuan to fen.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="yuan"/> has a fraction of a fen: round by the measure's rule first.</exception>
    public static Money FromYuan(decimal yuan)
    {
        var fen = yuan * 100m;
        ArgumentOutOfRangeException.ThrowIfNotEqual(fen, decimal.Truncate(fen), nameof(yuan));
        return new Money(decimal.ToInt64(fen));
    }

    /// <summary>The amount in yuan, exact.</summary>
    public decimal Yuan => Fen / 100m;

    public static Money operator +(Money left, Money right) => new(left.Fen + right.Fen);

    public static Money operator -(Money left, Money right) => new(left.Fen - right.Fen);

    public static Money operator *(Money amount, long count) => new(amount.Fen * count);

    public static bool operator <(Money left, Money right) => left.Fen < right.Fen;

    public static bool operator >(Money left, Money right) => left.Fen > right.Fen;

    public static bool operator <=(Money left, Money right) => left.Fen <= right.Fen;

    public static bool operator >=(Money left, Money right) => left.Fen >= right.Fen;

    /// <summary>Splits the amount so that the parts add up to the whole; the remainder goes to the earliest parts, a fen each.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="parts"/> is less than one.</exception>
    public ImmutableArray<Money> Allocate(int parts)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(parts, 1);
        var (share, remainder) = Math.DivRem(Fen, parts);
        var step = Math.Sign(remainder);
        var result = ImmutableArray.CreateBuilder<Money>(parts);
        for (var i = 0; i < parts; i++)
            result.Add(new Money(share + (i < Math.Abs(remainder) ? step : 0)));
        return result.MoveToImmutable();
    }

    public int CompareTo(Money other) => Fen.CompareTo(other.Fen);

    /// <summary>Yuan with thousands separators and two decimals, without the unit: <c>67,491.72</c>.</summary>
    public override string ToString() => Yuan.ToString("#,##0.00", CultureInfo.InvariantCulture);
}
