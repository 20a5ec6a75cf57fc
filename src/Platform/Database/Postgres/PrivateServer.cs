using Duixian.Platform.Contracts;
using Duixian.Platform.Keys;
using Npgsql;

namespace Duixian.Platform.Database.Postgres;

/// <summary>The private PostgreSQL of one data folder: made, started, shared between our processes, stopped by the last of them.</summary>
internal sealed class PrivateServer(HousePaths paths) : IAsyncDisposable
{
    private const string Superuser = "duixian";
    private readonly string _run = Path.Combine(paths.Data, "run");
    private UseLock? _use;
    private ClusterHome? _home;
    private PostgresBinaries? _binaries;

    /// <summary>Starts the server or joins the one that runs already.</summary>
    /// <returns>A connection string to the maintenance database.</returns>
    public async Task<NpgsqlConnectionStringBuilder> JoinAsync(IProgress<string>? progress, CancellationToken cancellation)
    {
        Directory.CreateDirectory(paths.Data);
        using var turn = await UseLock.TurnAsync(_run, cancellation);
        _home = await ClusterHome.PrepareAsync(paths, cancellation);
        _binaries = await ChooseBinariesAsync(_home, cancellation);
        var isNew = !Directory.Exists(_home.Cluster);
        var password = ReadPassword(isNew);
        if (isNew)
        {
            progress?.Report($"正在建立数据库（PostgreSQL {_binaries.Version}，{_home.Folder}）…");
            await ClusterMaker.MakeAsync(_home, _binaries, Superuser, password, cancellation);
        }
        var running = PostmasterFile.Read(_home.Cluster);
        if (running is null || !running.IsServing(_home.Cluster))
        {
            if (running is not null)
                progress?.Report("上次未正常关闭，数据库正在恢复…");
            running = await ServerStart.StartAsync(_home, _binaries, cancellation);
            await File.WriteAllTextAsync(StartedByUs, $"{running.ProcessId}\n", cancellation);
        }
        _use = UseLock.Join(_run);
        return new NpgsqlConnectionStringBuilder
        {
            Host = running.SocketFolder.Length > 0 ? running.SocketFolder : "localhost",
            Port = running.Port,
            Username = Superuser,
            Password = password,
            Database = "postgres",
            IncludeErrorDetail = true,
        };
    }

    /// <summary>Leaves; the last one out stops the server, if one of us started it.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_use is null)
            return;
        using var turn = await UseLock.TurnAsync(_run, CancellationToken.None);
        var isLast = _use.LeaveAsLast();
        _use = null;
        if (!isLast || PostmasterFile.Read(_home!.Cluster) is not { } running || !running.IsServing(_home.Cluster))
            return;
        if (!File.Exists(StartedByUs) || (await File.ReadAllTextAsync(StartedByUs)).Trim() != $"{running.ProcessId}")
            return;
        await Shell.RunAsync(_home.User.Command(_binaries!.PgCtl, "-D", _home.Cluster, "-m", "fast", "-w", "-t", "60", "stop"), CancellationToken.None);
        File.Delete(StartedByUs);
    }

    /// <summary>Holds the process id of the server one of our processes started; another server on the cluster is not ours to stop.</summary>
    private string StartedByUs => Path.Combine(_run, "postgres.started");

    private string ReadPassword(bool isNew)
    {
        SecretFiles.MakeFolder(paths.Keys);
        var file = Path.Combine(paths.Keys, "postgres.key");
        if (!isNew && !File.Exists(file))
            throw new HouseException(
                $"The database in {_home!.Folder} is there but its password {file} is not: put it back from the key backup, or move the database folder away for a fresh start.");
        return Convert.ToHexStringLower(SecretFiles.ReadOrMake(file, 32));
    }

    private async Task<PostgresBinaries> ChooseBinariesAsync(ClusterHome home, CancellationToken cancellation)
    {
        var found = await PostgresBinaries.FindAsync(paths.Root, cancellation);
        if (found.Count == 0)
            throw new HouseException("No PostgreSQL was found: run npm ci --ignore-scripts in the project, or install the package postgresql.");
        var madeBy = Path.Combine(home.Cluster, "PG_VERSION");
        var chosen = found[0];
        if (File.Exists(madeBy))
        {
            var major = (await File.ReadAllTextAsync(madeBy, cancellation)).Trim();
            chosen = found.FirstOrDefault(binaries => $"{binaries.Major}" == major)
                ?? throw new HouseException(
                    $"The database in {home.Folder} was made by PostgreSQL {major}, but here is only {string.Join(" and ", found.Select(b => b.Version))}. "
                    + $"Install PostgreSQL {major} to go on (or to dump it with pg_dumpall), or move the folder away for a fresh start.");
        }
        return await ReachableBinaries.EnsureAsync(chosen, home.User, cancellation);
    }
}
