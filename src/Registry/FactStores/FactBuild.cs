using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Duixian.DuckDb;
using Duixian.Platform.Contracts;
using Duixian.Registry.Contracts;

namespace Duixian.Registry.FactStores;

/// <summary>A new version while it is written: a hidden folder that becomes a version in one rename, or vanishes.</summary>
internal sealed class FactBuild : IDisposable
{
    private const string Prefix = ".building-";
    private const string ClaimName = "claim";
    private readonly FactStore store;
    private readonly string folder;
    private readonly FileStream claim;
    private DuckDatabase? database;

    private FactBuild(FactStore store, string folder, FileStream claim, DuckDatabase database)
    {
        this.store = store;
        this.folder = folder;
        this.claim = claim;
        this.database = database;
        Connection = database.Connect();
    }

    /// <summary>The only writer of the new file. Its tables are those of the model, empty at first.</summary>
    internal DuckConnection Connection { get; }

    /// <summary>Path of a scratch file that goes with the build; delete it before publishing.</summary>
    internal string Scratch(string name) => Path.Combine(folder, name);

    /// <summary>Starts a version with empty tables.</summary>
    internal static FactBuild Start(FactStore store)
    {
        Directory.CreateDirectory(store.Folder);
        Sweep(store.Folder);
        var folder = Directory.CreateDirectory(Path.Combine(store.Folder, Prefix + Path.GetRandomFileName())).FullName;
        var claim = Claim(folder);
        FactBuild? build = null;
        try
        {
            build = new FactBuild(store, folder, claim, DuckDatabase.Open(Path.Combine(folder, FactManifest.DatabaseName), new DuckOptions()));
            foreach (var entity in store.Model.Entities)
                build.Connection.Execute(FactSchema.CreateTable(entity));
            return build;
        }
        catch (Exception trouble)
        {
            if (build is not null)
                build.Dispose();
            else
                Drop(folder, claim);
            throw trouble is DuckException or DuckLibraryMissingException ? new HouseException(trouble.Message, trouble) : trouble;
        }
    }

    /// <summary>Counts, digests, closes and publishes the version, and makes it the current one.</summary>
    internal FactVersion Publish(string source, DateOnly cutOff, bool isDemonstration, TimeProvider time, CancellationToken cancellation)
    {
        var model = store.Model;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(model.Hash));
        var rows = ImmutableSortedDictionary.CreateBuilder<string, long>(StringComparer.Ordinal);
        foreach (var entity in model.Entities)
        {
            using var result = Connection.Query(FactSchema.Digest(entity), cancellation: cancellation);
            var row = result.Rows()[0];
            rows.Add(entity.Name, (long)row[0]!);
            hash.AppendData(Encoding.UTF8.GetBytes($"{entity.Table} {row[0]} {row[1]}\n"));
        }

        var digest = Convert.ToHexStringLower(hash.GetHashAndReset());
        var id = string.Create(CultureInfo.InvariantCulture, $"{cutOff:yyyyMMdd}-{digest[..12]}");
        var manifest = new FactManifest(id, cutOff, time.GetUtcNow(), source, model.Hash, digest, rows.ToImmutable(), isDemonstration,
            "DuckDB " + DuckDatabase.LibraryVersion);

        Connection.Execute("CHECKPOINT", cancellation);
        Close();
        manifest.Write(folder);
        var target = Path.Combine(store.Folder, id);
        cancellation.ThrowIfCancellationRequested();
        // The same content again: the version that stands there, which others may be reading, is kept.
        if (FactManifest.Read(target) is null)
        {
            if (Directory.Exists(target))
                Directory.Delete(target, recursive: true);
            // The claim is kept until the folder has its final name, so that no sweep of another process takes it for a left-over.
            Directory.Move(folder, target);
            claim.Dispose();
            File.Delete(Path.Combine(target, ClaimName));
        }

        store.PointTo(id);
        return FactManifest.Read(target)!;
    }

    /// <summary>Drops whatever was not published.</summary>
    public void Dispose()
    {
        Close();
        Drop(folder, claim);
    }

    private void Close()
    {
        Connection.Dispose();
        database?.Dispose();
        database = null;
    }

    // A build holds a lock file for as long as its process lives, so what a killed process left behind is told from a build under way.
    private static void Sweep(string store)
    {
        foreach (var left in Directory.GetDirectories(store, Prefix + "*"))
        {
            try
            {
                Drop(left, Claim(left));
            }
            catch (IOException)
            {
                // Another process is building there.
            }
        }
    }

    private static FileStream Claim(string folder) => new(Path.Combine(folder, ClaimName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);

    private static void Drop(string folder, FileStream claim)
    {
        claim.Dispose();
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }
}
