using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Duixian.Dmn;
using Duixian.Dmn.Logic;
using Duixian.Platform.Contracts;
using Duixian.Policies.Contracts;
using Duixian.Policies.Library;

namespace Duixian.Policies.Rules;

/// <summary>A folder under <c>policies/definitions/rule/</c> → a rule that can be evaluated, or what is wrong with it.</summary>
internal sealed class RuleLoader(DataFolder folder, SourceBook sources, FactCheck facts)
{
    private const string Eligibility = "资格";
    private const string Amount = "金额";

    /// <param name="name">The definition's folder relative to the policies folder.</param>
    public RuleDefinition? Load(string name)
    {
        var before = folder.WrongCount;
        if (folder.Try(() => RuleBody.Kind.Load(folder.PathOf($"{name}/definition.yaml"))) is not { } definition) return null;
        var file = $"{name}/{definition.Body.Decide}";
        var model = LoadModel(file);
        if (model is null) return null;
        var (envelope, body) = (definition.Envelope, definition.Body);
        if (envelope.Key != string.Join('/', name.Split('/')[^2..])) folder.Wrong($"{name}/definition.yaml", $"键“{envelope.Key}”与所在文件夹不一致，请改正 key 或移动文件夹");
        var parameters = envelope.Parameters.SelectMany(p => p.Values.Select(v => new Parameter(p.Name, v.In, v.From, v.To, v.Literal, v.Unit, v.Source, v.Confidence))).ToImmutableArray();
        var inForce = InForceOf(envelope, $"{name}/definition.yaml");
        var words = new RuleWords(folder, sources, parameters);
        var rule = new RuleDefinition(
            envelope.Key,
            envelope.Name,
            envelope.Delivers,
            body.Subject,
            body.Grain,
            body.Unit,
            Conditions(model, file, words),
            parameters,
            model,
            Eligibility,
            Amount,
            parameters.Any(p => p.Confidence == "疑"),
            Hash(name))
        {
            MeasureInForce = (region, day) => InForce.Choose(inForce, region, day),
            AmountCitations = words.Citations(model.FindDecision(Amount)?.Authorities ?? [], file),
            HowMuch = AmountWords.Of(model.FindDecision(Amount), words.Figures),
            OpenQuestions = body.Open,
            Once = body.Once,
            First = body.First,
        };
        foreach (var decision in model.Decisions) words.Citations(decision.Authorities, file);
        RuleChecks.Run(rule, inForce, sources, folder, name, file);
        facts.Run(rule, folder, file);
        return folder.WrongCount > before ? null : rule;
    }

    private CompiledModel? LoadModel(string file)
    {
        if (!folder.Has(file))
        {
            folder.Wrong(file, "决策模型不存在，请补上或改正 definition.yaml 的 decide");
            return null;
        }

        var loaded = DmnLoader.LoadFile(folder.PathOf(file));
        // Warnings count too: a member nobody declared evaluates to null, and a person would be told 信息不足 for a misspelling.
        foreach (var finding in loaded.Diagnostics)
            folder.Wrong($"{file}:{finding.Place.Line}:{finding.Place.Column}", $"{finding.Chinese.TrimEnd('。')}；请对照同目录其他模型或用 DMN 编辑器改正");
        return loaded.Diagnostics.IsEmpty ? loaded.Model : null;
    }

    private ImmutableArray<InForce> InForceOf(Envelope envelope, string file)
    {
        var measures = ImmutableArray.CreateBuilder<InForce>();
        foreach (var id in envelope.Delivers)
        {
            if (sources.FindMeasure(id) is not { } measure)
                folder.Wrong(file, $"交付的措施“{id}”不在登记表里，请改正 delivers 或先登记");
            else if (measure.Definition != envelope.Key)
                folder.Wrong(file, $"措施“{id}”登记由“{measure.Definition}”交付，请改正 delivers 或该措施的 definition");
            else if (InForce.Of(measure, sources.DocumentOf(id)) is { } days)
                measures.Add(days);
        }

        return measures.ToImmutable();
    }

    private ImmutableArray<RuleCondition> Conditions(CompiledModel model, string file, RuleWords words)
    {
        if (model.FindDecision(Eligibility)?.Logic is ContextLogic { Result: null } context)
            return [.. context.Entries.Select(entry => words.Condition(entry, file))];
        folder.Wrong(file, $"决策“{Eligibility}”应当是没有结果项的盒式上下文，每个条件一项，请改正");
        return [];
    }

    // Line ends are normalised: the same rule has the same hash on every checkout.
    private string Hash(string name)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Directory.EnumerateFiles(folder.PathOf(name)).Order(StringComparer.Ordinal))
            hash.AppendData(Encoding.UTF8.GetBytes(Path.GetFileName(file) + "\n" + File.ReadAllText(file).ReplaceLineEndings("\n") + "\n"));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
