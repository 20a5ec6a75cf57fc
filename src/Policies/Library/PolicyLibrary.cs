using System.Collections.Frozen;
using System.Collections.Immutable;
using Duixian.Platform.Contracts;
using Duixian.Policies.Contracts;
using Duixian.Policies.Rules;

namespace Duixian.Policies.Library;

/// <summary>The policies folder, read as a whole or not at all.</summary>
internal sealed class PolicyLibrary : IPolicyLibrary
{
    private readonly FrozenDictionary<string, PolicyDocument> _documents;
    private readonly FrozenDictionary<string, Measure> _measures;
    private readonly FrozenDictionary<string, RuleDefinition> _rules;

    private PolicyLibrary(ImmutableArray<PolicyDocument> documents, ImmutableArray<RuleDefinition> rules)
    {
        Documents = documents;
        Rules = rules;
        _documents = documents.SelectMany(d => new[] { (d.Id, d), (d.Slug, d) }).ToFrozenDictionary(p => p.Item1, p => p.d);
        _measures = documents.SelectMany(d => d.Measures).ToFrozenDictionary(m => m.Id);
        _rules = rules.SelectMany(r => r.Delivers.Append(r.Key).Select(key => (key, r))).ToFrozenDictionary(p => p.key, p => p.r);
    }

    public ImmutableArray<PolicyDocument> Documents { get; }

    public ImmutableArray<RuleDefinition> Rules { get; }

    public PolicyDocument? FindDocument(string idOrSlug) => _documents.GetValueOrDefault(idOrSlug);

    public Measure? FindMeasure(string id) => _measures.GetValueOrDefault(id);

    public RuleDefinition? FindRule(string keyOrMeasureId) => _rules.GetValueOrDefault(keyOrMeasureId);

    /// <param name="policies">The policies folder.</param>
    /// <param name="today">Decides which documents count as expired.</param>
    /// <exception cref="BadInputException">Anything in the folder is wrong; every problem is listed.</exception>
    public static PolicyLibrary Load(string policies, DateOnly today)
    {
        var folder = new DataFolder(policies);
        var codes = PolicyCodes.Load(folder);
        folder.ThrowIfWrong();
        var documents = LoadDocuments(folder, codes, today);
        folder.ThrowIfWrong();
        var rules = LoadRules(folder, documents);
        folder.ThrowIfWrong();
        return new PolicyLibrary(documents, rules);
    }

    private static ImmutableArray<RuleDefinition> LoadRules(DataFolder folder, ImmutableArray<PolicyDocument> documents)
    {
        var root = folder.PathOf("definitions/rule");
        if (!Directory.Exists(root)) return [];
        var loader = new RuleLoader(folder, SourceBook.Load(folder, documents), FactCheck.Load(folder));
        var rules = Directory.EnumerateDirectories(root)
            .Order(StringComparer.Ordinal)
            .Select(path => loader.Load(folder.NameOf(path)))
            .OfType<RuleDefinition>()
            .ToImmutableArray();
        foreach (var twice in rules.SelectMany(r => r.Delivers).GroupBy(m => m).Where(g => g.Count() > 1))
            folder.Wrong("definitions/rule", $"措施“{twice.Key}”由{twice.Count()}个定义交付，请只留一个");
        return rules;
    }

    private static ImmutableArray<PolicyDocument> LoadDocuments(DataFolder folder, PolicyCodes codes, DateOnly today)
    {
        if (!Directory.Exists(folder.PathOf("documents")))
        {
            folder.Wrong("documents", "没有文件库，请在 policies/documents/<地区>/<文件>/ 下放入文件");
            return [];
        }

        var loader = new DocumentLoader(folder, codes, today);
        var documents = Directory.EnumerateFiles(folder.PathOf("documents"), "policy.yaml", SearchOption.AllDirectories)
            .Select(file => folder.NameOf(Path.GetDirectoryName(file)!))
            .Order(StringComparer.Ordinal)
            .Select(loader.Load)
            .OfType<PolicyDocument>()
            .OrderByDescending(d => d.IssuedOn ?? PrintedYear(d))
            .ToImmutableArray();
        foreach (var twice in documents.GroupBy(d => d.Id).Concat(documents.GroupBy(d => d.Slug)).Where(g => g.Count() > 1))
            folder.Wrong("documents", $"有两份文件的编号或文件夹同为“{twice.Key}”，请改其中一份");
        return documents;
    }

    // 2024年月日: a draft whose month and day are blank stands among the documents of its year.
    private static DateOnly? PrintedYear(PolicyDocument document) =>
        document.IssuedOnAsPrinted is { Length: >= 4 } printed && int.TryParse(printed.AsSpan(0, 4), out var year) ? new DateOnly(year, 1, 1) : null;
}
