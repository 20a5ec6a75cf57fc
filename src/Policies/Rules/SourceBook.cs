using System.Collections.Frozen;
using Duixian.Platform.Contracts;
using Duixian.Policies.Contracts;
using Duixian.Policies.Library;

namespace Duixian.Policies.Rules;

/// <summary>A higher-level rule or practice that a condition rests on and no document of the register says.</summary>
internal sealed record UpperRule(string Key, string Title, string? Number, string Statement, string Confidence);

/// <summary>sources.yaml and the measures: everything a condition or figure may cite.</summary>
internal sealed class SourceBook
{
    private static readonly Dictionary<string, string> Confidences = new[] { "搜", "知", "疑" }.ToDictionary(word => word);

    private readonly FrozenDictionary<string, UpperRule> _rules;
    private readonly FrozenDictionary<string, (Measure Measure, PolicyDocument Document)> _measures;

    private SourceBook(FrozenDictionary<string, UpperRule> rules, IEnumerable<PolicyDocument> documents) =>
        (_rules, _measures) = (rules, documents.SelectMany(d => d.Measures.Select(m => (m, d))).ToFrozenDictionary(p => p.m.Id));

    public static SourceBook Load(DataFolder folder, IEnumerable<PolicyDocument> documents) =>
        new(folder.Read("sources.yaml", Read) ?? FrozenDictionary<string, UpperRule>.Empty, documents);

    /// <summary>Whether a figure may name it as its source.</summary>
    public bool Knows(string source) => _measures.ContainsKey(source) || _rules.ContainsKey(source);

    public Measure? FindMeasure(string id) => _measures.TryGetValue(id, out var found) ? found.Measure : null;

    public PolicyDocument DocumentOf(string measure) => _measures[measure].Document;

    /// <summary>The sentence or statement behind a source; null when nothing of that name is known.</summary>
    public Citation? Cite(string source, string words)
    {
        if (_measures.TryGetValue(source, out var found))
            return new Citation(CitationKind.Sentence, source, found.Document.Number ?? found.Document.ShortTitle, found.Measure.Quote, words, "原文");
        return _rules.TryGetValue(source, out var rule)
            ? new Citation(CitationKind.UpperRule, source, rule.Title, rule.Statement, words, rule.Confidence)
            : null;
    }

    private static FrozenDictionary<string, UpperRule> Read(YamlMap map)
    {
        var rules = new Dictionary<string, UpperRule>();
        foreach (var entry in map.Maps("sources"))
        {
            var rule = new UpperRule(entry.Text("key"), entry.Text("title"), entry.OptionalText("number"), entry.Text("statement"), entry.OneOf("confidence", Confidences));
            if (!rules.TryAdd(rule.Key, rule)) entry.Wrong("key", $"上位规定“{rule.Key}”重复，请删去一个");
            entry.Done();
        }

        return rules.ToFrozenDictionary();
    }
}
