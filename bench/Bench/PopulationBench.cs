using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text;
using Duixian.DuckDb;
using Duixian.Entitlements.Rules;
using Duixian.Entitlements.Runs;
using Duixian.Platform;
using Duixian.Platform.Contracts;
using Duixian.Policies;
using Duixian.Policies.Contracts;
using Duixian.Registry;
using Duixian.Registry.Contracts;
using Duixian.Sql.Dialects;
using Duixian.Sql.Statements;
using Microsoft.Extensions.DependencyInjection;

namespace Duixian.Bench;

/// <summary>The SQL our lowering writes against the same rules written by hand: same facts, same output, in turn, in one process.</summary>
internal static class PopulationBench
{
    private static readonly DateOnly s_asOf = new(2024, 9, 30);

    /// <summary>Generates the facts of a size when they are not there yet.</summary>
    public static int Prepare(BenchOptions options)
    {
        Facts(options);
        return 0;
    }

    public static int Run(BenchOptions options)
    {
        var (paths, facts) = Facts(options);
        using var services = new ServiceCollection().AddPlatform(paths).AddPolicies().BuildServiceProvider();
        var library = services.GetRequiredService<IPolicyLibrary>();

        var version = facts.Current!;
        using var database = DuckDatabase.Open(version.Path, new DuckOptions(ReadOnly: true, Threads: options.Threads));
        using var connection = database.Connect();
        var report = new StringBuilder(Head(options, version));
        foreach (var rule in library.Rules)
        {
            foreach (var withReasons in new[] { false, true })
            {
                var lowered = RuleStatement.Lower(rule, facts.Model, "shandong/weihai", s_asOf);
                var ours = SqlDialect.DuckDb.Write(PopulationStatement.For(lowered, withReasons));
                var line = Compare(connection, paths.Data, rule, version.Rows[rule.Subject], ours, HandWritten(rule, withReasons), withReasons, options.Pairs);
                Console.WriteLine(line);
                report.AppendLine(line);
                // Kept line by line: a measurement that is stopped keeps what it has.
                Save(options, paths, report);
            }
        }

        report.AppendLine();
        foreach (var rule in library.Rules)
        {
            if (Resolve(connection, paths.Data, facts.Model, rule, version.Rows[rule.Subject]) is not { } line)
                continue;
            Console.WriteLine(line);
            report.AppendLine(line);
        }

        report.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"Peak resident memory of the process: {Peak()}.");
        Console.WriteLine($"peak memory {Peak()}");
        Save(options, paths, report);
        return 0;
    }

    private static void Save(BenchOptions options, HousePaths paths, StringBuilder report)
    {
        var folder = options.Results ?? Path.Combine(paths.Root, "bench", "results");
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, $"{TimeProvider.System.GetUtcNow():yyyy-MM-dd}-population.md"), report.ToString());
    }

    private static (HousePaths Paths, IFactStore Facts) Facts(BenchOptions options)
    {
        var paths = new HousePaths(HousePaths.Find().Root, Path.Combine(options.Data, $"{options.Enterprises}x{options.People}"));
        Directory.CreateDirectory(paths.Data);
        var facts = RegistryModule.OpenFactStore(paths);
        if (facts.Current is null)
            RegistryModule.GenerateFacts(paths, new CityRequest("weihai", options.Enterprises, options.People, 42, s_asOf, FactsOnly: true), new Lines(), CancellationToken.None);
        return (paths, facts);
    }

    // What may be had only once is settled in a pass of its own after the statement measured above; there is no other side to it.
    private static string? Resolve(DuckConnection connection, string folder, FactModel model, RuleDefinition rule, long subjects)
    {
        if (OnceLimit.Of(rule, model) is not { } limit)
            return null;
        var (judged, resolved) = (Path.Combine(folder, "judged.parquet"), Path.Combine(folder, "resolved.parquet"));
        Copy(connection, SqlDialect.DuckDb.Write(PopulationStatement.For(RuleStatement.Lower(rule, model, "shandong/weihai", s_asOf))), judged);
        var times = new double[3];
        for (var i = 0; i < times.Length; i++)
        {
            var watch = Stopwatch.StartNew();
            OncePass.Run(connection, limit, rule.Conditions.Length, judged, resolved, CancellationToken.None);
            times[i] = watch.Elapsed.TotalSeconds;
        }

        return string.Create(CultureInfo.InvariantCulture, $"{rule.Key}: the pass that settles what may be had only once takes {Median(times):0.00} s more for {subjects:#,##0} subjects (median of {times.Length}).");
    }

    private static string Compare(
        DuckConnection connection, string folder, RuleDefinition rule, long subjects, string ours, string hand, bool withReasons, int pairs)
    {
        var (ourFile, handFile) = (Path.Combine(folder, "ours.parquet"), Path.Combine(folder, "hand.parquet"));
        // Warms the file cache, and proves that both sides say the same about everybody.
        Copy(connection, ours, ourFile);
        Copy(connection, hand, handFile);
        var differences = Differences(connection, ourFile, handFile, withReasons);
        if (differences != 0)
            throw new InvalidOperationException($"{rule.Key}: {differences} subjects differ between the two statements; nothing was measured.");

        var (ourTimes, handTimes, ratios) = (new double[pairs], new double[pairs], new double[pairs]);
        for (var i = 0; i < pairs; i++)
        {
            // Who goes first changes with every pair.
            if (i % 2 == 0)
                ourTimes[i] = Copy(connection, ours, ourFile);
            handTimes[i] = Copy(connection, hand, handFile);
            if (i % 2 == 1)
                ourTimes[i] = Copy(connection, ours, ourFile);
            ratios[i] = handTimes[i] / ourTimes[i];
        }

        var (low, high) = Interval(ratios);
        return string.Create(CultureInfo.InvariantCulture,
            $"| {rule.Key} | {(withReasons ? "with" : "without")} | {subjects:#,##0} | {Median(ourTimes):0.00} | {Median(handTimes):0.00} | {subjects / Median(ourTimes) / 1e6:0.0} | **{Median(ratios):0.00}** | {low:0.00} – {high:0.00} |");
    }

    private static double Copy(DuckConnection connection, string query, string file)
    {
        var watch = Stopwatch.StartNew();
        connection.Execute($"COPY (\n{query}\n) TO '{file.Replace("'", "''", StringComparison.Ordinal)}' (FORMAT parquet)");
        return watch.Elapsed.TotalSeconds;
    }

    private static long Differences(DuckConnection connection, string ours, string hand, bool withReasons)
    {
        var columns = withReasons ? new[] { "answer", "amount_fen", "reasons" } : ["answer", "amount_fen"];
        var differs = string.Join(" OR ", columns.Select(column => $"o.{column} IS DISTINCT FROM h.{column}"));
        return Convert.ToInt64(
            connection.Scalar($"SELECT count(*) FROM read_parquet('{ours}') o FULL JOIN read_parquet('{hand}') h USING (subject_id) WHERE o.answer IS NULL OR h.answer IS NULL OR {differs}"),
            CultureInfo.InvariantCulture);
    }

    private static string HandWritten(RuleDefinition rule, bool withReasons)
    {
        var name = rule.Key[(rule.Key.LastIndexOf('/') + 1)..];
        using var stream = typeof(PopulationBench).Assembly.GetManifestResourceStream($"{name}.sql")
            ?? throw new InvalidOperationException($"There is no hand-written SQL for {rule.Key}.");
        using var reader = new StreamReader(stream);
        var text = reader.ReadToEnd();
        if (withReasons)
            return text;
        while (text.IndexOf("/*reasons*/", StringComparison.Ordinal) is >= 0 and var from)
            text = text.Remove(from, text.IndexOf("/*end*/", from, StringComparison.Ordinal) + "/*end*/".Length - from);
        return text;
    }

    private static double Median(double[] values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
    }

    // Distribution-free interval of the median at 95 % or a little more: order statistics by the normal approximation to the binomial.
    private static (double Low, double High) Interval(double[] values)
    {
        var sorted = values.Order().ToArray();
        var reach = (int)Math.Floor((sorted.Length / 2.0) - (1.96 * Math.Sqrt(sorted.Length) / 2));
        return (sorted[Math.Max(reach, 0)], sorted[Math.Min(sorted.Length - 1 - reach, sorted.Length - 1)]);
    }

    private static string Head(BenchOptions options, FactVersion version) => string.Create(CultureInfo.InvariantCulture,
        $"""
        # Population runs: lowered rules against hand-written SQL

        {TimeProvider.System.GetUtcNow():yyyy-MM-dd} · {Machine()} · DuckDB {DuckDatabase.LibraryVersion}, {options.Threads} threads · commit {Commit()}

        Facts: generated city, seed 42, {string.Join(", ", version.Rows.Select(row => $"{row.Value:#,##0} {row.Key}"))}.
        Both sides read the same file and write the same Parquet columns, checked equal for every subject before measuring; {options.Pairs} pairs,
        interleaved, the first of a pair alternating. Ratio = hand-written time ÷ our time (above 1 we are faster); median and 95 % interval of the
        median. The hand-written statements were committed before any tuning of the lowering.

        | rule | why-mask | subjects | ours s | hand s | ours M/s | ratio | interval |
        |---|---|---|---|---|---|---|---|

        """);

    // The compiler writes the commit behind the version's plus sign.
    private static string Commit() =>
        typeof(PopulationBench).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+') is [_, { Length: > 8 } commit] ? commit[..9] : "unknown";

    private static string Machine()
    {
        var model = File.Exists("/proc/cpuinfo")
            ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':', 2)[1].Trim()
            : null;
        var gigabytes = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1e9;
        return string.Create(CultureInfo.InvariantCulture, $"{model ?? "unknown processor"}, {Environment.ProcessorCount} cores, {gigabytes:0} GB");
    }

    private static string Peak() => File.Exists("/proc/self/status")
        ? File.ReadLines("/proc/self/status").First(line => line.StartsWith("VmHWM", StringComparison.Ordinal)).Split(':', 2)[1].Trim()
        : "unknown";

    private sealed class Lines : IProgress<string>
    {
        public void Report(string value) => Console.Error.WriteLine(value);
    }
}
