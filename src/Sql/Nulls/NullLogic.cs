using Duixian.Sql.Tree;

namespace Duixian.Sql.Nulls;

/// <summary>Gives every comparison the meaning FEEL gives to null, at the least cost for the database.</summary>
/// <remarks>
/// DMN 1.5 table 42: <c>null = null</c> is true and <c>null = 1</c> is false, where SQL says unknown to both.
/// Ordering comparisons, <c>and</c>, <c>or</c>, <c>not</c> and arithmetic agree with SQL and pass through.
/// </remarks>
public static class NullLogic
{
    /// <summary>Rewrites an expression; the result holds no <see cref="SqlComparison"/> any more.</summary>
    public static SqlExpression Apply(SqlExpression expression) => new Pass().Rewrite(expression);

    private sealed class Pass : SqlRewriter
    {
        protected override SqlExpression Change(SqlExpression expression) => expression switch
        {
            SqlComparison { Operator: SqlComparisonOperator.Equal } it => Same(it.Left, it.Right),
            SqlComparison { Operator: SqlComparisonOperator.NotEqual } it => Differs(it.Left, it.Right),
            SqlComparison it => new SqlRawComparison(it.Operator, it.Left, it.Right),
            _ => expression,
        };

        private static SqlExpression Same(SqlExpression left, SqlExpression right) => (left, right) switch
        {
            (SqlNull, SqlNull) => new SqlBoolean(true),
            (SqlNull, _) => IsNull(right),
            (_, SqlNull) => IsNull(left),
            ({ Nullable: false }, { Nullable: false }) => new SqlRawComparison(SqlComparisonOperator.Equal, left, right),
            ({ Nullable: true }, { Nullable: true }) => new SqlSameValue(left, right),
            _ => new SqlCoalesce(new SqlRawComparison(SqlComparisonOperator.Equal, left, right), new SqlBoolean(false)),
        };

        private static SqlExpression Differs(SqlExpression left, SqlExpression right) => (left, right) switch
        {
            ({ Nullable: false }, { Nullable: false }) => new SqlRawComparison(SqlComparisonOperator.NotEqual, left, right),
            (not SqlNull, not SqlNull) when left.Nullable != right.Nullable =>
                new SqlCoalesce(new SqlRawComparison(SqlComparisonOperator.NotEqual, left, right), new SqlBoolean(true)),
            _ => new SqlNot(Same(left, right)),
        };

        private static SqlExpression IsNull(SqlExpression operand) => operand.Nullable ? new SqlIsNull(operand) : new SqlBoolean(false);
    }
}
