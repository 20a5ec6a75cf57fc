using System.Collections.Immutable;
using Duixian.Entitlements.Contracts;
using Duixian.Sql.Statements;

namespace Duixian.Entitlements.Runs;

/// <summary>Counts a rule's rows by condition from the distinct combinations of reasons.</summary>
/// <param name="once">Name of the step "nobody else has it", when the rule may be had only once by something its subjects share.</param>
internal sealed class Tallying(ImmutableArray<string> conditions, string? once = null)
{
    private readonly long[] _passedOver = new long[2];
    private readonly long[] _failed = new long[conditions.Length];
    private readonly long[] _unknown = new long[conditions.Length];
    private readonly long[] _remaining = new long[conditions.Length];
    private readonly long[] _answers = new long[3];

    public long Subjects => _answers.Sum();

    public long AmountFen { get; private set; }

    /// <summary>Adds all rows with the same answer and reasons.</summary>
    public void Add(int answer, long reasons, long rows, long amountFen)
    {
        _answers[answer] += rows;
        AmountFen += amountFen;
        var remains = true;
        for (var i = 0; i < conditions.Length; i++)
        {
            var failed = (reasons & PopulationStatement.FailedBit(i)) != 0;
            var unknown = (reasons & PopulationStatement.UnknownBit(i)) != 0;
            _failed[i] += failed ? rows : 0;
            _unknown[i] += unknown ? rows : 0;
            remains &= !failed && !unknown;
            _remaining[i] += remains ? rows : 0;
        }

        var pair = PopulationStatement.OncePair(conditions.Length);
        _passedOver[0] += (reasons & PopulationStatement.FailedBit(pair)) != 0 ? rows : 0;
        _passedOver[1] += (reasons & PopulationStatement.UnknownBit(pair)) != 0 ? rows : 0;
    }

    public long Answered(Answer answer) => _answers[(int)answer];

    public ImmutableArray<ConditionTally> Conditions() =>
        [.. conditions.Select((name, i) => new ConditionTally(name, Subjects - _failed[i] - _unknown[i], _failed[i], _unknown[i], _remaining[i])), .. Once()];

    private ImmutableArray<ConditionTally> Once() =>
        once is null ? [] : [new ConditionTally(once, Subjects - _passedOver[0] - _passedOver[1], _passedOver[0], _passedOver[1], Answered(Answer.Eligible))];
}
