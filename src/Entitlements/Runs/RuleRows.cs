using Duixian.DuckDb;
using Duixian.Entitlements.Rules;
using Duixian.Policies.Contracts;
using Duixian.Registry.Contracts;
using Duixian.Sql.Dialects;
using Duixian.Sql.Statements;

namespace Duixian.Entitlements.Runs;

/// <summary>A rule's rows, one per subject, as a Parquet file.</summary>
internal static class RuleRows
{
    /// <summary>Judges every subject of the fact store the connection is open on.</summary>
    public static void Write(DuckConnection connection, FactModel model, RuleDefinition rule, LoweredRule lowered, string path, CancellationToken cancellation)
    {
        var limit = OnceLimit.Of(rule, model);
        var judged = limit is null ? path : path + ".judged";
        var query = SqlDialect.DuckDb.Write(PopulationStatement.For(lowered));
        connection.Execute($"COPY (\n{query}\n) TO '{judged.Replace("'", "''", StringComparison.Ordinal)}' (FORMAT parquet)", cancellation);
        if (limit is null)
            return;
        OncePass.Run(connection, limit, lowered.Conditions.Length, judged, path, cancellation);
        File.Delete(judged);
    }
}
