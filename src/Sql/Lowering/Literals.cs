using Duixian.Sql.Tree;

namespace Duixian.Sql.Lowering;

/// <summary>Asks lowered values for a shape.</summary>
internal static class Literals
{
    public static SqlExpression Boolean(Lowered value) => value switch
    {
        LoweredNull => new SqlNull(SqlType.Bool),
        LoweredScalar { Expression: { Type: SqlType.Boolean } expression } => expression,
        _ => throw new LoweringRefused("a condition must be a boolean"),
    };

    public static SqlExpression Date(Lowered value) => value switch
    {
        LoweredNull => new SqlNull(SqlType.Day),
        LoweredScalar { Expression: { Type: SqlType.Date } expression } => expression,
        _ => throw new LoweringRefused("a date is expected here"),
    };

    public static SqlExpression Text(Lowered value) => value switch
    {
        LoweredNull => new SqlNull(SqlType.String),
        LoweredScalar { Expression: { Type: SqlType.Text } expression } => expression,
        _ => throw new LoweringRefused("a text is expected here"),
    };

    public static int Digits(Lowered value) => value is LoweredNumber { Scale: 0, Unscaled: SqlInteger { Value: var digits } } && digits >= -18 && digits <= 18
        ? (int)digits
        : throw new LoweringRefused("the number of decimals must be a whole literal from -18 to 18");

    /// <summary>Months between two dates carried out, everything else as it is.</summary>
    public static Lowered Settle(Lowered value) => value switch
    {
        LoweredMonthsBetween it => new LoweredMonths(Dates.MonthsBetween(it.From, it.To)),
        LoweredYearsBetween it => new LoweredNumber(Build.TruncatedDivide(Dates.MonthsBetween(it.From, it.To), new SqlInteger(12)), 0),
        _ => value,
    };
}
