using System.Numerics;

namespace Duixian.Sql.Tree;

/// <summary>Type of a SQL expression. Numbers are always whole: a scale lives in the lowering, never in the database.</summary>
public abstract record SqlType
{
    private SqlType()
    {
    }

    /// <summary>True, false or null.</summary>
    public sealed record Boolean : SqlType;

    /// <summary>Text, compared by equality only.</summary>
    public sealed record Text : SqlType;

    /// <summary>A day of the calendar without time or zone.</summary>
    public sealed record Date : SqlType;

    /// <summary>A whole number known to lie between two ends, both included. The ends choose the width of the machine type.</summary>
    public sealed record Integer(BigInteger Min, BigInteger Max) : SqlType
    {
        /// <summary>Narrowest machine type that holds every value.</summary>
        public SqlWidth Width =>
            Min >= int.MinValue && Max <= int.MaxValue ? SqlWidth.Int32
            : Min >= long.MinValue && Max <= long.MaxValue ? SqlWidth.Int64
            : SqlWidth.Int128;
    }

    /// <summary>The boolean type.</summary>
    public static SqlType Bool { get; } = new Boolean();

    /// <summary>The text type.</summary>
    public static SqlType String { get; } = new Text();

    /// <summary>The date type.</summary>
    public static SqlType Day { get; } = new Date();

    /// <summary>The type of one whole number.</summary>
    public static Integer Exactly(BigInteger value) => new(value, value);
}

/// <summary>Machine widths of whole numbers; both dialects raise an error on overflow in each of them.</summary>
public enum SqlWidth
{
    Int32,
    Int64,

    /// <summary><c>HUGEINT</c> in DuckDB, <c>numeric</c> in PostgreSQL.</summary>
    Int128,
}
