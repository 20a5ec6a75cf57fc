using System.Collections.Immutable;
using Duixian.Dmn.Explanation;
using Duixian.Dmn.Logic;
using Duixian.Entitlements.Rules;
using Duixian.Feel.Binding;
using Duixian.Feel.Values;
using Duixian.Policies.Contracts;
using Duixian.Registry.Contracts;

namespace Duixian.Entitlements.Explanations;

/// <summary>Tells how an amount came about: the formula with its values, e.g. 上年实缴失业保险费 112,486.20 元 × 返还比例 60% = 67,491.72 元.</summary>
internal sealed class Derivation(FactModel model, FactReading reading, IReadOnlyDictionary<string, Parameter> parameters, IReadOnlyDictionary<BoundExpression, FeelValue> values)
{
    public ImmutableArray<string> Steps(TraceNode amount, LogicNode logic, string result, string unit)
    {
        var steps = ImmutableArray.CreateBuilder<string>();
        var formula = Formula(amount, logic, steps);
        steps.Add(formula is null || formula == result ? $"{result} {unit}" : $"{formula} = {result} {unit}");
        return steps.ToImmutable();
    }

    private string? Formula(TraceNode trace, LogicNode logic, ImmutableArray<string>.Builder steps)
    {
        switch (logic)
        {
            case LiteralLogic literal:
                return Say(literal.Expression.Bound);
            case DecisionTableLogic table:
                return Table(trace, table, steps);
            case ConditionalLogic choice:
                return Formula(trace, trace.Find(choice.Then) is not null ? choice.Then : choice.Else, steps);
            case ContextLogic { Result: { } outcome } context:
                foreach (var entry in context.Entries)
                {
                    if (trace.Find(entry.Logic) is { } node)
                        steps.Add($"{entry.Name}：{Formula(trace, entry.Logic, ImmutableArray.CreateBuilder<string>())} = {FactWords.Value(node.Value)}");
                }

                return Formula(trace, outcome, steps);
            default:
                return null;
        }
    }

    private string? Table(TraceNode trace, DecisionTableLogic table, ImmutableArray<string>.Builder steps)
    {
        if (trace.Find(table)?.Rows.FirstOrDefault(row => row.Matched) is not { } hit)
            return table.Outputs[0].Default is { } standard ? Say(standard.Expression.Bound) : null;
        var inputs = table.Inputs.Select((input, i) => $"{input.Label ?? Name(input.Expression.Expression.Bound)} {Input(input.Expression.Expression.Bound, hit.Inputs[i])}");
        steps.Add($"{string.Join("，", inputs)}：适用第{hit.Rule.Number}档");
        return hit.Rule.Outputs[0] is { } cell ? Say(cell.Expression.Bound) : null;
    }

    private string Say(BoundExpression expression)
    {
        if (reading.Fact(expression) is { } fact)
            return $"{fact.Field.Name} {FactWords.Value(model, fact.Field, fact.Value)}";
        switch (expression)
        {
            case BoundPath { Source: BoundVariable { Symbol.Name: RuleStatement.ParametersName } } path:
                return $"{path.Member} {Parameter(path)}";
            case BoundArithmetic it:
                return $"{Inner(it.Left, it)} {Symbol(it.Operator)} {Inner(it.Right, it)}";
            case BoundIf it:
                return Say(values.TryGetValue(it.Condition, out var condition) && condition.IsTrue ? it.Then : it.Else);
            case BoundBuiltinCall { Function.Name: var name } it when name.StartsWith("round", StringComparison.Ordinal) || name == "decimal":
                return Say(it.Arguments[0]);
            case BoundVariable it when values.TryGetValue(it, out var value):
                return $"{it.Symbol.Name} {FactWords.Value(value)}";
            default:
                return values.TryGetValue(expression, out var other) ? FactWords.Value(other) : "…";
        }
    }

    private string Inner(BoundExpression part, BoundArithmetic whole) =>
        part is BoundArithmetic inner && Rank(inner.Operator) < Rank(whole.Operator) ? $"（{Say(part)}）" : Say(part);

    private string Parameter(BoundPath path)
    {
        var value = values.TryGetValue(path, out var found) ? found : FeelValue.Null;
        if (!parameters.TryGetValue(path.Member, out var parameter))
            return FactWords.Value(value);
        // A rate is kept as a fraction and read as a percentage.
        if (value.Kind == FeelKind.Number && parameter.Unit.Length == 0 && value.AsNumber.TryToDecimal(out var rate) && rate is > 0 and < 1)
            return FactWords.Percent(value);
        return FactWords.Value(value) + FactWords.Unit(parameter.Unit);
    }

    private string Input(BoundExpression expression, FeelValue value) =>
        reading.Fact(expression) is { } fact ? FactWords.Value(model, fact.Field, value) : FactWords.Value(value);

    private string Name(BoundExpression expression) => reading.Fact(expression)?.Field.Name ?? "取值";

    private static int Rank(ArithmeticOperator operation) => operation switch
    {
        ArithmeticOperator.Add or ArithmeticOperator.Subtract => 1,
        ArithmeticOperator.Power => 3,
        _ => 2,
    };

    private static string Symbol(ArithmeticOperator operation) => operation switch
    {
        ArithmeticOperator.Add => "+",
        ArithmeticOperator.Subtract => "−",
        ArithmeticOperator.Multiply => "×",
        ArithmeticOperator.Divide => "÷",
        _ => "的幂",
    };
}
