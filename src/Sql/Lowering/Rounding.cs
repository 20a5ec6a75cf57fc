using Duixian.Sql.Tree;

namespace Duixian.Sql.Lowering;

/// <summary>FEEL's rounding functions as whole-number division.</summary>
internal static class Rounding
{
    public static LoweredNumber Round(RoundingStyle style, Lowered value, int scale)
    {
        switch (value)
        {
            case LoweredChoice choice:
                return (LoweredNumber)Branches.If(choice.Condition, Round(style, choice.Then, scale), Round(style, choice.Otherwise, scale));
            case LoweredNumber number when number.Scale <= scale:
                return number;
            case LoweredNumber number:
                return At(Divide(style, number.Unscaled, new SqlInteger(Numbers.Power(number.Scale - scale))), scale);
            case LoweredQuotient quotient:
                // A tie lies at half a unit: one digit and a factor of two more than the result.
                Numbers.Prove(quotient, scale + 1, 2);
                var shift = scale + quotient.Denominator.Scale - quotient.Numerator.Scale;
                var numerator = Build.Multiply(quotient.Numerator.Unscaled, new SqlInteger(Numbers.Power(Math.Max(shift, 0))));
                var denominator = Build.Multiply(quotient.Denominator.Unscaled, new SqlInteger(Numbers.Power(Math.Max(-shift, 0))));
                if (denominator.Integer.Min.Sign < 0)
                    throw new LoweringRefused("the divisor may be negative; state a range for the facts");
                var rounded = Divide(style, numerator, denominator);
                return At(denominator.Integer.Min.Sign > 0 ? rounded
                    : Build.If(Build.Compare(SqlComparisonOperator.Greater, denominator, new SqlInteger(0)), rounded, new SqlNull(rounded.Type)), scale);
            default:
                throw new LoweringRefused("only a number can be rounded");
        }
    }

    private static LoweredNumber At(SqlExpression unscaled, int scale) =>
        scale >= 0 ? new LoweredNumber(unscaled, scale) : new LoweredNumber(Build.Multiply(unscaled, new SqlInteger(Numbers.Power(-scale))), 0);

    // The divisor is positive here; zero was excluded by the caller.
    private static SqlExpression Divide(RoundingStyle style, SqlExpression n, SqlExpression d)
    {
        var two = new SqlInteger(2);
        return style switch
        {
            RoundingStyle.Down => Build.TruncatedDivide(n, d),
            RoundingStyle.Up => AwayFromZero(n, Build.Subtract(d, new SqlInteger(1)), d),
            RoundingStyle.HalfUp when d is SqlInteger { Value.IsEven: true } even => AwayFromZero(n, new SqlInteger(even.Value / 2), d),
            RoundingStyle.HalfUp => AwayFromZero(Build.Multiply(n, two), d, Build.Multiply(d, two)),
            RoundingStyle.HalfDown when d is SqlInteger { Value.IsEven: true } even => AwayFromZero(n, new SqlInteger((even.Value / 2) - 1), d),
            RoundingStyle.HalfDown => AwayFromZero(Build.Multiply(n, two), Build.Subtract(d, new SqlInteger(1)), Build.Multiply(d, two)),
            RoundingStyle.Floor => Directed(n, d, n.Integer.Min.Sign < 0, SqlComparisonOperator.Less, false),
            _ => Directed(n, d, n.Integer.Max.Sign > 0, SqlComparisonOperator.Greater, true),
        };
    }

    private static SqlExpression AwayFromZero(SqlExpression n, SqlExpression offset, SqlExpression divisor)
    {
        var plus = Build.TruncatedDivide(Build.Add(n, offset), divisor);
        if (n.Integer.Min.Sign >= 0)
            return plus;
        return Build.If(Build.Compare(SqlComparisonOperator.Less, n, new SqlInteger(0)), Build.TruncatedDivide(Build.Subtract(n, offset), divisor), plus);
    }

    // Floor moves negative values away from zero, ceiling positive ones; the other side is truncation.
    private static SqlExpression Directed(SqlExpression n, SqlExpression d, bool needed, SqlComparisonOperator side, bool upwards)
    {
        var towards = Build.TruncatedDivide(n, d);
        if (!needed)
            return towards;
        var less = Build.Subtract(d, new SqlInteger(1));
        var away = Build.TruncatedDivide(upwards ? Build.Add(n, less) : Build.Subtract(n, less), d);
        return Build.If(Build.Compare(side, n, new SqlInteger(0)), away, towards);
    }
}

/// <summary>Rounding functions of FEEL that have a whole-number form.</summary>
internal enum RoundingStyle
{
    HalfUp,
    HalfDown,
    Up,
    Down,
    Floor,
    Ceiling,
}
