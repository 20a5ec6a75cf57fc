using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Duixian.Entitlements.Contracts;
using Duixian.Platform.Contracts;

namespace Duixian.Entitlements.Runs;

/// <summary><c>manifest.json</c> of a run: what was asked, what it ran on, and what came out. A run without one does not exist.</summary>
internal sealed record RunManifest(
    string Id,
    DateOnly AsOf,
    string Region,
    string FactsVersion,
    string FactsDigest,
    DateTimeOffset FinishedAt,
    ImmutableArray<RuleResult> Rules)
{
    public const string FileName = "manifest.json";

    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public RunSummary Summary => new(Id, AsOf, Region, FactsVersion, FinishedAt, [.. Rules.Select(rule => rule.Tally.ToTally())]);

    public void Write(string folder) => File.WriteAllText(Path.Combine(folder, FileName), JsonSerializer.Serialize(this, s_json) + "\n");

    /// <summary>The run in a folder, or null when it was never committed.</summary>
    /// <exception cref="HouseException">The manifest is damaged.</exception>
    public static RunManifest? Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
            return null;
        try
        {
            return JsonSerializer.Deserialize<RunManifest>(File.ReadAllText(path), s_json);
        }
        catch (JsonException broken)
        {
            throw new HouseException($"{path} is damaged ({broken.Message}) Remove its folder and run again.", broken);
        }
    }
}

/// <summary>One rule's part of a run.</summary>
/// <param name="RuleHash">Hash of the definition that was run.</param>
/// <param name="Period">Period part of the determinations' key.</param>
/// <param name="File">Parquet file beside the manifest, one row per subject.</param>
/// <param name="Sha256">Of the file; a repeated run has the same.</param>
internal sealed record RuleResult(string RuleHash, string Period, string File, string Sha256, StoredTally Tally);

/// <summary>A tally as JSON keeps it: amounts in fen.</summary>
internal sealed record StoredTally(
    string DefinitionKey,
    string MeasureId,
    string Name,
    string Entity,
    long Subjects,
    long Eligible,
    long NotEligible,
    long Unknown,
    long AmountFen,
    string AmountUnit,
    ImmutableArray<ConditionTally> Conditions)
{
    public MeasureTally ToTally() => new(
        DefinitionKey, MeasureId, Name, Entity, Subjects, Eligible, NotEligible, Unknown, new Money(AmountFen), AmountUnit, Conditions);
}
