using Duixian.Feel.Binding;
using Duixian.Feel.Types;
using Duixian.Feel.Values;

namespace Duixian.Feel.Rendering;

// Comparisons: amounts are 不少于, days are 不早于, words are 为.
public sealed partial class ChineseRenderer
{
    private string Comparison(ComparisonOperator comparison, BoundExpression left, BoundExpression right)
    {
        if (right is BoundConstant { Value.IsNull: true } && comparison is ComparisonOperator.Equal or ComparisonOperator.NotEqual)
        {
            return comparison == ComparisonOperator.Equal ? $"没有{Value(left)}" : $"有{Value(left)}";
        }

        if (right is BoundConstant { Value.Kind: FeelKind.Boolean } wanted && comparison is ComparisonOperator.Equal or ComparisonOperator.NotEqual)
        {
            var yes = ((BoundConstant)right).Value.AsBoolean == (comparison == ComparisonOperator.Equal);
            return left is BoundPath or BoundVariable ? Fact(left, yes) : yes ? Condition(left) : Negated(left);
        }

        var word = IsDay(left) || IsDay(right) ? DayWord(comparison) : AmountWord(comparison);
        return $"{Value(left)}{word}{Limit(left, right)}";
    }

    private string Between(BoundExpression value, BoundExpression low, bool lowIncluded, BoundExpression high, bool highIncluded)
    {
        var subject = Value(value);
        if (lowIncluded && highIncluded) return $"{subject}为{Value(low)}至{Limit(value, high)}（含）";
        var day = IsDay(value) || IsDay(low);
        var from = lowIncluded ? ComparisonOperator.GreaterOrEqual : ComparisonOperator.Greater;
        var to = highIncluded ? ComparisonOperator.LessOrEqual : ComparisonOperator.Less;
        return $"{subject}{(day ? DayWord(from) : AmountWord(from))}{Limit(value, low)}且{(day ? DayWord(to) : AmountWord(to))}{Limit(value, high)}";
    }

    private string Limit(BoundExpression fact, BoundExpression limit)
    {
        var unit = limit.Type.Underlying is ScalarType { Kind: FeelScalar.Number } or AnyType ? options.Unit?.Invoke(fact) : null;
        var words = limit is BoundIf ? $"（{Value(limit)}）" : Value(limit);
        return words + unit;
    }

    private static bool IsDay(BoundExpression bound) => bound.Type.Underlying is ScalarType { Kind: FeelScalar.Date or FeelScalar.DateTime or FeelScalar.Time };

    private static string AmountWord(ComparisonOperator comparison) => comparison switch
    {
        ComparisonOperator.Equal => "为",
        ComparisonOperator.NotEqual => "不为",
        ComparisonOperator.Less => "少于",
        ComparisonOperator.LessOrEqual => "不超过",
        ComparisonOperator.Greater => "超过",
        _ => "不少于",
    };

    private static string DayWord(ComparisonOperator comparison) => comparison switch
    {
        ComparisonOperator.Equal => "为",
        ComparisonOperator.NotEqual => "不为",
        ComparisonOperator.Less => "早于",
        ComparisonOperator.LessOrEqual => "不晚于",
        ComparisonOperator.Greater => "晚于",
        _ => "不早于",
    };
}
