using System.Collections.Immutable;
using Duixian.Dmn.Explanation;
using Duixian.Dmn.Logic;
using Duixian.Entitlements.Contracts;
using Duixian.Entitlements.Judging;
using Duixian.Entitlements.Rules;
using Duixian.Feel.Binding;
using Duixian.Feel.Values;
using Duixian.Platform.Contracts;
using Duixian.Policies.Contracts;
using Duixian.Registry.Contracts;

namespace Duixian.Entitlements.Explanations;

/// <summary>Explains single subjects: the same model as a population run, evaluated by the interpreter with a trace.</summary>
internal sealed class Explainer(IPolicyLibrary library, IFactStore facts, IFactReader reader, HomeRegion home) : IExplainer
{
    public Task<IReadOnlyList<Explanation>> ExplainAsync(
        string ruleKeyOrMeasureId, string entity, long subjectId, DateOnly asOf, CancellationToken cancellation)
    {
        var rule = library.FindRule(ruleKeyOrMeasureId) ?? throw new BadInputException(
            $"没有发布名为“{ruleKeyOrMeasureId}”的规则或措施。已有：{string.Join("、", library.Rules.Select(it => it.Key))}。");
        return Task.FromResult<IReadOnlyList<Explanation>>(Explain([rule], entity, subjectId, asOf, cancellation));
    }

    public Task<IReadOnlyList<Explanation>> ExplainAllAsync(string entity, long subjectId, DateOnly asOf, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<Explanation>>(Explain(library.Rules, entity, subjectId, asOf, cancellation));

    private List<Explanation> Explain(IEnumerable<RuleDefinition> rules, string entity, long subjectId, DateOnly asOf, CancellationToken cancellation)
    {
        var asked = facts.Model.Find(entity) ?? throw new BadInputException(
            $"没有“{entity}”这种对象；有：{string.Join("、", facts.Model.Entities.Select(it => it.Name))}。");
        using var snapshot = reader.Open();
        var explanations = new List<Explanation>();
        foreach (var rule in rules)
        {
            cancellation.ThrowIfCancellationRequested();
            explanations.AddRange(Explain(snapshot, rule, asked, subjectId, asOf));
        }

        return explanations;
    }

    private IEnumerable<Explanation> Explain(IFactSnapshot snapshot, RuleDefinition rule, FactEntity asked, long subjectId, DateOnly asOf)
    {
        var subject = facts.Model.Entity(rule.Subject);
        var judge = new Judge(rule, home.Path, asOf, traced: true);
        var limit = OnceLimit.Of(rule, facts.Model);
        var search = limit is null ? null : new OnceSearch(snapshot, limit, new Judge(rule, home.Path, asOf));
        foreach (var id in Subjects(snapshot, subject, asked, subjectId))
        {
            if (snapshot.Read(subject.Name, id) is { } row)
                yield return Explain(judge, search, limit, rule, subject, id, row, asOf, snapshot.Version.CutOff);
        }
    }

    // The subject itself, or the things that belong to it: the hires of an enterprise or of a person.
    // A person is no such thing: an enterprise is not entitled to what its employees are.
    private static IReadOnlyList<long> Subjects(IFactSnapshot snapshot, FactEntity subject, FactEntity asked, long id)
    {
        if (subject.Name == asked.Name)
            return [id];
        var relation = subject.Name == "人员" ? null : subject.Relations.FirstOrDefault(it => it.Entity == asked.Name);
        return relation is null ? [] : snapshot.Referring(subject.Name, relation.Name, id);
    }

    private Explanation Explain(
        Judge judge, OnceSearch? search, OnceLimit? limit, RuleDefinition rule, FactEntity subject, long id, FeelContext row, DateOnly asOf, DateOnly cutOff)
    {
        var judgement = judge.Decide(row);
        var once = search is not null && judgement.Answer == Answer.Eligible ? search.Find(id, row) : default;
        judgement = judgement.After(once.Outcome);
        var measure = rule.MeasureInForce(home.Path, asOf);
        var values = new Dictionary<BoundExpression, FeelValue>();
        foreach (var (node, value) in Values(judge.EligibilityTrace).Concat(Values(judge.AmountTrace)))
            values[node] = value;
        var evaluated = values.Keys.ToHashSet();
        var slot = rule.Model.FindInput(rule.Subject)!.Slot;
        FactReading Reading() => new(facts.Model, subject, rule.Model, slot, row, evaluated);

        var context = (ContextLogic)rule.Model.FindDecision(rule.EligibilityDecision)!.Logic!;
        var locals = FactReading.Entries(context);
        var findings = new Findings(facts.Model, rule.Model, cutOff, values);
        var conditions = ImmutableArray.CreateBuilder<ConditionFinding>();
        for (var i = 0; i < rule.Conditions.Length; i++)
        {
            var logic = context.Entries.First(entry => entry.Name == rule.Conditions[i].Name).Logic;
            var reading = Reading();
            reading.Add(logic, locals);
            conditions.Add(findings.Of(rule.Conditions[i], judgement.Outcomes[i], logic, reading));
        }

        if (limit is not null && judge.AmountTrace is not null && !judgement.IsAmountUnknown)
            conditions.Add(Findings.Of(limit, once.Outcome, once.Holder, once.Facts, facts.Model, cutOff));

        var amount = rule.Model.FindDecision(rule.AmountDecision)!;
        var priced = Reading();
        priced.Add(amount.Logic!, locals);
        var money = judgement.AmountFen is { } fen && measure is not null ? new Money(fen) : (Money?)null;
        var missing = conditions.SelectMany(condition => condition.MissingFacts);
        if (judgement.IsAmountUnknown)
            missing = missing.Concat(Findings.Missing(priced.Facts));
        return new Explanation(
            rule.Key, rule.Name, measure, subject.Name, id, Grains.InWords(rule, asOf, subject, id, row), asOf,
            measure is null ? Answer.NotEligible : judgement.Answer,
            money, rule.AmountUnit, conditions.ToImmutable(),
            money is { } sum && judge.AmountTrace is { } trace
                ? new Derivation(facts.Model, priced, RuleParameters.InForce(rule, home.Path, asOf).ToDictionary(it => it.Name), values).Steps(trace, amount.Logic!, sum.ToString(), rule.AmountUnit)
                : [],
            rule.AmountCitations,
            judgement.Answer == Answer.Unknown ? [.. missing.Distinct()] : [],
            rule.IsTrial, rule.Hash);
    }

    private static IEnumerable<Feel.Tracing.TraceEntry> Values(TraceNode? trace) => trace is null ? [] : trace.Values;
}
