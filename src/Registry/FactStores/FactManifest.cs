using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Duixian.Platform.Contracts;
using Duixian.Registry.Contracts;

namespace Duixian.Registry.FactStores;

/// <summary><c>manifest.json</c> of a version folder: what lies beside it, and where it came from.</summary>
internal sealed record FactManifest(
    string Id,
    DateOnly CutOff,
    DateTimeOffset CreatedAt,
    string Source,
    string ModelHash,
    string Digest,
    ImmutableSortedDictionary<string, long> Rows,
    bool IsDemonstration,
    string Engine)
{
    internal const string FileName = "manifest.json";
    internal const string DatabaseName = "facts.duckdb";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    internal void Write(string folder) => File.WriteAllText(Path.Combine(folder, FileName), JsonSerializer.Serialize(this, Json) + "\n");

    /// <summary>The version in a folder, or null when the folder holds no complete one.</summary>
    internal static FactVersion? Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        var database = Path.Combine(folder, DatabaseName);
        if (!File.Exists(path) || !File.Exists(database))
            return null;
        try
        {
            var m = JsonSerializer.Deserialize<FactManifest>(File.ReadAllText(path), Json)!;
            return new FactVersion(m.Id, database, m.CutOff, m.CreatedAt, m.Source, m.ModelHash, m.Digest, m.Rows, m.IsDemonstration);
        }
        catch (JsonException broken)
        {
            throw new HouseException($"{path} is damaged ({broken.Message}) Remove its folder and import or generate the facts again.", broken);
        }
    }
}
