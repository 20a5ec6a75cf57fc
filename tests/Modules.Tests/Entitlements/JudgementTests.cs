using System.Collections.Immutable;
using Duixian.Entitlements.Contracts;
using Duixian.Entitlements.Judging;
using Duixian.Entitlements.Runs;
using Xunit;

namespace Duixian.Modules.Tests.Entitlements;

public sealed class JudgementTests
{
    private const ConditionOutcome Met = ConditionOutcome.Met;
    private const ConditionOutcome Failed = ConditionOutcome.Failed;
    private const ConditionOutcome Unknown = ConditionOutcome.Unknown;

    [Fact]
    public void Judgement_OneFailedAndOneUnknown_IsNotEligible() =>
        Assert.Equal(Answer.NotEligible, Judgement.From([Unknown, Failed, Met], null).Answer);

    [Fact]
    public void Judgement_OneUnknownAndNoneFailed_IsUnknownAndNeverNo() =>
        Assert.Equal(Answer.Unknown, Judgement.From([Met, Unknown, Met], null).Answer);

    [Fact]
    public void Judgement_AllMetButAmountUnknown_IsUnknownAndSaysSo()
    {
        var judgement = Judgement.From([Met, Met], null);
        Assert.Equal((Answer.Unknown, (long?)null, 0b10_00_00L), (judgement.Answer, judgement.AmountFen, judgement.Reasons));
    }

    [Fact]
    public void Tally_SubjectsThatFailHereOrThere_NarrowsConditionByCondition()
    {
        ImmutableArray<ImmutableArray<ConditionOutcome>> city = [[Met, Met, Met], [Met, Failed, Met], [Failed, Met, Unknown], [Met, Met, Unknown]];
        var tallying = new Tallying(["甲", "乙", "丙"]);
        foreach (var outcomes in city)
        {
            var judgement = Judgement.From(outcomes, 150_000);
            tallying.Add((int)judgement.Answer, judgement.Reasons, 10, (judgement.AmountFen ?? 0) * 10);
        }

        Assert.Equal((40, 10, 20, 10, 1_500_000), (tallying.Subjects, tallying.Answered(Answer.Eligible), tallying.Answered(Answer.NotEligible), tallying.Answered(Answer.Unknown), tallying.AmountFen));
        Assert.Equal(
            [new ConditionTally("甲", 30, 10, 0, 30), new ConditionTally("乙", 30, 10, 0, 20), new ConditionTally("丙", 20, 0, 20, 10)],
            tallying.Conditions());
    }
}
