using Duixian.DuckDb;
using Duixian.Entitlements.Runs;
using Duixian.Platform.Contracts;
using Npgsql;
using NpgsqlTypes;

namespace Duixian.Entitlements.Determinations;

/// <summary>Brings the eligible determinations of a committed run into the database by binary COPY, all or none.</summary>
/// <remarks>Entering a run again replaces nothing and adds nothing: the run's row says that it is in.</remarks>
internal sealed class DeterminationEntry(IDatabase database)
{
    /// <summary>Enters every given run that the database does not hold yet, in the given order.</summary>
    /// <param name="path">Path of a file of a run: its id and the file's name.</param>
    public async Task EnterMissingAsync(
        IReadOnlyList<RunManifest> runs, Func<string, string, string> path, IProgress<string>? progress, CancellationToken cancellation)
    {
        await database.OpenAsync(progress, cancellation);
        var entered = await EnteredAsync(cancellation);
        foreach (var run in runs.Where(run => !entered.Contains(run.Id)))
            await EnterAsync(run, file => path(run.Id, file), progress, cancellation);
    }

    private async Task<HashSet<string>> EnteredAsync(CancellationToken cancellation)
    {
        await using var connection = await database.Source.OpenConnectionAsync(cancellation);
        await using var select = new NpgsqlCommand("SELECT id FROM entitlements.runs", connection);
        await using var rows = await select.ExecuteReaderAsync(cancellation);
        var entered = new HashSet<string>(StringComparer.Ordinal);
        while (await rows.ReadAsync(cancellation))
            entered.Add(rows.GetString(0));
        return entered;
    }

    private async Task EnterAsync(RunManifest run, Func<string, string> path, IProgress<string>? progress, CancellationToken cancellation)
    {
        await using var connection = await database.Source.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        if (!await TryInsertRunAsync(connection, run, cancellation))
            return;
        progress?.Report("写入享受名单…");
        using var files = DuckDatabase.InMemory();
        using var reader = files.Connect();
        foreach (var rule in run.Rules)
            await CopyAsync(connection, reader, run, rule, path(rule.File), cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private static async Task<bool> TryInsertRunAsync(NpgsqlConnection connection, RunManifest run, CancellationToken cancellation)
    {
        await using var insert = new NpgsqlCommand(
            """
            INSERT INTO entitlements.runs (id, as_of, region, facts_version, finished_at, determinations)
            VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (id) DO NOTHING
            """, connection);
        insert.Parameters.Add(new NpgsqlParameter<string> { TypedValue = run.Id });
        insert.Parameters.Add(new NpgsqlParameter<DateOnly> { TypedValue = run.AsOf });
        insert.Parameters.Add(new NpgsqlParameter<string> { TypedValue = run.Region });
        insert.Parameters.Add(new NpgsqlParameter<string> { TypedValue = run.FactsVersion });
        insert.Parameters.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = run.FinishedAt.ToUniversalTime() });
        insert.Parameters.Add(new NpgsqlParameter<long> { TypedValue = run.Rules.Sum(rule => rule.Tally.Eligible) });
        return await insert.ExecuteNonQueryAsync(cancellation) == 1;
    }

    private static async Task CopyAsync(
        NpgsqlConnection connection, DuckConnection reader, RunManifest run, RuleResult rule, string path, CancellationToken cancellation)
    {
        await using var importer = await connection.BeginBinaryImportAsync(
            "COPY entitlements.determinations (run_id, definition_key, subject_id, period, measure_id, amount_fen) FROM STDIN (FORMAT BINARY)", cancellation);
        using var rows = reader.Query("SELECT subject_id, amount_fen FROM read_parquet($1) WHERE answer = 0", [path], cancellation);
        foreach (var chunk in rows.Chunks())
        {
            for (var row = 0; row < chunk.RowCount; row++)
            {
                var subject = chunk[0].GetInt64(row);
                var amount = chunk[1].GetInt64(row);
                await importer.StartRowAsync(cancellation);
                await importer.WriteAsync(run.Id, NpgsqlDbType.Varchar, cancellation);
                await importer.WriteAsync(rule.Tally.DefinitionKey, NpgsqlDbType.Varchar, cancellation);
                await importer.WriteAsync(subject, NpgsqlDbType.Bigint, cancellation);
                await importer.WriteAsync(rule.Period, NpgsqlDbType.Varchar, cancellation);
                await importer.WriteAsync(rule.Tally.MeasureId, NpgsqlDbType.Varchar, cancellation);
                await importer.WriteAsync(amount, NpgsqlDbType.Bigint, cancellation);
            }
        }

        await importer.CompleteAsync(cancellation);
    }
}
