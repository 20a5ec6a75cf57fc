using System.Security.Cryptography;
using System.Text;
using Duixian.Platform.Contracts;

namespace Duixian.Platform.Database.Postgres;

/// <summary>Where the private cluster, its socket and its log lie, and which account owns them.</summary>
/// <param name="Folder">Usually <c>data/postgres</c>.</param>
/// <param name="SocketFolder">Short enough for a socket address, closed to other accounts.</param>
internal sealed record ClusterHome(string Folder, string SocketFolder, ServiceUser User)
{
    // Linux allows 107 bytes of socket path, macOS 103; "/.s.PGSQL.5432" takes 14 of them.
    private const int LongestSocketFolder = 103 - 14;
    private const string Elsewhere = "/var/lib/duixian";

    public string Cluster => Path.Combine(Folder, "cluster");

    public string Log => Path.Combine(Folder, "server.log");

    public static async Task<ClusterHome> PrepareAsync(HousePaths paths, CancellationToken cancellation)
    {
        var usual = Path.Combine(paths.Data, "postgres");
        var pointer = Path.Combine(paths.Data, "postgres.location");
        var pointed = File.Exists(pointer) ? (await File.ReadAllTextAsync(pointer, cancellation)).Trim() : null;
        var user = await ServiceUser.ChooseAsync(pointed ?? usual, cancellation);
        var folder = pointed ?? usual;
        if (pointed is null && !await user.CanReachAsync(paths.Data, cancellation))
        {
            folder = await MakeElsewhereAsync(paths, cancellation);
            await File.WriteAllTextAsync(pointer, folder + "\n", cancellation);
        }
        await user.MakeFolderAsync(folder, cancellation);
        if (!user.IsOther && !IsOurs(folder))
            throw new HouseException($"{folder} belongs to another user: start as the user who made it, or move the folder away for a fresh start.");
        if (!await user.CanReachAsync(folder, cancellation))
            throw new HouseException($"The account {user.Name}, which PostgreSQL runs under, cannot enter {folder}: open the folders above it (chmod a+x).");
        var socket = Path.Combine(folder, "socket");
        if (Encoding.UTF8.GetByteCount(socket) > LongestSocketFolder)
            socket = Path.Combine("/tmp", $"duixian-{Short(folder)}");
        await user.MakeFolderAsync(socket, cancellation);
        return new ClusterHome(folder, socket, user);
    }

    /// <summary>A folder's short name: the same path gives the same name.</summary>
    public static string Short(string path) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(path)))[..12];

    /// <summary>The data folder lies where the service account cannot go (for example under /root), so the cluster gets a place of its own.</summary>
    private static async Task<string> MakeElsewhereAsync(HousePaths paths, CancellationToken cancellation)
    {
        await Shell.RunAsync(["install", "-d", "-m", "0755", Elsewhere], cancellation);
        // Never the leftover of an earlier data folder at the same path: its password is gone, and so is the wish to keep it.
        var name = Short(paths.Data);
        for (var i = 1; ; i++)
        {
            var folder = Path.Combine(Elsewhere, i == 1 ? name : $"{name}-{i}");
            if (!Directory.Exists(folder))
                return folder;
        }
    }

    private static bool IsOurs(string folder)
    {
        try
        {
            Directory.GetFileSystemEntries(folder);
            return true;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }
}
