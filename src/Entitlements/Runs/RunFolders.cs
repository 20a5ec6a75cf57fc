using System.Security.Cryptography;
using Duixian.Platform.Contracts;

namespace Duixian.Entitlements.Runs;

/// <summary>Folders of runs: filled under a hidden name, committed by one rename.</summary>
internal sealed class RunFolders(HousePaths paths)
{
    private const string Unfinished = ".unfinished-";

    /// <summary>An empty folder for a run that is about to start.</summary>
    public string Begin(string id)
    {
        var folder = Path.Combine(paths.Runs, Unfinished + id);
        Directory.CreateDirectory(folder);
        return folder;
    }

    /// <summary>Makes a finished run visible; its manifest is already inside.</summary>
    public void Commit(string folder, string id) => Directory.Move(folder, Path.Combine(paths.Runs, id));

    /// <summary>Removes what an interrupted run left.</summary>
    public static void Abandon(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
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
}
