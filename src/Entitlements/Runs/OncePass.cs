using Duixian.DuckDb;
using Duixian.Entitlements.Rules;
using Duixian.Registry.Contracts;
using Duixian.Sql.Statements;

namespace Duixian.Entitlements.Runs;

/// <summary>Second pass over a rule's rows where several may want what can be had only once: one keeps it, the others are told so.</summary>
/// <remarks>Only eligible rows are ranked, and rules that cannot have rivals never come here.</remarks>
internal static class OncePass
{
    /// <summary>Resolves the rows of one Parquet file into another.</summary>
    /// <param name="conditions">Number of conditions of the rule's model.</param>
    public static void Run(DuckConnection connection, OnceLimit limit, int conditions, string judged, string resolved, CancellationToken cancellation)
    {
        var keys = limit.Key.Select(relation => $"f.{Name(relation.Column)}").ToArray();
        var order = limit.Order.Select(field => $"f.{Name(field.Column)} NULLS LAST").Append("j.subject_id");
        var unclear = string.Join(" OR ", keys.Select(key => $"{key} IS NULL"));
        var pair = PopulationStatement.OncePair(conditions);
        connection.Execute(
            $"""
            CREATE OR REPLACE TEMP TABLE passed_over AS
            SELECT subject_id, unclear FROM (
              SELECT j.subject_id, ({unclear}) AS unclear, row_number() OVER (PARTITION BY {string.Join(", ", keys)} ORDER BY {string.Join(", ", order)}) AS place
              FROM read_parquet({Text(judged)}) j JOIN {Name(limit.Subject.Table)} f ON f.{Name(FactEntity.IdColumn)} = j.subject_id
              WHERE j.answer = 0)
            WHERE place > 1 OR unclear
            """,
            cancellation);
        // Sorted, so that the same run writes the same bytes whatever way the join goes.
        connection.Execute(
            $"""
            COPY (
              SELECT j.subject_id,
                CASE WHEN o.subject_id IS NULL THEN j.answer WHEN o.unclear THEN 2 ELSE 1 END AS answer,
                CASE WHEN o.subject_id IS NULL THEN j.amount_fen END AS amount_fen,
                CASE WHEN o.subject_id IS NULL THEN j.reasons WHEN o.unclear THEN j.reasons + {PopulationStatement.UnknownBit(pair)} ELSE j.reasons + {PopulationStatement.FailedBit(pair)} END AS reasons
              FROM read_parquet({Text(judged)}) j LEFT JOIN passed_over o ON o.subject_id = j.subject_id
              ORDER BY j.subject_id
            ) TO {Text(resolved)} (FORMAT parquet)
            """,
            cancellation);
        connection.Execute("DROP TABLE passed_over", cancellation);
    }

    private static string Name(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string Text(string value) => $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";
}
