using Duixian.Platform.Contracts;
using Duixian.Platform.Database.Postgres;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Duixian.Platform.Database;

/// <summary>Opens the database once per process: server, database, migrations.</summary>
internal sealed class HouseDatabase(HousePaths paths, IServiceScopeFactory scopes) : IDatabase, IAsyncDisposable
{
    private const string Name = "duixian";
    private readonly SemaphoreSlim _opening = new(1, 1);
    private PrivateServer? _server;
    private NpgsqlDataSource? _source;
    private bool _isOpen;

    public NpgsqlDataSource Source =>
        _source ?? throw new InvalidOperationException("The database has not been opened: call IDatabase.OpenAsync when the host starts.");

    public async Task OpenAsync(IProgress<string>? progress, CancellationToken cancellation)
    {
        await _opening.WaitAsync(cancellation);
        try
        {
            if (_isOpen)
                return;
            _source ??= await ConnectAsync(progress, cancellation);
            await MigrateAsync(progress, cancellation);
            _isOpen = true;
        }
        finally
        {
            _opening.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_source is not null)
            await _source.DisposeAsync();
        if (_server is not null)
            await _server.DisposeAsync();
        _opening.Dispose();
    }

    private async Task<NpgsqlDataSource> ConnectAsync(IProgress<string>? progress, CancellationToken cancellation)
    {
        var given = Environment.GetEnvironmentVariable("ConnectionStrings__Duixian");
        if (!string.IsNullOrWhiteSpace(given))
        {
            var source = NpgsqlDataSource.Create(given);
            try
            {
                await using var connection = await source.OpenConnectionAsync(cancellation);
                return source;
            }
            catch (NpgsqlException refused)
            {
                await source.DisposeAsync();
                // The message of the driver names host and reason, never the password.
                throw new HouseException($"The database of ConnectionStrings__Duixian does not answer: {refused.Message}", refused);
            }
        }
        _server = new PrivateServer(paths);
        var settings = await _server.JoinAsync(progress, cancellation);
        await MakeDatabaseAsync(settings.ConnectionString, cancellation);
        settings.Database = Name;
        return NpgsqlDataSource.Create(settings);
    }

    private static async Task MakeDatabaseAsync(string maintenance, CancellationToken cancellation)
    {
        await using var source = new NpgsqlDataSourceBuilder(maintenance) { ConnectionStringBuilder = { Pooling = false } }.Build();
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await using var find = new NpgsqlCommand("select 1 from pg_database where datname = $1", connection) { Parameters = { new() { Value = Name } } };
        if (await find.ExecuteScalarAsync(cancellation) is not null)
            return;
        await using var make = new NpgsqlCommand($"create database {Name}", connection);
        try
        {
            await make.ExecuteNonQueryAsync(cancellation);
        }
        catch (PostgresException made) when (made.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
        {
            // Two first starts at once: the other was quicker.
        }
    }

    private async Task MigrateAsync(IProgress<string>? progress, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var pending = (await db.Database.GetPendingMigrationsAsync(cancellation)).Count();
        if (pending == 0)
            return;
        progress?.Report($"正在更新数据库结构（{pending} 步）…");
        // One process migrates, the others wait here and then find nothing to do.
        await using var guard = await Source.OpenConnectionAsync(cancellation);
        await using (var take = new NpgsqlCommand("select pg_advisory_lock(hashtext('duixian migrations'))", guard) { CommandTimeout = 600 })
            await take.ExecuteNonQueryAsync(cancellation);
        await db.Database.MigrateAsync(cancellation);
    }
}
