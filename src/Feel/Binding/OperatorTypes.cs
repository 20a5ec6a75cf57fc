using Duixian.Feel.Syntax;
using Duixian.Feel.Types;

namespace Duixian.Feel.Binding;

/// <summary>What is known about the result of an operator from the types of its operands (tables 50–54 of the standard).</summary>
internal static class OperatorTypes
{
    public static bool IsComparison(InfixOperator infix) => infix is >= InfixOperator.Equal and <= InfixOperator.GreaterOrEqual;

    public static ComparisonOperator Comparison(InfixOperator infix) => (ComparisonOperator)(infix - InfixOperator.Equal);

    public static ArithmeticOperator Arithmetic(InfixOperator infix) => (ArithmeticOperator)(infix - InfixOperator.Add);

    public static string Symbol(InfixOperator infix) => infix switch
    {
        InfixOperator.Or => "or",
        InfixOperator.And => "and",
        InfixOperator.Equal => "=",
        InfixOperator.NotEqual => "!=",
        InfixOperator.Less => "<",
        InfixOperator.LessOrEqual => "<=",
        InfixOperator.Greater => ">",
        InfixOperator.GreaterOrEqual => ">=",
        InfixOperator.Add => "+",
        InfixOperator.Subtract => "-",
        InfixOperator.Multiply => "*",
        InfixOperator.Divide => "/",
        _ => "**",
    };

    public static FeelType Negation(FeelType operand) => operand.Underlying switch
    {
        ScalarType { Kind: FeelScalar.Number or FeelScalar.DaysTimeDuration or FeelScalar.YearsMonthsDuration } type => type,
        _ => FeelType.Any,
    };

    /// <summary>False only when two known scalar types can never be compared.</summary>
    public static bool CanCompare(FeelType left, FeelType right) =>
        left.Underlying is not ScalarType a || right.Underlying is not ScalarType b || a.Kind == b.Kind;

    /// <summary>The result's type; <see cref="FeelType.Null"/> when the operands are known never to give one.</summary>
    public static FeelType Result(ArithmeticOperator arithmetic, FeelType left, FeelType right)
    {
        if (left.Underlying is not ScalarType a || right.Underlying is not ScalarType b) return FeelType.Any;
        return (arithmetic, a.Kind, b.Kind) switch
        {
            (_, FeelScalar.Number, FeelScalar.Number) => FeelType.Number,
            (ArithmeticOperator.Add, FeelScalar.String, FeelScalar.String) => FeelType.String,
            (ArithmeticOperator.Subtract, FeelScalar.Date or FeelScalar.DateTime, FeelScalar.Date or FeelScalar.DateTime) => FeelType.DaysTimeDuration,
            (ArithmeticOperator.Subtract, FeelScalar.Time, FeelScalar.Time) => FeelType.DaysTimeDuration,
            (ArithmeticOperator.Add or ArithmeticOperator.Subtract, FeelScalar.Date or FeelScalar.DateTime, _) when IsDuration(b) => a,
            (ArithmeticOperator.Add or ArithmeticOperator.Subtract, FeelScalar.Time, FeelScalar.DaysTimeDuration) => a,
            (ArithmeticOperator.Add, _, FeelScalar.Date or FeelScalar.DateTime) when IsDuration(a) => b,
            (ArithmeticOperator.Add, FeelScalar.DaysTimeDuration, FeelScalar.Time) => b,
            (ArithmeticOperator.Add or ArithmeticOperator.Subtract, _, _) when IsDuration(a) && a.Kind == b.Kind => a,
            (ArithmeticOperator.Divide, _, _) when IsDuration(a) && a.Kind == b.Kind => FeelType.Number,
            (ArithmeticOperator.Multiply or ArithmeticOperator.Divide, _, FeelScalar.Number) when IsDuration(a) => a,
            (ArithmeticOperator.Multiply, FeelScalar.Number, _) when IsDuration(b) => b,
            _ => FeelType.Null,
        };
    }

    private static bool IsDuration(ScalarType type) => type.Kind is FeelScalar.DaysTimeDuration or FeelScalar.YearsMonthsDuration;
}
