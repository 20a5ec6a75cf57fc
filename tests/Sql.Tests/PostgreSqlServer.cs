using Duixian.Platform.Contracts;
using Duixian.Platform.Database.Postgres;
using Npgsql;

[assembly: AssemblyFixture(typeof(Duixian.Sql.Tests.PostgreSqlServer))]

namespace Duixian.Sql.Tests;

/// <summary>A private PostgreSQL of the version the program runs, started by the first test that asks and gone with the last.</summary>
public sealed class PostgreSqlServer : IAsyncDisposable
{
    private readonly HousePaths _paths = new(HousePaths.Find().Root, Directory.CreateTempSubdirectory("duixian-sql-").FullName);
    private readonly Lazy<Task<(PrivateServer Server, NpgsqlDataSource Source)>> _started;

    public PostgreSqlServer() => _started = new(StartAsync);

    /// <summary>A connection to the empty tables of <see cref="Specimen"/>; a test fills them inside a transaction that it never commits.</summary>
    public async Task<NpgsqlConnection> ConnectAsync(CancellationToken cancellation) => await (await _started.Value).Source.OpenConnectionAsync(cancellation);

    public async ValueTask DisposeAsync()
    {
        if (_started.IsValueCreated)
        {
            var (server, source) = await _started.Value;
            await source.DisposeAsync();
            await server.DisposeAsync();
        }

        // Root's temporary folders are closed to the account the server runs under, so the cluster lies elsewhere.
        var pointer = Path.Combine(_paths.Data, "postgres.location");
        if (File.Exists(pointer))
            Directory.Delete(File.ReadAllText(pointer).Trim(), recursive: true);
        Directory.Delete(_paths.Data, recursive: true);
    }

    private async Task<(PrivateServer Server, NpgsqlDataSource Source)> StartAsync()
    {
        var server = new PrivateServer(_paths);
        var settings = await server.JoinAsync(null, CancellationToken.None);
        var source = NpgsqlDataSource.Create(settings.ConnectionString);
        await using var create = source.CreateCommand(string.Join(";\n", Specimen.CreateTables()));
        await create.ExecuteNonQueryAsync();
        return (server, source);
    }
}
