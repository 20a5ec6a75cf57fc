using System.Security.Cryptography;
using Duixian.Platform.Contracts;

namespace Duixian.Entitlements.Runs;

/// <summary>Folders of runs: filled under a hidden name, committed by one rename.</summary>
internal sealed class RunFolders(HousePaths paths)
{
    private const string Unfinished = ".unfinished-";
    private const string Lock = ".lock";

    /// <summary>An empty folder for a run that is about to start.</summary>
    public RunFolder Begin(string id)
    {
        Directory.CreateDirectory(paths.Runs);
        var folder = Path.Combine(paths.Runs, Unfinished + id);
        // The lock stands before the folder, so that nobody sees the folder of a living run unlocked.
        var held = Hold(folder + Lock) ?? throw new HouseException($"{folder} is in use by another run: try again.");
        Directory.CreateDirectory(folder);
        return new RunFolder(folder, Path.Combine(paths.Runs, id), held);
    }

    /// <summary>Removes what killed runs left behind; a run in another process keeps its folder.</summary>
    public void Sweep()
    {
        if (!Directory.Exists(paths.Runs))
            return;
        var left = Directory.EnumerateFileSystemEntries(paths.Runs, Unfinished + "*")
            .Select(path => path.EndsWith(Lock, StringComparison.Ordinal) ? path[..^Lock.Length] : path).Distinct().ToArray();
        foreach (var folder in left)
        {
            using var held = Hold(folder + Lock);
            if (held is not null && Directory.Exists(folder))
                Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Committed runs, newest first; ids begin with their time.</summary>
    public IEnumerable<RunManifest> All() => !Directory.Exists(paths.Runs) ? [] : Directory.EnumerateDirectories(paths.Runs)
        .Select(folder => Path.GetFileName(folder))
        .Where(name => !name.StartsWith('.'))
        .OrderDescending(StringComparer.Ordinal)
        .Select(name => RunManifest.Read(Path.Combine(paths.Runs, name)))
        .OfType<RunManifest>();

    /// <summary>Path of a file of a committed run.</summary>
    public string File(string id, string file) => Path.Combine(paths.Runs, id, file);

    /// <summary>SHA-256 of a file, lower-case hexadecimal.</summary>
    public static string Hash(string path)
    {
        using var stream = System.IO.File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    // The system lets go of the lock when its process dies, whatever way it dies.
    private static FileStream? Hold(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (IOException)
        {
            return null;
        }
    }
}

/// <summary>The folder of a run under way. Disposing it removes what was not committed.</summary>
internal sealed class RunFolder(string path, string committed, FileStream held) : IDisposable
{
    public string Path => path;

    /// <summary>Makes the finished run visible; its manifest is already inside.</summary>
    public void Commit() => Directory.Move(path, committed);

    public void Dispose()
    {
        if (Directory.Exists(path))
            Directory.Delete(path, recursive: true);
        held.Dispose();
    }
}
