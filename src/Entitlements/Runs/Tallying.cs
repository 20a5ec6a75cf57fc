using System.Collections.Immutable;
using Duixian.Entitlements.Contracts;
using Duixian.Sql.Statements;

namespace Duixian.Entitlements.Runs;

/// <summary>Counts a rule's rows by condition from the distinct combinations of reasons.</summary>
internal sealed class Tallying(ImmutableArray<string> conditions)
{
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
    }

    public long Answered(Answer answer) => _answers[(int)answer];

    public ImmutableArray<ConditionTally> Conditions() =>
        [.. conditions.Select((name, i) => new ConditionTally(name, Subjects - _failed[i] - _unknown[i], _failed[i], _unknown[i], _remaining[i]))];
}
