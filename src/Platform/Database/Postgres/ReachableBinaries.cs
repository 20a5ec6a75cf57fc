using Duixian.Platform.Contracts;

namespace Duixian.Platform.Database.Postgres;

/// <summary>Copies the binaries to a place the service account can enter when the project lies where it cannot (for example under /root).</summary>
internal static class ReachableBinaries
{
    private const string Folder = "/var/lib/duixian";

    public static async Task<PostgresBinaries> EnsureAsync(PostgresBinaries binaries, ServiceUser user, CancellationToken cancellation)
    {
        if (await user.CanReachAsync(binaries.Server, cancellation))
            return binaries;
        var native = Path.GetDirectoryName(binaries.Folder)!;
        var copy = Path.Combine(Folder, $"postgres-{binaries.Version}-{ClusterHome.Short(native)}");
        if (!Directory.Exists(copy))
        {
            var draft = $"{copy}.{Environment.ProcessId}.new";
            await MustAsync(["install", "-d", "-m", "0755", Folder], cancellation);
            await MustAsync(["cp", "-a", native, draft], cancellation);
            await MustAsync(["chmod", "-R", "a+rX", draft], cancellation);
            await MustAsync(["mv", "-T", draft, copy], cancellation);
        }
        return binaries with { Folder = Path.Combine(copy, Path.GetFileName(binaries.Folder)) };
    }

    private static async Task MustAsync(string[] command, CancellationToken cancellation)
    {
        var done = await Shell.RunAsync(command, cancellation);
        if (!done.Succeeded)
            throw new HouseException($"The PostgreSQL programs cannot be copied to {Folder}: {done.Errors.Trim()}");
    }
}
