using System.Runtime.CompilerServices;
using Duixian.Feel.Binding;
using Duixian.Feel.Types;
using Duixian.Feel.Values;

namespace Duixian.Feel.Rendering;

/// <summary>
/// Reads a bound expression back in plain official Chinese: <c>企业.参保月数 &gt;= 12</c> → 企业参保月数不少于12. It works from what
/// the engine evaluates, so a guide and the rule behind it cannot differ. What has no phrase stands as FEEL, in 「」.
/// </summary>
public sealed partial class ChineseRenderer
{
    private readonly string text;
    private readonly RenderingOptions options;

    private ChineseRenderer(string text, RenderingOptions options)
    {
        this.text = text;
        this.options = options;
    }

    /// <summary>The expression in words.</summary>
    public static string Render(CompiledExpression expression, RenderingOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(expression);
        return Render(expression.Bound, expression.Text, options);
    }

    /// <summary>The tests in words, about 该值 unless the options substitute the input: <c>[16..24]</c> → 该值为16至24（含）.</summary>
    public static string Render(CompiledUnaryTests tests, RenderingOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(tests);
        return tests.IsAnything ? "不限" : Render(tests.Bound, tests.Text, options);
    }

    /// <summary>A part of an expression in words.</summary>
    /// <param name="expression">The part.</param>
    /// <param name="text">The whole text it was compiled from, for what has no phrase.</param>
    /// <param name="options">Words behind the names; none when null.</param>
    public static string Render(BoundExpression expression, string text, RenderingOptions? options = null) =>
        new ChineseRenderer(text, options ?? RenderingOptions.Default).Condition(expression);

    /// <summary>A statement: what is true or false.</summary>
    private string Condition(BoundExpression bound)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack()) return Feel(bound);
        if (options.Substitute?.Invoke(bound) is { } words) return words;
        return bound switch
        {
            BoundAnd and => string.Join("，且", and.Operands.Select(o => o is BoundOr or BoundIf ? $"（{Condition(o)}）" : Condition(o))),
            BoundOr or => Alternatives(or),
            BoundNot not => Negated(not.Operand),
            BoundComparison comparison => Comparison(comparison.Operator, comparison.Left, comparison.Right),
            BoundBetween between => Between(between.Value, between.Low, true, between.High, true),
            BoundInRange inRange => Between(inRange.Value, inRange.Low, inRange.LowIncluded, inRange.High, inRange.HighIncluded),
            BoundIn membership => $"{Value(membership.Value)}属于{Value(membership.Test)}",
            BoundLet let => WithInput(let),
            BoundIf conditional => MayBeCondition(conditional) ? Choice(conditional) : Cases(conditional, Condition),
            BoundQuantified quantified => Quantified(quantified),
            BoundInstanceOf instance => $"{Value(instance.Value)}是{instance.Tested.Name}",
            BoundPath or BoundVariable when bound.Type.Underlying == FeelType.Boolean => Fact(bound, true),
            _ => Value(bound),
        };
    }

    // A fact that is yes or no: 企业严重失信为“是”. Conditions that are other named conditions stand by their name.
    private string Fact(BoundExpression bound, bool wanted)
    {
        if (bound is BoundVariable) return wanted ? $"符合“{Value(bound)}”" : $"不符合“{Value(bound)}”";
        return $"{Value(bound)}为“{(wanted ? "是" : "否")}”";
    }

    private string Negated(BoundExpression operand) => operand switch
    {
        BoundNot not => Condition(not.Operand),
        BoundComparison comparison => Comparison(Opposite(comparison.Operator), comparison.Left, comparison.Right),
        BoundPath or BoundVariable => Fact(operand, false),
        _ => $"不符合：{Condition(operand)}",
    };

    private string Alternatives(BoundOr or)
    {
        // 规模为中型、小型或微型
        if (or.Operands.All(o => o is BoundComparison { Operator: ComparisonOperator.Equal, Right: BoundConstant { Value.IsNull: false } }))
        {
            var comparisons = or.Operands.Select(o => (BoundComparison)o).ToList();
            var subject = Value(comparisons[0].Left);
            if (comparisons.All(c => Value(c.Left) == subject))
            {
                var values = comparisons.Select(c => Value(c.Right)).ToList();
                return $"{subject}为{string.Join("、", values[..^1])}或{values[^1]}";
            }
        }

        return string.Join("，或者", or.Operands.Select(o => o is BoundAnd or BoundIf ? $"（{Condition(o)}）" : Condition(o)));
    }

    private string WithInput(BoundLet let) =>
        Render(let.Body, text, options with { Substitute = b => b is BoundVariable v && v.Symbol == let.Symbol ? Value(let.Value) : options.Substitute?.Invoke(b) });

    private string Choice(BoundIf choice)
    {
        // Whoever meets the first case is refused or cannot be judged, so what is required is not to, and to meet the rest.
        if (Refuses(choice.Then)) return $"{Negated(choice.Condition)}，且{Inner(choice.Else)}";
        if (IsUnknown(choice)) return Condition(choice.Else);
        if (NeverHolds(choice.Else)) return choice.Then is BoundConstant ? Condition(choice.Condition) : $"{Inner(choice.Condition)}，且{Inner(choice.Then)}";
        if (choice.Then is BoundConstant { Value.IsTrue: true }) return $"{Condition(choice.Condition)}，或者{Inner(choice.Else)}";
        return Cases(choice, Condition);
    }

    private static bool Refuses(BoundExpression bound) => bound is BoundConstant { Value.IsFalse: true };

    // "if x = null then null else …" keeps what is unknown unknown; in words that goes without saying.
    private static bool IsUnknown(BoundIf choice) => NeverHolds(choice.Then)
        && choice.Condition is BoundComparison { Operator: ComparisonOperator.Equal, Right: BoundConstant { Value.IsNull: true } };

    private static bool NeverHolds(BoundExpression bound) =>
        bound is BoundConstant { Value: { Kind: FeelKind.Null or FeelKind.Boolean, IsTrue: false } } || (bound is BoundIf choice && NeverHolds(choice.Then) && NeverHolds(choice.Else));

    private string Inner(BoundExpression bound) => bound is BoundOr || (bound is BoundIf choice && HasCases(choice)) ? $"（{Condition(bound)}）" : Condition(bound);

    private static bool MayBeCondition(BoundIf choice) => choice.Type.Underlying is AnyType or NullType or ScalarType { Kind: FeelScalar.Boolean };

    private static bool HasCases(BoundIf choice) => !Refuses(choice.Then) && !IsUnknown(choice) && !NeverHolds(choice.Else) && choice.Then is not BoundConstant { Value.IsTrue: true };

    private string Cases(BoundIf choice, Func<BoundExpression, string> render)
    {
        var then = choice.Then is BoundIf ? $"（{render(choice.Then)}）" : render(choice.Then);
        return $"{Condition(choice.Condition)}的，{then}；其他，{render(choice.Else)}";
    }

    private string Quantified(BoundQuantified quantified)
    {
        var iterators = string.Join("、", quantified.Iterators.Select(i => $"{Value(i.Source)}中{(quantified.Every ? "每" : "有")}一项{i.Symbol.Name}"));
        return quantified.Every ? $"{iterators}均满足：{Condition(quantified.Condition)}" : $"{iterators}满足：{Condition(quantified.Condition)}";
    }

    private string Feel(BoundExpression bound) => $"「{bound.Span.Of(text)}」";

    private static ComparisonOperator Opposite(ComparisonOperator comparison) => comparison switch
    {
        ComparisonOperator.Equal => ComparisonOperator.NotEqual,
        ComparisonOperator.NotEqual => ComparisonOperator.Equal,
        ComparisonOperator.Less => ComparisonOperator.GreaterOrEqual,
        ComparisonOperator.LessOrEqual => ComparisonOperator.Greater,
        ComparisonOperator.Greater => ComparisonOperator.LessOrEqual,
        _ => ComparisonOperator.Less,
    };
}
