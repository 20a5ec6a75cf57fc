using System.Numerics;
using Duixian.Sql.Tree;

namespace Duixian.Sql.Lowering;

/// <summary>Date arithmetic as FEEL does it, and comparisons of it turned into comparisons of plain dates.</summary>
/// <remarks>
/// A person born on 29 February turns a year older on 1 March of a common year: whole months between two dates are counted by
/// the calendar (DMN 1.5, <c>years and months duration</c>), not by adding months and clamping.
/// </remarks>
internal static class Dates
{
    /// <summary>Date plus months, clamped to the end of the month.</summary>
    public static SqlExpression AddMonths(SqlExpression date, SqlExpression months)
    {
        if (months is SqlInteger { Value.IsZero: true })
            return date;
        if (date is SqlDate day && months is SqlInteger literal)
            return Shift(day.Value, literal.Value) is { } shifted ? new SqlDate(shifted) : throw OutOfCalendar();
        return new SqlCall(SqlFunction.AddMonths, [date, months], SqlType.Day);
    }

    /// <summary>Date plus days.</summary>
    public static SqlExpression AddDays(SqlExpression date, SqlExpression days)
    {
        if (date is SqlDate day && days is SqlInteger literal)
        {
            var number = day.Value.DayNumber + literal.Value;
            return number >= DateOnly.MinValue.DayNumber && number <= DateOnly.MaxValue.DayNumber
                ? new SqlDate(DateOnly.FromDayNumber((int)number))
                : throw OutOfCalendar();
        }

        return new SqlCall(SqlFunction.AddDays, [date, days], SqlType.Day);
    }

    /// <summary>Days from one date to another.</summary>
    public static SqlExpression DaysBetween(SqlExpression from, SqlExpression to) =>
        from is SqlDate a && to is SqlDate b
            ? new SqlInteger(b.Value.DayNumber - a.Value.DayNumber)
            : new SqlCall(SqlFunction.DaysBetween, [from, to], new SqlType.Integer(-3_700_000, 3_700_000));

    /// <summary>Year, month or day of a date.</summary>
    public static SqlExpression Part(SqlFunction part, SqlExpression date)
    {
        var (min, max) = part switch { SqlFunction.Year => (1, 9999), SqlFunction.Month => (1, 12), _ => (1, 31) };
        if (date is SqlDate { Value: var day })
            return new SqlInteger(part switch { SqlFunction.Year => day.Year, SqlFunction.Month => day.Month, _ => day.Day });
        return new SqlCall(part, [date], new SqlType.Integer(min, max));
    }

    /// <summary>Whole months between two dates, cut towards zero.</summary>
    public static SqlExpression MonthsBetween(SqlExpression from, SqlExpression to)
    {
        var months = Build.Subtract(MonthNumber(to), MonthNumber(from));
        var zero = new SqlInteger(0);
        var one = new SqlInteger(1);
        SqlExpression Step(SqlComparisonOperator side, SqlComparisonOperator day) => Build.And(
            Build.Compare(side, months, zero),
            Build.Compare(day, Part(SqlFunction.Day, to), Part(SqlFunction.Day, from)));
        return Build.If(Step(SqlComparisonOperator.Greater, SqlComparisonOperator.Less), Build.Subtract(months, one),
            Build.If(Step(SqlComparisonOperator.Less, SqlComparisonOperator.Greater), Build.Add(months, one), months));
    }

    /// <summary>Compares whole months between two dates with a literal, without computing them.</summary>
    /// <remarks>
    /// With <c>n ≥ 1</c>, <c>between(from, to) ≥ n</c> holds exactly when <c>from</c> is not later than <c>to</c> minus n months,
    /// clamped: the days of the clamped month that do not exist in it are the ones no date can have. For n ≤ 0 the roles change,
    /// because the count is cut towards zero on both sides of it.
    /// </remarks>
    public static SqlExpression CompareMonthsBetween(SqlComparisonOperator comparison, SqlExpression from, SqlExpression to, BigInteger months) => comparison switch
    {
        SqlComparisonOperator.GreaterOrEqual => AtLeast(from, to, months),
        SqlComparisonOperator.Greater => AtLeast(from, to, months + 1),
        SqlComparisonOperator.Less => Build.Not(AtLeast(from, to, months)),
        SqlComparisonOperator.LessOrEqual => Build.Not(AtLeast(from, to, months + 1)),
        SqlComparisonOperator.Equal => Known(Build.And(AtLeast(from, to, months), Build.Not(AtLeast(from, to, months + 1))), false),
        _ => Known(Build.Or(Build.Not(AtLeast(from, to, months)), AtLeast(from, to, months + 1)), true),
    };

    /// <summary>Compares whole years between two dates with a literal, without computing them.</summary>
    public static SqlExpression CompareYearsBetween(SqlComparisonOperator comparison, SqlExpression from, SqlExpression to, BigInteger years)
    {
        // Years are months ÷ 12 cut towards zero: "at least n years" begins at 12n months above zero and at 12n − 11 below it.
        static BigInteger First(BigInteger n) => n > 0 ? 12 * n : (12 * n) - 11;
        SqlExpression From(BigInteger n) => AtLeast(from, to, First(n));
        return comparison switch
        {
            SqlComparisonOperator.GreaterOrEqual => From(years),
            SqlComparisonOperator.Greater => From(years + 1),
            SqlComparisonOperator.Less => Build.Not(From(years)),
            SqlComparisonOperator.LessOrEqual => Build.Not(From(years + 1)),
            SqlComparisonOperator.Equal => Known(Build.And(From(years), Build.Not(From(years + 1))), false),
            _ => Known(Build.Or(Build.Not(From(years)), From(years + 1)), true),
        };
    }

    /// <summary>Compares two dates; a column shifted by months against a literal becomes a comparison of the bare column.</summary>
    public static SqlExpression Compare(SqlComparisonOperator comparison, SqlExpression left, SqlExpression right)
    {
        if (left is SqlDate && right is not SqlDate)
            return Compare(Build.Mirror(comparison), right, left);
        if (left is SqlCall { Function: SqlFunction.AddMonths, Arguments: [var date, SqlInteger months] } && right is SqlDate limit
            && comparison is not (SqlComparisonOperator.Equal or SqlComparisonOperator.NotEqual))
        {
            // Adding months never reorders dates, so "date + n ≤ limit" holds up to a last date, found once.
            var inclusive = comparison is SqlComparisonOperator.LessOrEqual or SqlComparisonOperator.Greater;
            var last = Last(day => Shift(day, months.Value) is { } shifted && (inclusive ? shifted <= limit.Value : shifted < limit.Value));
            if (last is { } threshold)
            {
                var below = comparison is SqlComparisonOperator.Less or SqlComparisonOperator.LessOrEqual;
                return Build.Compare(below ? SqlComparisonOperator.LessOrEqual : SqlComparisonOperator.Greater, date, new SqlDate(threshold));
            }
        }

        return Build.Compare(comparison, left, right);
    }

    private static SqlExpression AtLeast(SqlExpression from, SqlExpression to, BigInteger months) => months >= 1
        ? Compare(SqlComparisonOperator.LessOrEqual, from, AddMonths(to, new SqlInteger(-months)))
        : Compare(SqlComparisonOperator.Greater, to, AddMonths(from, new SqlInteger(months - 1)));

    private static SqlExpression MonthNumber(SqlExpression date) =>
        Build.Add(Build.Multiply(Part(SqlFunction.Year, date), new SqlInteger(12)), Part(SqlFunction.Month, date));

    private static SqlExpression Known(SqlExpression equality, bool whenNull) =>
        equality.Nullable ? new SqlCoalesce(equality, new SqlBoolean(whenNull)) : equality;

    private static DateOnly? Shift(DateOnly day, BigInteger months)
    {
        var number = (day.Year * 12) + day.Month - 1 + months;
        return number < 12 || number >= 120_000 ? null : day.AddMonths((int)(number - ((day.Year * 12) + day.Month - 1)));
    }

    private static DateOnly? Last(Func<DateOnly, bool> holds)
    {
        var (low, high) = (DateOnly.MinValue.DayNumber - 1, DateOnly.MaxValue.DayNumber);
        while (low < high)
        {
            var middle = low + ((high - low + 1) / 2);
            if (holds(DateOnly.FromDayNumber(middle)))
                low = middle;
            else
                high = middle - 1;
        }

        return low < DateOnly.MinValue.DayNumber ? null : DateOnly.FromDayNumber(low);
    }

    private static LoweringRefused OutOfCalendar() => new("a date of this expression lies outside the years 1 to 9999");
}
