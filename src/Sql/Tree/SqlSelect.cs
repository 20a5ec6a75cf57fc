using System.Collections.Immutable;

namespace Duixian.Sql.Tree;

/// <summary>One <c>SELECT</c>: outputs in order, one source, to-one joins, an optional filter and order.</summary>
public sealed record SqlSelect(ImmutableArray<SqlOutput> Outputs, SqlSource From)
{
    /// <summary>Joins in an order in which each refers only to what stands before it.</summary>
    public ImmutableArray<SqlJoin> Joins { get; init; } = [];

    /// <summary>Rows to keep, or null for all.</summary>
    public SqlExpression? Where { get; init; }

    /// <summary>Names of outputs to sort by, ascending.</summary>
    public ImmutableArray<string> OrderBy { get; init; } = [];
}

/// <summary>A named column of the result.</summary>
public sealed record SqlOutput(string Name, SqlExpression Expression);

/// <summary>Where rows come from.</summary>
public abstract record SqlSource(string Alias);

/// <summary>A stored table.</summary>
/// <param name="Schema">Schema or attached catalog, or null for the default.</param>
public sealed record SqlTable(string? Schema, string Name, string Alias) : SqlSource(Alias);

/// <summary>The rows of an inner query.</summary>
public sealed record SqlDerived(SqlSelect Query, string Alias) : SqlSource(Alias);

/// <summary>A to-one path: at most one row of the joined table per row before, kept when there is none.</summary>
public sealed record SqlJoin(SqlTable Table, SqlExpression Key, string KeyColumn);
