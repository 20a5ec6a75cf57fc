using System.Diagnostics;
using Duixian.Platform.Contracts;
using Duixian.Platform.Database.Postgres;
using Npgsql;
using Xunit;

namespace Duixian.Modules.Tests.Platform;

/// <summary>The private server for real: crashes, sharing, refusals. Run as root they also prove that root is dropped.</summary>
public sealed class PrivateServerTests : IDisposable
{
    private readonly TemporaryHouse _house = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _house.Dispose();

    [Fact]
    public async Task Join_TwoUsers_ShareOneServerAndTheLastOneStopsIt()
    {
        await using var first = new PrivateServer(_house.Paths);
        var settings = await first.JoinAsync(null, Cancellation);
        var process = Server().ProcessId;
        var second = new PrivateServer(_house.Paths);
        await second.JoinAsync(null, Cancellation);
        Assert.Equal(process, Server().ProcessId);

        await first.DisposeAsync();
        Assert.Equal(1, await AskAsync(settings));
        await second.DisposeAsync();
        Assert.Null(PostmasterFile.Read(Cluster));
    }

    [Fact]
    public async Task Join_AfterTheServerWasKilled_RecoversWhatWasCommitted()
    {
        await using (var first = new PrivateServer(_house.Paths))
        {
            var settings = await first.JoinAsync(null, Cancellation);
            await RunAsync(settings, "create table kept (n int); insert into kept values (7)");
            Process.GetProcessById(Server().ProcessId).Kill();
            await using var again = new PrivateServer(_house.Paths);
            settings = await again.JoinAsync(null, Cancellation);
            Assert.Equal(7, await AskAsync(settings, "select n from kept"));
        }
    }

    [Fact]
    public async Task Join_StaleFileNamesALivingStranger_StartsAllTheSame()
    {
        await using (var first = new PrivateServer(_house.Paths))
            await first.JoinAsync(null, Cancellation);
        // As after a reboot, when the number belongs to another program: here, to this test.
        await File.WriteAllTextAsync(
            PostmasterFile.PathIn(Cluster), $"{Environment.ProcessId}\n{Cluster}\n1700000000\n5432\n/tmp\n\n  1 1\nready\n", Cancellation);
        await using var again = new PrivateServer(_house.Paths);
        Assert.Equal(1, await AskAsync(await again.JoinAsync(null, Cancellation)));
    }

    [Fact]
    public async Task Join_ClusterOfAnotherMajorVersion_IsRefusedWithAdvice()
    {
        await using (var first = new PrivateServer(_house.Paths))
            await first.JoinAsync(null, Cancellation);
        await File.WriteAllTextAsync(Path.Combine(Cluster, "PG_VERSION"), "9\n", Cancellation);
        await using var again = new PrivateServer(_house.Paths);
        var refused = await Assert.ThrowsAsync<HouseException>(() => again.JoinAsync(null, Cancellation));
        Assert.Contains("made by PostgreSQL 9", refused.Message, StringComparison.Ordinal);
        Assert.Contains("move the folder away", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Join_PasswordFileLost_SaysWhichFileToPutBack()
    {
        await using (var first = new PrivateServer(_house.Paths))
            await first.JoinAsync(null, Cancellation);
        File.Delete(Path.Combine(_house.Paths.Keys, "postgres.key"));
        await using var again = new PrivateServer(_house.Paths);
        var refused = await Assert.ThrowsAsync<HouseException>(() => again.JoinAsync(null, Cancellation));
        Assert.Contains("postgres.key", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Join_DataFolderWithALongPath_StillHasASocket()
    {
        var paths = _house.Paths with { Data = Path.Combine(_house.Folder, new string('x', 100), "data") };
        await using var server = new PrivateServer(paths);
        Assert.Equal(1, await AskAsync(await server.JoinAsync(null, Cancellation)));
    }

    [Fact]
    public async Task Server_WrongPassword_IsRefused()
    {
        await using var server = new PrivateServer(_house.Paths);
        var settings = await server.JoinAsync(null, Cancellation);
        settings.Password = "guessed";
        var refused = await Assert.ThrowsAsync<PostgresException>(() => AskAsync(settings));
        Assert.Equal(PostgresErrorCodes.InvalidPassword, refused.SqlState);
    }

    // As root under a folder the service account cannot enter, the cluster lies where the pointer says.
    private string Cluster
    {
        get
        {
            var pointer = Path.Combine(_house.Paths.Data, "postgres.location");
            var home = File.Exists(pointer) ? File.ReadAllText(pointer).Trim() : Path.Combine(_house.Paths.Data, "postgres");
            return Path.Combine(home, "cluster");
        }
    }

    private PostmasterFile Server() => PostmasterFile.Read(Cluster) ?? throw new InvalidOperationException("No server runs.");

    private static Task<int> AskAsync(NpgsqlConnectionStringBuilder settings) => AskAsync(settings, "select 1");

    private static async Task<int> AskAsync(NpgsqlConnectionStringBuilder settings, string question)
    {
        settings.Pooling = false;
        await using var source = NpgsqlDataSource.Create(settings);
        await using var command = source.CreateCommand(question);
        return (int)(await command.ExecuteScalarAsync(Cancellation))!;
    }

    private static async Task RunAsync(NpgsqlConnectionStringBuilder settings, string statement)
    {
        settings.Pooling = false;
        await using var source = NpgsqlDataSource.Create(settings);
        await using var command = source.CreateCommand(statement);
        await command.ExecuteNonQueryAsync(Cancellation);
    }
}
