using Duixian.Entitlements.Contracts;
using Duixian.Entitlements.Rules;
using Duixian.Feel.Values;
using Duixian.Registry.Contracts;

namespace Duixian.Entitlements.Judging;

/// <summary>Finds out for single subjects who has what may be had only once, as a population run decides it for all at a time.</summary>
/// <param name="judge">Judges the others; not the one whose trace is wanted.</param>
internal sealed class OnceSearch(IFactSnapshot snapshot, OnceLimit limit, Judge judge)
{
    /// <summary>The outcome for a subject whose conditions all hold, and who has it instead when it failed.</summary>
    public (ConditionOutcome Outcome, long? Holder, FeelContext? Facts) Find(long id, FeelContext facts)
    {
        HashSet<long>? rivals = null;
        foreach (var relation in limit.Key)
        {
            if (snapshot.Related(limit.Subject.Name, relation.Name, id) is not { } key)
                return (ConditionOutcome.Unknown, null, null);
            var sharing = snapshot.Referring(limit.Subject.Name, relation.Name, key);
            rivals = rivals is null ? [.. sharing] : [.. rivals.Intersect(sharing)];
        }

        var (holder, first) = (id, facts);
        foreach (var rival in rivals!.Where(rival => rival != id).Order())
        {
            if (snapshot.Read(limit.Subject.Name, rival) is { } row && Compare((rival, row), (holder, first)) < 0 && judge.Decide(row).Answer == Answer.Eligible)
                (holder, first) = (rival, row);
        }

        return holder == id ? (ConditionOutcome.Met, null, null) : (ConditionOutcome.Failed, holder, first);
    }

    private int Compare((long Id, FeelContext Facts) left, (long Id, FeelContext Facts) right)
    {
        foreach (var field in limit.Order)
        {
            var order = Compare(Value(left.Facts, field), Value(right.Facts, field));
            if (order != 0)
                return order;
        }

        return left.Id.CompareTo(right.Id);
    }

    private static FeelValue Value(FeelContext facts, FactField field) => facts.TryGet(field.Name, out var value) ? value : FeelValue.Null;

    private static int Compare(FeelValue left, FeelValue right) => (left.Kind, right.Kind) switch
    {
        (FeelKind.Date, FeelKind.Date) => left.AsDate.CompareTo(right.AsDate),
        (FeelKind.Number, FeelKind.Number) => left.AsNumber.CompareTo(right.AsNumber),
        _ => left.IsNull.CompareTo(right.IsNull),
    };
}
