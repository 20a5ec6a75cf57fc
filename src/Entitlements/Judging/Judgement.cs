using System.Collections.Immutable;
using Duixian.Entitlements.Contracts;
using Duixian.Sql.Statements;

namespace Duixian.Entitlements.Judging;

/// <summary>What a rule says about one subject.</summary>
/// <param name="Outcomes">Per condition, in the order of the model.</param>
/// <param name="AmountFen">Present only when the answer is eligible.</param>
/// <param name="IsAmountUnknown">Every condition holds, but the amount cannot be computed.</param>
internal sealed record Judgement(Answer Answer, ImmutableArray<ConditionOutcome> Outcomes, long? AmountFen, bool IsAmountUnknown)
{
    /// <summary>Whether another subject has what may be had only once; asked only of those whose conditions all hold.</summary>
    public ConditionOutcome Once { get; init; } = ConditionOutcome.Met;

    /// <summary>The same subject after asking who has what may be had only once.</summary>
    public Judgement After(ConditionOutcome once) => once switch
    {
        ConditionOutcome.Failed => this with { Answer = Answer.NotEligible, AmountFen = null, Once = once },
        ConditionOutcome.Unknown => this with { Answer = Answer.Unknown, AmountFen = null, Once = once },
        _ => this,
    };

    /// <summary>The reasons against as a population run stores them.</summary>
    public long Reasons
    {
        get
        {
            var reasons = IsAmountUnknown ? PopulationStatement.UnknownBit(PopulationStatement.AmountPair(Outcomes.Length)) : 0;
            for (var i = 0; i < Outcomes.Length; i++)
                reasons |= Bit(Outcomes[i], i);
            return reasons | Bit(Once, PopulationStatement.OncePair(Outcomes.Length));
        }
    }

    /// <summary>Draws the conclusion: any condition failed is no; else any unknown, the amount included, is unknown; else yes.</summary>
    public static Judgement From(ImmutableArray<ConditionOutcome> outcomes, long? amountFen)
    {
        if (outcomes.Contains(ConditionOutcome.Failed))
            return new Judgement(Answer.NotEligible, outcomes, null, false);
        if (outcomes.Contains(ConditionOutcome.Unknown))
            return new Judgement(Answer.Unknown, outcomes, null, false);
        return amountFen is { } fen
            ? new Judgement(Answer.Eligible, outcomes, fen, false)
            : new Judgement(Answer.Unknown, outcomes, null, true);
    }

    private static long Bit(ConditionOutcome outcome, int pair) => outcome switch
    {
        ConditionOutcome.Failed => PopulationStatement.FailedBit(pair),
        ConditionOutcome.Unknown => PopulationStatement.UnknownBit(pair),
        _ => 0,
    };
}
