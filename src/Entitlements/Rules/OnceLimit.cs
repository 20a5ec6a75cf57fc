using System.Collections.Immutable;
using Duixian.Policies.Contracts;
using Duixian.Registry.Contracts;

namespace Duixian.Entitlements.Rules;

/// <summary>A thing that what the subjects share may have only once: of all hires of one person, one is subsidised.</summary>
/// <param name="Key">Relations of the subject that name whose it is.</param>
/// <param name="Order">Who has it among several: the least value, a missing one last; then the lowest id.</param>
internal sealed record OnceLimit(FactEntity Subject, ImmutableArray<FactRelation> Key, ImmutableArray<FactField> Order)
{
    private string Shared => string.Join('、', Key.Select(relation => relation.Name));

    /// <summary>The condition in words, as it stands after those of the model.</summary>
    public string Name => $"同一{Shared}未由另一次{Subject.Name}享受";

    /// <summary>What is asked, in words.</summary>
    public string Requirement =>
        $"同一{Shared}只享受一次；几次{Subject.Name}都符合时，给{string.Join('、', Order.Select(it => it.Name))}{(Order.IsEmpty ? "" : "最早的，相同时给")}登记在前的一次";

    /// <summary>Why somebody goes without although every condition of the model holds.</summary>
    public string Reason => $"同一{Shared}已由另一次{Subject.Name}享受";

    /// <summary>The limit of a rule, or null when its subjects are themselves what may have it once, so that no two can want the same.</summary>
    public static OnceLimit? Of(RuleDefinition rule, FactModel model)
    {
        var subject = model.Entity(rule.Subject);
        // Years and months among the names are the same for everybody in one run.
        var key = rule.Once.Contains(rule.Subject) ? [] : rule.Once.Select(subject.FindRelation).OfType<FactRelation>().ToImmutableArray();
        return key.IsEmpty ? null : new OnceLimit(subject, key, [.. rule.First.Select(name => subject.FindField(name)!)]);
    }
}
