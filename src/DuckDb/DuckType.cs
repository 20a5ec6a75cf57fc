using Duixian.DuckDb.Native;

namespace Duixian.DuckDb;

/// <summary>Column types; values are those of <c>duckdb_type</c>.</summary>
public enum DuckKind
{
    Invalid = 0,
    Boolean = 1,
    TinyInt = 2,
    SmallInt = 3,
    Integer = 4,
    BigInt = 5,
    UTinyInt = 6,
    USmallInt = 7,
    UInteger = 8,
    UBigInt = 9,
    Float = 10,
    Double = 11,
    Timestamp = 12,
    Date = 13,
    HugeInt = 16,
    Varchar = 17,
    Blob = 18,
    Decimal = 19,
    Enum = 23,
    List = 24,
    Struct = 25,
    TimestampTz = 31,
    UHugeInt = 32,
}

/// <summary>Type of a column.</summary>
/// <param name="Width">Digits in all, for decimals; 0 otherwise.</param>
/// <param name="Scale">Digits after the point, for decimals; 0 otherwise.</param>
public readonly record struct DuckType(DuckKind Kind, int Width = 0, int Scale = 0)
{
    internal static DuckType Of(LogicalTypeHandle type)
    {
        var kind = (DuckKind)NativeMethods.GetTypeId(type);
        return kind == DuckKind.Decimal ? new DuckType(kind, NativeMethods.DecimalWidth(type), NativeMethods.DecimalScale(type)) : new DuckType(kind);
    }

    /// <summary>Bytes of one value in a vector; 0 for types read otherwise.</summary>
    internal int Size => Kind switch
    {
        DuckKind.Boolean or DuckKind.TinyInt or DuckKind.UTinyInt => 1,
        DuckKind.SmallInt or DuckKind.USmallInt => 2,
        DuckKind.Integer or DuckKind.UInteger or DuckKind.Float or DuckKind.Date => 4,
        DuckKind.BigInt or DuckKind.UBigInt or DuckKind.Double or DuckKind.Timestamp or DuckKind.TimestampTz => 8,
        DuckKind.HugeInt or DuckKind.UHugeInt or DuckKind.Varchar or DuckKind.Blob => 16,
        // Decimals are stored in the smallest integer their width fits.
        DuckKind.Decimal => Width switch { <= 4 => 2, <= 9 => 4, <= 18 => 8, _ => 16 },
        _ => 0,
    };

    public override string ToString() => Kind == DuckKind.Decimal ? $"DECIMAL({Width},{Scale})" : Kind.ToString().ToUpperInvariant();
}

/// <summary>A column of a result.</summary>
public sealed record DuckColumn(string Name, DuckType Type);

/// <summary>A decimal as DuckDB has it: <paramref name="Unscaled"/> ÷ 10^<paramref name="Scale"/>, up to 38 digits.</summary>
public readonly record struct DuckDecimal(Int128 Unscaled, int Scale)
{
    /// <summary>The same value as a .NET decimal.</summary>
    /// <exception cref="OverflowException">It has more digits than a .NET decimal holds.</exception>
    public decimal ToDecimal()
    {
        var value = (decimal)Unscaled;
        for (var i = 0; i < Scale; i++)
            value /= 10m;
        return value;
    }

    /// <summary>The value with the scale of <paramref name="value"/>.</summary>
    public static DuckDecimal From(decimal value)
    {
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(value, parts);
        var magnitude = unchecked(((Int128)(uint)parts[2] << 64) | ((Int128)(uint)parts[1] << 32) | (uint)parts[0]);
        return new DuckDecimal(parts[3] < 0 ? -magnitude : magnitude, (parts[3] >> 16) & 0x7F);
    }
}
