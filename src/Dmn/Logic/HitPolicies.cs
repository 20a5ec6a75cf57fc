using Duixian.Dmn.Model;
using Duixian.Feel.Evaluation;
using Duixian.Feel.Numbers;
using Duixian.Feel.Values;

namespace Duixian.Dmn.Logic;

/// <summary>From the rules that match to the value of the table (DMN 1.5, 8.2.8).</summary>
internal static class HitPolicies
{
    public static FeelValue Apply(DecisionTableLogic table, List<TableRule> hits, FeelFrame frame)
    {
        switch (table.HitPolicy)
        {
            case HitPolicy.Unique when hits.Count > 1:
                return frame.Null(DmnNotes.SeveralRulesMatch, Numbers(hits));
            case HitPolicy.Unique or HitPolicy.First:
                return table.Output(hits[0], frame);
            case HitPolicy.Any:
                return Agree(table, hits, frame);
            case HitPolicy.Priority:
                return ByPriority(table, hits, frame)[0];
            case HitPolicy.OutputOrder:
                return FeelList.From(ByPriority(table, hits, frame));
            case HitPolicy.RuleOrder:
                return FeelList.From(All(table, hits, frame));
            default:
                return Collect(table, hits, frame);
        }
    }

    private static List<FeelValue> All(DecisionTableLogic table, List<TableRule> hits, FeelFrame frame) =>
        hits.ConvertAll(rule => table.Output(rule, frame));

    private static string Numbers(List<TableRule> hits) => string.Join(", ", hits.Select(r => r.Number));

    private static FeelValue Agree(DecisionTableLogic table, List<TableRule> hits, FeelFrame frame)
    {
        var outputs = All(table, hits, frame);
        // Nulls agree with nulls here, so identity is asked where FEEL equality is unknown.
        return outputs.TrueForAll(o => o == outputs[0] || FeelEquality.Compare(o, outputs[0]) == true)
            ? outputs[0]
            : frame.Null(DmnNotes.RulesDisagree, Numbers(hits));
    }

    // Columns count from left to right; rules of equal rank keep the order of the table, hence the stable sort.
    private static List<FeelValue> ByPriority(DecisionTableLogic table, List<TableRule> hits, FeelFrame frame)
    {
        var ranked = All(table, hits, frame).ConvertAll(output => (Output: output, Ranks: Ranks(table, output, frame)));
        return [.. ranked.OrderBy(r => r.Ranks, RankComparer.Instance).Select(r => r.Output)];
    }

    private static int[] Ranks(DecisionTableLogic table, FeelValue output, FeelFrame frame)
    {
        var ranks = new int[table.Outputs.Length];
        for (var i = 0; i < ranks.Length; i++)
        {
            var column = table.Outputs[i];
            var value = ranks.Length == 1 ? output : output.AsContext.Values[i];
            if (column.Priorities.IsEmpty)
                continue; // a column without stated values has no say
            ranks[i] = Rank(column, value);
            if (ranks[i] == int.MaxValue)
                frame.Null(DmnNotes.OutputWithoutPriority, column.Name, value);
        }
        return ranks;
    }

    private static int Rank(TableOutput column, FeelValue value)
    {
        for (var i = 0; i < column.Priorities.Length; i++)
        {
            if (FeelEquality.Compare(column.Priorities[i], value) == true)
                return i;
        }
        return int.MaxValue;
    }

    private static FeelValue Collect(DecisionTableLogic table, List<TableRule> hits, FeelFrame frame)
    {
        if (table.Aggregation == Aggregation.Count)
            return (long)hits.Count;
        var outputs = All(table, hits, frame);
        if (table.Aggregation == Aggregation.None)
            return FeelList.From(outputs);
        return table.Outputs.Length == 1 ? Aggregate(table.Aggregation, outputs, frame) : frame.Null(DmnNotes.CannotAggregate);
    }

    private static FeelValue Aggregate(Aggregation aggregation, List<FeelValue> outputs, FeelFrame frame)
    {
        var result = outputs[0];
        if (aggregation == Aggregation.Sum && result.Kind != FeelKind.Number)
            return frame.Null(DmnNotes.CannotAggregate, result);
        foreach (var value in outputs.Skip(1))
        {
            if (aggregation == Aggregation.Sum)
            {
                if (value.Kind != FeelKind.Number || !FeelNumber.TryAdd(result.AsNumber, value.AsNumber, out var sum))
                    return frame.Null(DmnNotes.CannotAggregate, value);
                result = sum;
            }
            else if (FeelOrder.Compare(value, result) is { } order)
            {
                if (aggregation == Aggregation.Min ? order < 0 : order > 0)
                    result = value;
            }
            else
            {
                return frame.Null(DmnNotes.CannotAggregate, value);
            }
        }
        return result;
    }

    private sealed class RankComparer : IComparer<int[]>
    {
        public static RankComparer Instance { get; } = new();

        public int Compare(int[]? x, int[]? y) => x.AsSpan().SequenceCompareTo(y);
    }
}
