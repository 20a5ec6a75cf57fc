using System.Collections.Immutable;

namespace Duixian.Policies.Contracts;

/// <summary>How much a rule gives, read from its own model: never written beside it, so that page and rule cannot differ.</summary>
/// <param name="Formula">The amount in words when it is a single expression; null when a table gives it.</param>
/// <param name="Tables">The tables the amount rests on, the amount's own first.</param>
public sealed record AmountGuide(string? Formula, ImmutableArray<AmountTable> Tables)
{
    /// <summary>Of a rule that has no amount.</summary>
    public static AmountGuide None { get; } = new(null, []);
}

/// <summary>A decision table in words.</summary>
/// <param name="Title">What it yields, e.g. 返还比例.</param>
/// <param name="Columns">What is looked at, e.g. 规模.</param>
/// <param name="Rows">In the order of the table; the first that fits counts.</param>
public sealed record AmountTable(string Title, ImmutableArray<string> Columns, ImmutableArray<AmountRow> Rows);

/// <summary>One row: a cell per column, and what it gives with its unit.</summary>
public sealed record AmountRow(ImmutableArray<string> When, string Then);
