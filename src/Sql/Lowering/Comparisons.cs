using System.Collections.Immutable;
using System.Numerics;
using Duixian.Sql.Tree;

namespace Duixian.Sql.Lowering;

/// <summary>FEEL comparisons and memberships of lowered values.</summary>
internal static class Comparisons
{
    public static SqlExpression Compare(SqlComparisonOperator comparison, Lowered left, Lowered right)
    {
        var equality = comparison is SqlComparisonOperator.Equal or SqlComparisonOperator.NotEqual;
        switch (left, right)
        {
            case (LoweredNull, LoweredNull):
                return equality ? new SqlBoolean(comparison == SqlComparisonOperator.Equal) : new SqlNull(SqlType.Bool);
            case (LoweredNull, _):
                return Compare(Build.Mirror(comparison), right, left);
            case (_, LoweredNull) when !equality:
                return new SqlNull(SqlType.Bool);
            case (_, LoweredNull):
                var absent = IsNull(left);
                return comparison == SqlComparisonOperator.Equal ? absent : Build.Not(absent);
            case (LoweredChoice it, _):
                return Build.If(it.Condition, Compare(comparison, it.Then, right), Compare(comparison, it.Otherwise, right));
            case (_, LoweredChoice):
                return Compare(Build.Mirror(comparison), right, left);
            case (LoweredMonthsBetween it, LoweredMonths { Months: SqlInteger months }):
                return Dates.CompareMonthsBetween(comparison, it.From, it.To, months.Value);
            case (LoweredYearsBetween it, LoweredNumber { Unscaled: SqlInteger } number):
                return CompareYears(comparison, it, number);
            case (LoweredYearsBetween it, LoweredNumber { Unscaled: SqlCase limits } number) when limits.Branches.Select(branch => branch.Value).Append(limits.Otherwise).All(value => value is SqlInteger):
                // A limit that is one of several literals: each is compared without computing the years.
                return new SqlCase(
                    [.. limits.Branches.Select(branch => new SqlWhen(branch.Condition, CompareYears(comparison, it, number with { Unscaled = branch.Value })))],
                    CompareYears(comparison, it, number with { Unscaled = limits.Otherwise }));
            case (LoweredMonths, LoweredMonthsBetween):
            case (LoweredNumber, LoweredYearsBetween):
                return Compare(Build.Mirror(comparison), right, left);
            case (LoweredMonthsBetween or LoweredYearsBetween, _):
            case (_, LoweredMonthsBetween or LoweredYearsBetween):
                return Compare(comparison, Literals.Settle(left), Literals.Settle(right));
            case (LoweredNumber or LoweredQuotient, LoweredNumber or LoweredQuotient):
                return Numbers.Compare(comparison, left, right);
            case (LoweredMonths a, LoweredMonths b):
                return Build.Compare(comparison, a.Months, b.Months);
            case (LoweredSeconds a, LoweredSeconds b):
                return Build.Compare(comparison, a.Seconds, b.Seconds);
            case (LoweredScalar { Expression: var a }, LoweredScalar { Expression: var b }) when a.Type == b.Type:
                return a.Type switch
                {
                    SqlType.Date => Dates.Compare(comparison, a, b),
                    _ when equality => Build.Compare(comparison, a, b),
                    SqlType.Text => throw new LoweringRefused("texts are ordered differently by every database; only equality is exact"),
                    _ => throw new LoweringRefused("booleans have no order"),
                };
            default:
                throw new LoweringRefused("values of different kinds are compared");
        }
    }

    /// <summary>Whether a value lies in a range; an absent end is open.</summary>
    public static SqlExpression InRange(Lowered value, LoweredRange range)
    {
        var parts = ImmutableArray.CreateBuilder<SqlExpression>();
        if (range.Low is { } low)
            parts.Add(Compare(range.LowIncluded ? SqlComparisonOperator.GreaterOrEqual : SqlComparisonOperator.Greater, value, low));
        if (range.High is { } high)
            parts.Add(Compare(range.HighIncluded ? SqlComparisonOperator.LessOrEqual : SqlComparisonOperator.Less, value, high));
        return Build.And(parts.ToArray());
    }

    /// <summary>Whether a value meets a test: equals it, lies in it, or meets one of the tests of a list.</summary>
    public static SqlExpression Meets(Lowered value, Lowered test) => test switch
    {
        LoweredRange range => InRange(value, range),
        LoweredList list => Among(value, list.Items),
        _ => Compare(SqlComparisonOperator.Equal, value, test),
    };

    public static SqlExpression IsNull(Lowered value) => value switch
    {
        LoweredNull => new SqlBoolean(true),
        LoweredScalar it => Null(it.Expression),
        LoweredNumber it => Null(it.Unscaled),
        LoweredMonths it => Null(it.Months),
        LoweredSeconds it => Null(it.Seconds),
        LoweredMonthsBetween it => Build.Or(Null(it.From), Null(it.To)),
        LoweredYearsBetween it => Build.Or(Null(it.From), Null(it.To)),
        LoweredQuotient it => Build.Or(Null(it.Numerator.Unscaled), Null(it.Denominator.Unscaled), IsZero(it.Denominator.Unscaled)),
        LoweredChoice it => Build.If(it.Condition, IsNull(it.Then), IsNull(it.Otherwise)),
        LoweredEntity it => Columns.IsAbsent(it),
        _ => new SqlBoolean(false),
    };

    private static SqlExpression Among(Lowered value, ImmutableArray<Lowered> items)
    {
        // Texts in a list of text literals: one hash lookup instead of a chain of comparisons.
        if (value is LoweredScalar { Expression: { Type: SqlType.Text } text } && items.Length > 1
            && items.All(item => item is LoweredScalar { Expression: SqlText }))
        {
            var among = new SqlAmong(text, [.. items.Select(item => ((LoweredScalar)item).Expression)]);
            return text.Nullable ? new SqlCoalesce(among, new SqlBoolean(false)) : among;
        }

        return Build.Or([.. items.Select(item => Meets(value, item))]);
    }

    private static SqlExpression CompareYears(SqlComparisonOperator comparison, LoweredYearsBetween years, LoweredNumber number)
    {
        var (quotient, remainder) = BigInteger.DivRem(((SqlInteger)number.Unscaled).Value, Numbers.Power(number.Scale));
        if (!remainder.IsZero)
            return Compare(comparison, Literals.Settle(years), number);
        return Dates.CompareYearsBetween(comparison, years.From, years.To, quotient);
    }

    private static SqlExpression Null(SqlExpression expression) => expression switch
    {
        SqlNull => new SqlBoolean(true),
        _ => expression.Nullable ? new SqlIsNull(expression) : new SqlBoolean(false),
    };

    private static SqlExpression IsZero(SqlExpression expression) =>
        expression.Integer.Min.Sign > 0 || expression.Integer.Max.Sign < 0 ? new SqlBoolean(false)
            : Build.Compare(SqlComparisonOperator.Equal, expression, new SqlInteger(0));
}
