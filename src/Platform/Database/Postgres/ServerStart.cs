using Duixian.Platform.Contracts;

namespace Duixian.Platform.Database.Postgres;

/// <summary>Starts a server on a cluster nobody serves, also after a crash.</summary>
internal static class ServerStart
{
    private const long LargestLog = 8 * 1024 * 1024;

    public static async Task<PostmasterFile> StartAsync(ClusterHome home, PostgresBinaries binaries, CancellationToken cancellation)
    {
        // The process of a stale file is gone or somebody else's: the file would only keep the server from starting.
        File.Delete(PostmasterFile.PathIn(home.Cluster));
        // The same for the socket: a killed server that nobody has reaped still counts as alive to PostgreSQL's own check.
        foreach (var socket in Directory.GetFiles(home.SocketFolder, ".s.PGSQL.*"))
            File.Delete(socket);
        if (new FileInfo(home.Log) is { Exists: true, Length: > LargestLog })
            File.Move(home.Log, home.Log + ".old", overwrite: true);
        var settings = string.Join(' ',
            "-c listen_addresses=''",
            $"-c unix_socket_directories='{home.SocketFolder.Replace("'", "''", StringComparison.Ordinal)}'",
            "-c unix_socket_permissions=0700",
            "-c port=5432",
            "-c timezone=UTC",
            "-c log_timezone=UTC",
            "-c logging_collector=off",
            "-c log_destination=stderr");
        string trouble;
        // After kill -9 the orphaned backends need a moment to notice and let go of the shared memory.
        for (var attempt = 0; ; attempt++)
        {
            var before = new FileInfo(home.Log) is { Exists: true } log ? log.Length : 0;
            var started = await Shell.RunAsync(
                home.User.Command(binaries.PgCtl, "-D", home.Cluster, "-l", home.Log, "-o", settings, "-w", "-t", "120", "start"), cancellation);
            if (started.Succeeded && PostmasterFile.Read(home.Cluster) is { } running)
                return running;
            trouble = Trouble(home.Log, before) ?? started.Errors.Trim();
            if (attempt == 20 || !trouble.Contains("still in use", StringComparison.Ordinal))
                break;
            await Task.Delay(500, cancellation);
        }
        throw new HouseException($"PostgreSQL would not start: {trouble} (its log: {home.Log})");
    }

    /// <summary>The first thing the server itself called fatal in this attempt.</summary>
    private static string? Trouble(string log, long from)
    {
        if (!File.Exists(log))
            return null;
        using var stream = new FileStream(log, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        stream.Position = Math.Min(from, stream.Length);
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            foreach (var word in (ReadOnlySpan<string>)["FATAL:", "PANIC:", "postgres: "])
                if (line.IndexOf(word, StringComparison.Ordinal) is >= 0 and var at)
                    return line[(at + word.Length)..].Trim();
        return null;
    }
}
