using Duixian.Feel.Binding;
using Duixian.Sql.Tree;

namespace Duixian.Sql.Lowering;

/// <summary>FEEL arithmetic by the kinds of its operands (DMN 1.5, tables 45 to 50).</summary>
internal static class Arithmetic
{
    private static readonly SqlInteger s_secondsPerDay = new(86_400);

    public static Lowered Negate(Lowered operand) => Literals.Settle(operand) switch
    {
        LoweredNull it => it,
        LoweredMonths it => new LoweredMonths(Negative(it.Months)),
        LoweredSeconds it => new LoweredSeconds(Negative(it.Seconds)),
        var number => Numbers.Negate(number),
    };

    public static Lowered Apply(ArithmeticOperator operation, Lowered left, Lowered right)
    {
        (left, right) = (Literals.Settle(left), Literals.Settle(right));
        if (left is LoweredNull || right is LoweredNull)
            return new LoweredNull();
        return operation switch
        {
            ArithmeticOperator.Add => Add(left, right),
            ArithmeticOperator.Subtract => Subtract(left, right),
            ArithmeticOperator.Multiply => Multiply(left, right),
            ArithmeticOperator.Divide when IsNumber(left) && IsNumber(right) => Numbers.Divide(left, right),
            ArithmeticOperator.Divide => throw new LoweringRefused("a duration is divided"),
            _ => Power(left, right),
        };
    }

    private static Lowered Add(Lowered left, Lowered right) => (left, right) switch
    {
        (LoweredMonths a, LoweredMonths b) => new LoweredMonths(Build.Add(a.Months, b.Months)),
        (LoweredSeconds a, LoweredSeconds b) => new LoweredSeconds(Build.Add(a.Seconds, b.Seconds)),
        (LoweredScalar { Expression: { Type: SqlType.Date } date }, LoweredMonths months) => new LoweredScalar(Dates.AddMonths(date, months.Months)),
        (LoweredScalar { Expression: { Type: SqlType.Date } date }, LoweredSeconds seconds) => new LoweredScalar(Dates.AddDays(date, WholeDays(seconds))),
        (LoweredMonths or LoweredSeconds, LoweredScalar { Expression.Type: SqlType.Date }) => Add(right, left),
        (LoweredScalar { Expression: { Type: SqlType.Text } a }, LoweredScalar { Expression: { Type: SqlType.Text } b }) => new LoweredScalar(
            a is SqlText x && b is SqlText y ? new SqlText(x.Value + y.Value) : new SqlCall(SqlFunction.Concatenate, [a, b], SqlType.String)),
        _ when IsNumber(left) && IsNumber(right) => Numbers.Add(left, right),
        _ => throw new LoweringRefused("values of these kinds cannot be added"),
    };

    private static Lowered Subtract(Lowered left, Lowered right) => (left, right) switch
    {
        (LoweredScalar { Expression: { Type: SqlType.Date } a }, LoweredScalar { Expression: { Type: SqlType.Date } b }) =>
            new LoweredSeconds(Build.Multiply(Dates.DaysBetween(b, a), s_secondsPerDay)),
        (LoweredScalar { Expression.Type: SqlType.Date } or LoweredMonths or LoweredSeconds, LoweredMonths or LoweredSeconds) => Add(left, Negate(right)),
        _ when IsNumber(left) && IsNumber(right) => Numbers.Subtract(left, right),
        _ => throw new LoweringRefused("values of these kinds cannot be subtracted"),
    };

    private static Lowered Multiply(Lowered left, Lowered right) => (left, right) switch
    {
        (LoweredMonths months, LoweredNumber { Scale: 0 } factor) => new LoweredMonths(Build.Multiply(months.Months, factor.Unscaled)),
        (LoweredSeconds seconds, LoweredNumber { Scale: 0 } factor) => new LoweredSeconds(Build.Multiply(seconds.Seconds, factor.Unscaled)),
        (LoweredNumber { Scale: 0 }, LoweredMonths or LoweredSeconds) => Multiply(right, left),
        _ when IsNumber(left) && IsNumber(right) => Numbers.Multiply(left, right),
        _ => throw new LoweringRefused("values of these kinds cannot be multiplied"),
    };

    private static LoweredNumber Power(Lowered left, Lowered right)
    {
        if (left is not LoweredNumber number || right is not LoweredNumber { Scale: 0, Unscaled: SqlInteger { Value: var exponent } } || exponent < 1 || exponent > 8)
            throw new LoweringRefused("only small whole powers of a number are exact");
        var result = number;
        for (var i = 1; i < (int)exponent; i++)
            result = Numbers.Times(result, number);
        return result;
    }

    private static SqlExpression WholeDays(LoweredSeconds duration) => duration.Seconds switch
    {
        SqlInteger { Value: var seconds } when seconds % 86_400 == 0 => new SqlInteger(seconds / 86_400),
        SqlArithmetic { Operator: SqlArithmeticOperator.Multiply, Left: var days, Right: SqlInteger { Value: var factor } } when factor == 86_400 => days,
        _ => throw new LoweringRefused("a date is shifted by a duration that may not be whole days"),
    };

    private static SqlExpression Negative(SqlExpression expression) => Build.Subtract(new SqlInteger(0), expression);

    private static bool IsNumber(Lowered value) => value is LoweredNumber or LoweredQuotient;
}
