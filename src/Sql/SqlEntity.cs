using System.Collections.Immutable;
using System.Numerics;

namespace Duixian.Sql;

/// <summary>A fact table as the lowering sees it: FEEL names on one side, columns on the other.</summary>
/// <param name="Name">FEEL name, e.g. 企业.</param>
/// <param name="Schema">Schema or attached catalog of the table, or null for the default.</param>
/// <param name="KeyColumn">Column of the surrogate key.</param>
public sealed record SqlEntity(
    string Name,
    string? Schema,
    string Table,
    string KeyColumn,
    ImmutableArray<SqlEntityField> Fields,
    ImmutableArray<SqlEntityRelation> Relations);

/// <summary>A field: its FEEL name, its column and how the stored value becomes the FEEL value.</summary>
/// <param name="IsNullable">Whether the column may hold null.</param>
public sealed record SqlEntityField(string Name, string Column, SqlFieldType Type, bool IsNullable);

/// <summary>How a column stores a FEEL value.</summary>
public abstract record SqlFieldType
{
    private SqlFieldType()
    {
    }

    /// <summary>A boolean column.</summary>
    public sealed record Boolean : SqlFieldType;

    /// <summary>A text column.</summary>
    public sealed record Text : SqlFieldType;

    /// <summary>A date column.</summary>
    public sealed record Date : SqlFieldType;

    /// <summary>A whole-number column whose FEEL value is the stored one ÷ 10^<paramref name="Scale"/>: 0 for counts, 2 for fen.</summary>
    /// <param name="Min">Least stored value, included; the store guarantees it.</param>
    /// <param name="Max">Greatest stored value, included.</param>
    public sealed record Integer(int Scale, BigInteger Min, BigInteger Max) : SqlFieldType;

    /// <summary>A <c>DECIMAL(precision, scale)</c> column.</summary>
    public sealed record Decimal(int Precision, int Scale, BigInteger Min, BigInteger Max) : SqlFieldType;
}

/// <summary>A to-one relation: the column of the key, and the name of the entity it leads to.</summary>
public sealed record SqlEntityRelation(string Name, string Column, string Entity, bool IsNullable);
