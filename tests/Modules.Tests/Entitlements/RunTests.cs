using Duixian.Entitlements.Contracts;
using Duixian.Entitlements.Determinations;
using Duixian.Entitlements.Runs;
using Duixian.Modules.Tests.Platform;
using Duixian.Platform;
using Duixian.Platform.Contracts;
using Duixian.Policies;
using Duixian.Policies.Contracts;
using Duixian.Registry;
using Duixian.Registry.Contracts;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Xunit;

namespace Duixian.Modules.Tests.Entitlements;

/// <summary>Runs that are stopped, killed or lose their database.</summary>
public sealed class RunTests(OpenHouse house) : IDisposable
{
    private static readonly DateOnly s_asOf = new(2024, 9, 30);
    private static readonly RunRequest s_request = new(s_asOf, "shandong/weihai", []);

    private readonly string _data = Directory.CreateTempSubdirectory("duixian-runs").FullName;

    public void Dispose() => Directory.Delete(_data, recursive: true);

    [Fact]
    public async Task Run_CancelledInTheMiddle_LeavesNothing()
    {
        using var stop = new CancellationTokenSource();
        var runs = Runs(new NoDatabase());

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => runs.RunAsync(s_request, new StopAtSecondRule(stop), stop.Token));

        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(_data, "runs")));
        Assert.Null(runs.Latest);
    }

    [Fact]
    public async Task Run_WithWhatAKilledRunLeft_SweepsItButNotTheFolderOfALivingOne()
    {
        var runs = Runs((await house.ServicesAsync()).GetRequiredService<IDatabase>());
        var dead = Path.Combine(_data, "runs", ".unfinished-20240101T000000Z-0000dead");
        Directory.CreateDirectory(dead);
        File.WriteAllText(Path.Combine(dead, "stability-refund.parquet"), "half");
        File.WriteAllText(dead + ".lock", "");
        using var living = new RunFolders(Paths).Begin("20240101T000000Z-0000beef");

        var run = await runs.RunAsync(s_request, null, TestContext.Current.CancellationToken);

        Assert.True(Directory.Exists(living.Path));
        living.Dispose();
        Assert.Equal([run.Id], Directory.EnumerateFileSystemEntries(Path.Combine(_data, "runs")).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Run_WhoseDatabaseFailed_IsEnteredByTheNextRunExactlyOnce()
    {
        var cut = Runs(new NoDatabase());
        await Assert.ThrowsAsync<HouseException>(() => cut.RunAsync(s_request, null, TestContext.Current.CancellationToken));
        var lost = cut.Latest!;
        var database = (await house.ServicesAsync()).GetRequiredService<IDatabase>();
        Assert.Equal(0, await EnteredAsync(database, lost.Id));

        var runs = Runs(database);
        await runs.RunAsync(s_request, null, TestContext.Current.CancellationToken);
        await runs.RunAsync(s_request, null, TestContext.Current.CancellationToken);

        var eligible = lost.Tallies.Sum(tally => tally.Eligible);
        Assert.True(eligible > 0);
        Assert.Equal(eligible, await EnteredAsync(database, lost.Id));
    }

    private HousePaths Paths => new(HousePaths.Find().Root, _data);

    private PopulationRuns Runs(IDatabase database)
    {
        var facts = RegistryModule.OpenFactStore(Paths);
        if (facts.Current is null)
            RegistryModule.GenerateFacts(Paths, new CityRequest("weihai", 200, 1_000, 7, s_asOf, FactsOnly: true), null, CancellationToken.None);
        using var services = new ServiceCollection().AddPlatform(Paths).AddPolicies().BuildServiceProvider();
        return new PopulationRuns(
            services.GetRequiredService<IPolicyLibrary>(), facts, Paths, TimeProvider.System, services.GetRequiredService<IIds>(), new DeterminationEntry(database));
    }

    private static async Task<long> EnteredAsync(IDatabase database, string run)
    {
        await using var count = database.Source.CreateCommand("SELECT count(*) FROM entitlements.determinations WHERE run_id = $1");
        count.Parameters.Add(new NpgsqlParameter<string> { TypedValue = run });
        return (long)(await count.ExecuteScalarAsync())!;
    }

    private sealed class StopAtSecondRule(CancellationTokenSource stop) : IProgress<string>
    {
        private int _rules;

        public void Report(string value)
        {
            if (++_rules == 2)
                stop.Cancel();
        }
    }

    private sealed class NoDatabase : IDatabase
    {
        public NpgsqlDataSource Source => throw new InvalidOperationException("not open");

        public Task OpenAsync(IProgress<string>? progress, CancellationToken cancellation) => throw new HouseException("no server");
    }
}
