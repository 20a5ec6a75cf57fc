using Duixian.DuckDb.Native;

namespace Duixian.DuckDb;

/// <summary>An open DuckDB file, or a database in memory. Safe to share between threads; each thread takes its own connection.</summary>
public sealed class DuckDatabase : IDisposable
{
    private readonly DatabaseHandle handle;

    private DuckDatabase(DatabaseHandle handle, string path)
    {
        this.handle = handle;
        Path = path;
    }

    /// <summary>The file, or <c>:memory:</c>.</summary>
    public string Path { get; }

    /// <summary>Version of the native library, e.g. <c>v1.5.6</c>.</summary>
    /// <exception cref="DuckLibraryMissingException">The native library is not installed.</exception>
    public static string LibraryVersion => NativeMethods.TextOf(NativeMethods.LibraryVersion())!;

    /// <summary>A new database in memory.</summary>
    public static DuckDatabase InMemory(DuckOptions? options = null) => Open(":memory:", options ?? new DuckOptions());

    /// <summary>Opens a file, creating it unless the options say read-only.</summary>
    /// <exception cref="DuckException">The file is missing (read-only), locked by a writer, or not a database.</exception>
    /// <exception cref="DuckLibraryMissingException">The native library is not installed.</exception>
    public static DuckDatabase Open(string path, DuckOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.ReadOnly && !File.Exists(path))
            throw new DuckException(DuckError.InputOutput, $"There is no database file {path}.");
        if (NativeMethods.CreateConfig(out var config) != 0)
            throw new DuckException("DuckDB cannot allocate a configuration.");
        try
        {
            foreach (var (name, value) in options.Settings)
            {
                if (NativeMethods.SetConfig(config, name, value) != 0)
                    throw new DuckException(DuckError.InvalidInput, $"DuckDB has no setting {name} = {value}.");
            }

            var state = NativeMethods.OpenExt(path, out var handle, config, out var error);
            if (state == 0)
                return new DuckDatabase(handle, path);
            handle.SetHandleAsInvalid();
            var message = NativeMethods.TextOf(error) ?? $"DuckDB cannot open {path}.";
            NativeMethods.Free(error);
            throw new DuckException(DuckError.InputOutput, message);
        }
        finally
        {
            NativeMethods.DestroyConfig(ref config);
        }
    }

    /// <summary>A new connection; the caller disposes it. It keeps the file open even when the database is disposed first.</summary>
    public DuckConnection Connect() => NativeMethods.Connect(handle, out var connection) == 0
        ? new DuckConnection(connection)
        : throw new DuckException($"DuckDB cannot connect to {Path}.");

    public void Dispose() => handle.Dispose();
}

/// <summary>How to open a database.</summary>
/// <param name="ReadOnly">Any number of processes may read one file; a writer needs it alone.</param>
/// <param name="Threads">0 for as many as there are cores.</param>
/// <param name="MemoryLimit">e.g. <c>4GB</c>; null for DuckDB's own choice (80 % of the machine).</param>
/// <param name="TemporaryFolder">Where it spills what memory does not hold; null for a folder beside the file.</param>
public sealed record DuckOptions(bool ReadOnly = false, int Threads = 0, string? MemoryLimit = null, string? TemporaryFolder = null)
{
    internal IEnumerable<(string Name, string Value)> Settings
    {
        get
        {
            // Extensions are never fetched from anywhere: what the library holds must do.
            yield return ("autoinstall_known_extensions", "false");
            yield return ("autoload_known_extensions", "false");
            yield return ("access_mode", ReadOnly ? "READ_ONLY" : "AUTOMATIC");
            if (Threads > 0)
                yield return ("threads", Threads.ToString(System.Globalization.CultureInfo.InvariantCulture));
            if (MemoryLimit is { } limit)
                yield return ("memory_limit", limit);
            if (TemporaryFolder is { } folder)
                yield return ("temp_directory", folder);
        }
    }
}
