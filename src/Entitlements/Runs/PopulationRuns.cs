using System.Collections.Immutable;
using System.Globalization;
using Duixian.DuckDb;
using Duixian.Entitlements.Contracts;
using Duixian.Entitlements.Determinations;
using Duixian.Entitlements.Rules;
using Duixian.Platform.Contracts;
using Duixian.Policies.Contracts;
using Duixian.Registry.Contracts;
using Duixian.Sql.Statements;

namespace Duixian.Entitlements.Runs;

/// <summary>Evaluates rules over everybody inside the fact store, one determination per subject and rule.</summary>
internal sealed class PopulationRuns(
    IPolicyLibrary library, IFactStore facts, HousePaths paths, TimeProvider clock, IIds ids, DeterminationEntry entry) : IPopulationRuns
{
    private readonly RunFolders _folders = new(paths);

    public RunSummary? Latest => _folders.All().FirstOrDefault()?.Summary;

    public async Task<RunSummary> RunAsync(RunRequest request, IProgress<string>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var rules = Choose(request);
        var version = facts.Current ?? throw new HouseException("还没有事实数据：先运行 ./duixian facts generate 或导入数据。");
        // Every rule is lowered before anything is computed, so that one that cannot be refuses the run as a whole.
        var statements = rules.Select(rule => (Rule: rule, Lowered: RuleStatement.Lower(rule, facts.Model, request.Region, request.AsOf))).ToArray();

        var id = $"{clock.GetUtcNow().ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}-{ids.Next().ToString("N")[^8..]}";
        _folders.Sweep();
        using var folder = _folders.Begin(id);
        var manifest = await Task.Run(() => Compute(id, request, version, folder.Path, statements, progress, cancellation), cancellation);
        manifest.Write(folder.Path);
        folder.Commit();
        // All that the database lacks: this run, and any before it that was cut off between its files and the database.
        await entry.EnterMissingAsync([.. _folders.All()], _folders.File, progress, cancellation);
        return manifest.Summary;
    }

    private ImmutableArray<RuleDefinition> Choose(RunRequest request)
    {
        var chosen = request.Rules.IsDefaultOrEmpty
            ? library.Rules
            : [.. request.Rules.Select(name => library.FindRule(name) ?? throw new BadInputException(
                $"没有发布名为“{name}”的规则或措施。已有：{string.Join("、", library.Rules.Select(rule => rule.Key))}。"))];
        var inForce = chosen.Distinct().Where(rule => rule.MeasureInForce(request.Region, request.AsOf) is not null).ToImmutableArray();
        return inForce.Length > 0
            ? inForce
            : throw new BadInputException($"{request.AsOf:yyyy-MM-dd} 在 {request.Region} 没有生效的措施：请换一个日期或地区。");
    }

    private RunManifest Compute(
        string id,
        RunRequest request,
        FactVersion version,
        string folder,
        IReadOnlyList<(RuleDefinition Rule, LoweredRule Lowered)> statements,
        IProgress<string>? progress,
        CancellationToken cancellation)
    {
        using var database = facts.OpenReadOnly(version);
        using var connection = database.Connect();
        var results = ImmutableArray.CreateBuilder<RuleResult>();
        foreach (var (rule, lowered) in statements)
        {
            progress?.Report($"核算 {rule.Name}（{version.Rows.GetValueOrDefault(rule.Subject):#,##0} 条{rule.Subject}）…");
            var file = $"{rule.Key[(rule.Key.LastIndexOf('/') + 1)..]}.parquet";
            var path = Path.Combine(folder, file);
            RuleRows.Write(connection, facts.Model, rule, lowered, path, cancellation);
            var tally = Tally(connection, rule, OnceLimit.Of(rule, facts.Model)?.Name, path, rule.MeasureInForce(request.Region, request.AsOf)!, cancellation);
            results.Add(new RuleResult(rule.Hash, Grains.Period(rule, request.AsOf), file, RunFolders.Hash(path), tally));
        }

        return new RunManifest(id, request.AsOf, request.Region, version.Id, version.Digest, clock.GetUtcNow(), results.ToImmutable());
    }

    private static StoredTally Tally(DuckConnection connection, RuleDefinition rule, string? once, string path, string measure, CancellationToken cancellation)
    {
        var tallying = new Tallying([.. rule.Conditions.Select(condition => condition.Name)], once);
        var sql = $"SELECT answer, reasons, count(*), CAST(coalesce(sum(amount_fen), 0) AS BIGINT) FROM read_parquet({Text(path)}) GROUP BY ALL";
        using var result = connection.Query(sql, cancellation: cancellation);
        foreach (var chunk in result.Chunks())
        {
            for (var row = 0; row < chunk.RowCount; row++)
                tallying.Add((int)chunk[0].GetInt64(row), chunk[1].GetInt64(row), chunk[2].GetInt64(row), chunk[3].GetInt64(row));
        }

        return new StoredTally(
            rule.Key, measure, rule.Name, rule.Subject, tallying.Subjects,
            tallying.Answered(Answer.Eligible), tallying.Answered(Answer.NotEligible), tallying.Answered(Answer.Unknown),
            tallying.AmountFen, rule.AmountUnit, tallying.Conditions());
    }

    private static string Text(string value) => $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";
}
