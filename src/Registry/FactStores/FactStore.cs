using System.Text.Json;
using Duixian.DuckDb;
using Duixian.Platform.Contracts;
using Duixian.Registry.Contracts;

namespace Duixian.Registry.FactStores;

/// <summary>Versions as folders under <c>data/facts</c>; <c>current.json</c> names the one to read.</summary>
internal sealed class FactStore(string folder, Lazy<FactModel> model) : IFactStore
{
    private const string PointerName = "current.json";

    internal string Folder => folder;

    public FactModel Model => model.Value;

    public FactVersion? Current
    {
        get
        {
            var pointer = Path.Combine(folder, PointerName);
            if (!File.Exists(pointer))
                return null;
            string? id;
            try
            {
                id = JsonSerializer.Deserialize<Pointer>(File.ReadAllText(pointer))?.Version;
            }
            catch (JsonException)
            {
                id = null;
            }

            return id is { Length: > 0 } && FactManifest.Read(Path.Combine(folder, id)) is { } version
                ? version
                : throw new HouseException($"{pointer} names no complete fact version. Generate or import the facts again.");
        }
    }

    public IReadOnlyList<FactVersion> Versions => !Directory.Exists(folder) ? [] :
    [
        .. Directory.GetDirectories(folder)
            .Where(d => !Path.GetFileName(d).StartsWith('.'))
            .Select(FactManifest.Read)
            .OfType<FactVersion>()
            .OrderByDescending(v => v.CreatedAt)
    ];

    public DuckDatabase OpenReadOnly(FactVersion? version = null)
    {
        version ??= Current ?? throw new HouseException("There are no facts yet: run \"./duixian facts generate\" or \"./duixian facts import\".");
        if (version.ModelHash != Model.Hash)
        {
            throw new HouseException(
                $"The facts of version {version.Id} follow another facts.yaml than policies/ holds now. Generate or import them again.");
        }

        try
        {
            return DuckDatabase.Open(version.Path, new DuckOptions(ReadOnly: true));
        }
        catch (Exception trouble) when (trouble is DuckException or DuckLibraryMissingException)
        {
            throw new HouseException(trouble.Message, trouble);
        }
    }

    /// <summary>Readers that come from now on see this version; those that have another open keep it.</summary>
    internal void PointTo(string id)
    {
        var pointer = Path.Combine(folder, PointerName);
        var next = pointer + ".next";
        File.WriteAllText(next, JsonSerializer.Serialize(new Pointer(id)) + "\n");
        File.Move(next, pointer, overwrite: true);
    }

    private sealed record Pointer(string Version);
}
