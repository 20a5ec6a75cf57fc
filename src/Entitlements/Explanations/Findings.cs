using System.Collections.Immutable;
using Duixian.Dmn;
using Duixian.Dmn.Logic;
using Duixian.Entitlements.Contracts;
using Duixian.Entitlements.Rules;
using Duixian.Feel.Binding;
using Duixian.Feel.Values;
using Duixian.Policies.Contracts;
using Duixian.Registry.Contracts;

namespace Duixian.Entitlements.Explanations;

/// <summary>Puts one condition into words: what was found, where it comes from, what is missing.</summary>
internal sealed class Findings(FactModel model, CompiledModel rules, DateOnly cutOff, IReadOnlyDictionary<BoundExpression, FeelValue> values)
{
    public ConditionFinding Of(RuleCondition condition, ConditionOutcome outcome, LogicNode logic, FactReading reading)
    {
        var facts = reading.Facts.ToArray();
        var words = facts.Select(fact => $"{fact.Field.Name} {FactWords.Value(model, fact.Field, fact.Value)}")
            .Concat(reading.AbsentRows.Select(relation => $"{relation.Name} {(relation.Absence == FactAbsence.Unknown ? "未查到" : "无")}"))
            .Concat(Computed(logic)).ToArray();
        var registers = facts.Select(fact => fact.Field.Register).Concat(reading.AbsentRows.Select(relation => relation.Register)).Distinct().ToArray();
        return new ConditionFinding(
            condition.Name,
            outcome,
            words.Length > 0 ? string.Join("，", words) : FactWords.Value(outcome switch { ConditionOutcome.Met => true, ConditionOutcome.Failed => false, _ => (FeelValue)default }),
            condition.Requirement,
            registers.Length > 0 ? $"{string.Join("、", registers)} · {cutOff.Month}月{cutOff.Day}日" : "",
            condition.Citations,
            outcome == ConditionOutcome.Unknown ? Missing(facts) : []);
    }

    /// <summary>The condition that nobody else has what may be had only once.</summary>
    /// <param name="holder">Who has it, when it failed.</param>
    public static ConditionFinding Of(OnceLimit limit, ConditionOutcome outcome, long? holder, FeelContext? facts, FactModel model, DateOnly cutOff)
    {
        var chosenBy = limit.Order.Select(field => $"{field.Name} {FactWords.Value(model, field, facts is not null && facts.TryGet(field.Name, out var value) ? value : FeelValue.Null)}");
        var registers = limit.Key.Select(relation => relation.Register).Concat(limit.Order.Select(field => field.Register)).Distinct();
        return new ConditionFinding(
            limit.Name,
            outcome,
            outcome switch
            {
                ConditionOutcome.Met => $"没有应当在先的另一次{limit.Subject.Name}",
                ConditionOutcome.Failed => $"{limit.Reason}：{string.Join('，', chosenBy.Prepend($"{limit.Subject.Name}:{holder}"))}",
                _ => $"{string.Join('、', limit.Key.Select(relation => relation.Name))} 未查到",
            },
            limit.Requirement,
            $"{string.Join('、', registers)} · {cutOff.Month}月{cutOff.Day}日",
            [],
            outcome == ConditionOutcome.Unknown ? [.. limit.Key.Select(relation => $"{limit.Subject.Name}.{relation.Name}")] : []);
    }

    /// <summary>The unknown facts among those read, as entity.field names.</summary>
    public static ImmutableArray<string> Missing(IEnumerable<ReadFact> facts) =>
        [.. facts.Where(fact => fact.IsUnknown).Select(fact => $"{fact.Entity.Name}.{fact.Field.Name}").Distinct()];

    // Ratios and lengths of time say more than the facts they are made of.
    private IEnumerable<string> Computed(LogicNode logic)
    {
        foreach (var node in LogicWalk.Expressions(logic).SelectMany(Flatten))
        {
            if (!values.TryGetValue(node, out var value) || value.IsNull)
                continue;
            switch (node)
            {
                case BoundArithmetic { Operator: ArithmeticOperator.Divide } it when values.TryGetValue(it.Left, out var part) && values.TryGetValue(it.Right, out var whole):
                    yield return $"{FactWords.Value(part)} ÷ {FactWords.Value(whole)} = {FactWords.Rounded(value)}";
                    break;
                case BoundPath { Member: "years", Source: BoundBuiltinCall { Function.Name: "years and months duration" } }:
                    yield return $"满 {FactWords.Value(value)} 年";
                    break;
                case BoundVariable { Symbol: { Place: SymbolPlace.Global } symbol } when value.Kind is FeelKind.Number or FeelKind.Boolean or FeelKind.String or FeelKind.YearsMonthsDuration:
                    // A decision says in its description when its number is a percentage.
                    var percent = rules.FindDecision(symbol.Slot)?.Source.Description?.StartsWith("百分数", StringComparison.Ordinal) == true;
                    yield return $"{symbol.Name} {(value.Kind == FeelKind.Number ? FactWords.Rounded(value) : FactWords.Value(value))}{(percent ? "%" : "")}";
                    break;
            }
        }
    }

    private static IEnumerable<BoundExpression> Flatten(BoundExpression expression) =>
        BoundWalk.Children(expression).SelectMany(Flatten).Prepend(expression);
}
