using System.Collections.Immutable;
using Duixian.Entitlements.Contracts;
using Duixian.Platform.Contracts;

namespace Duixian.Web.Reading;

/// <summary>Where a subject stands with one measure, in the order of the page: the answer first.</summary>
public enum Standing
{
    Eligible,

    /// <summary>Exactly one condition fails and nothing is unknown: the reader is told which.</summary>
    Near,
    Unknown,
    NotEligible,
}

/// <summary>All explanations of one subject, gathered into cards: a rule that speaks about several people yields a card per standing.</summary>
public sealed record ResultSheet(ImmutableArray<ResultCard> Cards)
{
    public static ResultSheet Of(IEnumerable<Explanation> explanations) => new(
    [
        .. explanations
            .GroupBy(e => (Standing: StandingOf(e), e.DefinitionKey))
            .OrderBy(g => g.Key.Standing)
            .Select(g => new ResultCard(g.Key.Standing, [.. g])),
    ]);

    public IEnumerable<ResultCard> In(Standing standing) => Cards.Where(c => c.Standing == standing);

    /// <summary>What the subject is entitled to, added up per unit: yuan a month and yuan a year are never one sum.</summary>
    public IEnumerable<(Money Amount, string Unit)> Totals => In(Standing.Eligible)
        .Where(c => c.Amount is not null)
        .GroupBy(c => c.Unit)
        .Select(g => (g.Aggregate(Money.Zero, (sum, c) => sum + c.Amount!.Value), g.Key));

    /// <summary>Every citation shown, for 本页依据.</summary>
    public IEnumerable<Policies.Contracts.Citation> Citations => Cards
        .SelectMany(c => c.Rows)
        .SelectMany(e => e.Conditions.SelectMany(f => f.Citations).Concat(e.AmountCitations));

    /// <summary>Facts whose absence keeps an answer open, each once.</summary>
    public IEnumerable<string> Missing => Cards.SelectMany(c => c.Rows).Where(e => e.Answer == Answer.Unknown).SelectMany(e => e.MissingFacts).Distinct();

    private static Standing StandingOf(Explanation explanation) => explanation.Answer switch
    {
        Answer.Eligible => Standing.Eligible,
        Answer.Unknown => Standing.Unknown,
        _ when explanation.MeasureId is not null
            && explanation.Conditions.Count(c => c.Outcome == ConditionOutcome.Failed) == 1
            && explanation.Conditions.All(c => c.Outcome != ConditionOutcome.Unknown) => Standing.Near,
        _ => Standing.NotEligible,
    };
}

/// <summary>One rule with the rows that stand alike.</summary>
public sealed record ResultCard(Standing Standing, ImmutableArray<Explanation> Rows)
{
    public Explanation First => Rows[0];

    /// <summary>Whether the rule speaks about several grains (months, hired people), each with its own reasons.</summary>
    public bool HasGrains => Rows.Length > 1 || First.Grain.Length > 0;

    /// <summary>What the amount is per; the sum of several grains (people, months) is plain yuan.</summary>
    public string Unit => Rows.Length > 1 ? "元" : First.AmountUnit;

    /// <summary>The rows' amounts together, or null where the answer is not yes.</summary>
    public Money? Amount => Standing == Standing.Eligible && Rows.All(r => r.Amount is not null)
        ? Rows.Aggregate(Money.Zero, (sum, r) => sum + r.Amount!.Value)
        : null;
}
