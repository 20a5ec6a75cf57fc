using Duixian.Dmn;
using Duixian.Dmn.Logic;
using Duixian.Feel.Binding;
using Duixian.Feel.Values;
using Duixian.Registry.Contracts;

namespace Duixian.Entitlements.Explanations;

/// <summary>A fact that an expression read.</summary>
/// <param name="Path">From the subject down, e.g. 招用.企业.规模.</param>
/// <param name="IsUnknown">Null because nobody knows, in the field itself or on the way to it.</param>
internal sealed record ReadFact(string Path, FactEntity Entity, FactField Field, FeelValue Value, bool IsUnknown);

/// <summary>Finds the facts an expression really read for one subject: through named entries and decisions, branches not taken left out.</summary>
internal sealed class FactReading(FactModel model, FactEntity subject, CompiledModel rules, int subjectSlot, FeelContext facts, IReadOnlySet<BoundExpression> evaluated)
{
    private readonly Dictionary<string, ReadFact> _read = new(StringComparer.Ordinal);
    private readonly HashSet<LogicNode> _seen = [];
    private readonly HashSet<FactRelation> _absent = [];

    /// <summary>Facts read so far, in the order in which they were met.</summary>
    public IEnumerable<ReadFact> Facts => _read.Values;

    /// <summary>Relations that were asked for and lead to no row.</summary>
    public IEnumerable<FactRelation> AbsentRows => _absent;

    /// <summary>Adds what a box read.</summary>
    /// <param name="locals">Entries of the surrounding context, whose names the box may use.</param>
    public void Add(LogicNode logic, IReadOnlyDictionary<int, LogicNode> locals)
    {
        if (!_seen.Add(logic))
            return;
        foreach (var expression in LogicWalk.Expressions(logic))
            Add(expression, logic is ContextLogic context ? Entries(context) : locals);
    }

    /// <summary>The named entries of a context by the slot of their local.</summary>
    public static IReadOnlyDictionary<int, LogicNode> Entries(ContextLogic context) =>
        context.Entries.ToDictionary(entry => entry.Symbol.Slot, entry => entry.Logic);

    private void Add(BoundExpression expression, IReadOnlyDictionary<int, LogicNode> locals)
    {
        if (Fact(expression) is { } fact)
        {
            if (evaluated.Contains(expression))
                _read.TryAdd(fact.Path, fact);
            return;
        }

        if (expression is BoundPath { Member: var member, Source: BoundVariable { Symbol: { Place: SymbolPlace.Global } root } } && root.Slot == subjectSlot
            && evaluated.Contains(expression) && subject.FindRelation(member) is { } relation && (!facts.TryGet(member, out var row) || row.IsNull))
            _absent.Add(relation);

        if (expression is BoundVariable { Symbol: var symbol } && evaluated.Contains(expression))
        {
            if (symbol.Place == SymbolPlace.Local && locals.TryGetValue(symbol.Slot, out var entry))
                Add(entry, locals);
            else if (symbol.Place == SymbolPlace.Global && rules.FindDecision(symbol.Slot) is { Logic: { } logic })
                Add(logic, new Dictionary<int, LogicNode>());
        }

        foreach (var child in BoundWalk.Children(expression))
            Add(child, locals);
    }

    /// <summary>The fact a path leads to; null when the expression is no path to one.</summary>
    public ReadFact? Fact(BoundExpression expression)
    {
        var members = new Stack<string>();
        while (expression is BoundPath path)
        {
            members.Push(path.Member);
            expression = path.Source;
        }

        if (members.Count == 0 || expression is not BoundVariable { Symbol: { Place: SymbolPlace.Global } symbol } || symbol.Slot != subjectSlot)
            return null;
        var (entity, at, names, unknown) = (subject, (FeelContext?)facts, subject.Name, false);
        foreach (var member in members)
        {
            names += "." + member;
            if (entity.FindField(member) is { } field)
            {
                var value = at is not null && at.TryGet(member, out var found) ? found : FeelValue.Null;
                return new ReadFact(names, entity, field, value, value.IsNull && (unknown || (at is not null && field.IsNullUnknown)));
            }

            if (entity.FindRelation(member) is not { } relation)
                return null;
            var next = at is not null && at.TryGet(member, out var row) && row.Kind == FeelKind.Context ? row.AsContext : null;
            // Without a row every field behind it is null: unknown only when the relation itself is.
            unknown |= at is not null && next is null && relation.Absence == FactAbsence.Unknown;
            (at, entity) = (next, model.Entity(relation.Entity));
        }

        return null;
    }
}
