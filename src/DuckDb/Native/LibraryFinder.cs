using System.Runtime.InteropServices;

namespace Duixian.DuckDb.Native;

/// <summary>Finds the native library that npm brought: beside the program, or in <c>node_modules</c> of a folder above it.</summary>
internal static class LibraryFinder
{
    private static readonly Lock Gate = new();
    private static nint loaded;

    internal static nint Load()
    {
        lock (Gate)
        {
            if (loaded != 0)
                return loaded;
            var path = Find() ?? throw new DuckLibraryMissingException(
                $"DuckDB's native library is missing: no {FileName} in node_modules/@duckdb/{Package} beside or above {AppContext.BaseDirectory}. " +
                "Run \"npm ci --ignore-scripts\" in the root of the checkout, or set DUIXIAN_DUCKDB to the library file.");
            return loaded = NativeLibrary.Load(path);
        }
    }

    internal static string? Find()
    {
        if (Environment.GetEnvironmentVariable("DUIXIAN_DUCKDB") is { Length: > 0 } named)
            return File.Exists(named) ? named : null;
        var starts = new[] { AppContext.BaseDirectory, Environment.GetEnvironmentVariable("DUIXIAN_ROOT"), Directory.GetCurrentDirectory() };
        return starts.OfType<string>().Where(s => s.Length > 0).SelectMany(Candidates).FirstOrDefault(File.Exists);
    }

    private static IEnumerable<string> Candidates(string start)
    {
        yield return Path.Combine(start, FileName);
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            yield return Path.Combine(folder.FullName, "node_modules", "@duckdb", Package, FileName);
    }

    private static string FileName =>
        OperatingSystem.IsWindows() ? "duckdb.dll" : OperatingSystem.IsMacOS() ? "libduckdb.dylib" : "libduckdb.so";

    private static string Package
    {
        get
        {
            var system = OperatingSystem.IsWindows() ? "win32" : OperatingSystem.IsMacOS() ? "darwin" : "linux";
            return $"node-bindings-{system}-{(RuntimeInformation.ProcessArchitecture == Architecture.Arm64 ? "arm64" : "x64")}";
        }
    }
}
