using System.Collections.Immutable;
using System.Numerics;

namespace Duixian.Sql.Tree;

/// <summary>Builds expressions with the folding a reader of the SQL is thankful for.</summary>
internal static class Build
{
    public static SqlExpression Integer(BigInteger value) => new SqlInteger(value);

    public static SqlExpression Boolean(bool value) => new SqlBoolean(value);

    public static SqlExpression Add(SqlExpression left, SqlExpression right) => (left, right) switch
    {
        (SqlInteger a, SqlInteger b) => Integer(a.Value + b.Value),
        (SqlInteger { Value.IsZero: true }, _) => right,
        (_, SqlInteger { Value.IsZero: true }) => left,
        _ => new SqlArithmetic(SqlArithmeticOperator.Add, left, right,
            new SqlType.Integer(left.Integer.Min + right.Integer.Min, left.Integer.Max + right.Integer.Max)),
    };

    public static SqlExpression Subtract(SqlExpression left, SqlExpression right) => (left, right) switch
    {
        (SqlInteger a, SqlInteger b) => Integer(a.Value - b.Value),
        (_, SqlInteger { Value.IsZero: true }) => left,
        _ => new SqlArithmetic(SqlArithmeticOperator.Subtract, left, right,
            new SqlType.Integer(left.Integer.Min - right.Integer.Max, left.Integer.Max - right.Integer.Min)),
    };

    public static SqlExpression Multiply(SqlExpression left, SqlExpression right) => (left, right) switch
    {
        (SqlInteger a, SqlInteger b) => Integer(a.Value * b.Value),
        (SqlInteger { Value.IsOne: true }, _) => right,
        (_, SqlInteger { Value.IsOne: true }) => left,
        _ => new SqlArithmetic(SqlArithmeticOperator.Multiply, left, right, Product(left.Integer, right.Integer)),
    };

    /// <summary>Quotient towards zero; the divisor is known not to be zero.</summary>
    public static SqlExpression TruncatedDivide(SqlExpression left, SqlExpression right)
    {
        if (left is SqlInteger a && right is SqlInteger b)
            return Integer(BigInteger.Divide(a.Value, b.Value));
        if (right is SqlInteger { Value.IsOne: true })
            return left;
        var bound = BigInteger.Max(BigInteger.Abs(left.Integer.Min), BigInteger.Abs(left.Integer.Max));
        if (right is SqlInteger divisor)
            bound /= BigInteger.Abs(divisor.Value);
        var negative = left.Integer.Min.Sign < 0 || right.Integer.Min.Sign < 0;
        return new SqlArithmetic(SqlArithmeticOperator.TruncatedDivide, left, right, new SqlType.Integer(negative ? -bound : 0, bound));
    }

    public static SqlExpression And(params ReadOnlySpan<SqlExpression> parts)
    {
        var flat = ImmutableArray.CreateBuilder<SqlExpression>();
        foreach (var part in parts)
        {
            switch (part)
            {
                case SqlBoolean { Value: false }:
                    return part;
                case SqlBoolean:
                    break;
                case SqlAnd and:
                    flat.AddRange(and.Parts);
                    break;
                default:
                    flat.Add(part);
                    break;
            }
        }

        return flat.Count switch { 0 => Boolean(true), 1 => flat[0], _ => new SqlAnd(flat.ToImmutable()) };
    }

    public static SqlExpression Or(params ReadOnlySpan<SqlExpression> parts)
    {
        var flat = ImmutableArray.CreateBuilder<SqlExpression>();
        foreach (var part in parts)
        {
            switch (part)
            {
                case SqlBoolean { Value: true }:
                    return part;
                case SqlBoolean:
                    break;
                case SqlOr or:
                    flat.AddRange(or.Parts);
                    break;
                default:
                    flat.Add(part);
                    break;
            }
        }

        return flat.Count switch { 0 => Boolean(false), 1 => flat[0], _ => new SqlOr(flat.ToImmutable()) };
    }

    public static SqlExpression Not(SqlExpression operand) => operand switch
    {
        SqlBoolean literal => Boolean(!literal.Value),
        SqlNot inner => inner.Operand,
        // The opposite comparison is null exactly when this one is.
        SqlComparison comparison => new SqlComparison(Opposite(comparison.Operator), comparison.Left, comparison.Right),
        _ => new SqlNot(operand),
    };

    public static SqlExpression If(SqlExpression condition, SqlExpression then, SqlExpression otherwise) => condition switch
    {
        SqlBoolean literal => literal.Value ? then : otherwise,
        SqlNull => otherwise,
        _ when otherwise is SqlCase next => new SqlCase([new SqlWhen(condition, then), .. next.Branches], next.Otherwise),
        _ => new SqlCase([new SqlWhen(condition, then)], otherwise),
    };

    public static SqlExpression Compare(SqlComparisonOperator comparison, SqlExpression left, SqlExpression right)
    {
        if (left is SqlInteger a && right is SqlInteger b)
            return Boolean(Holds(comparison, a.Value.CompareTo(b.Value)));
        if (left is SqlDate c && right is SqlDate d)
            return Boolean(Holds(comparison, c.Value.CompareTo(d.Value)));
        if (left is SqlText e && right is SqlText f && comparison is (SqlComparisonOperator.Equal or SqlComparisonOperator.NotEqual))
            return Boolean(e.Value == f.Value == (comparison == SqlComparisonOperator.Equal));
        return new SqlComparison(comparison, left, right);
    }

    /// <summary>The same comparison seen from the other side.</summary>
    public static SqlComparisonOperator Mirror(SqlComparisonOperator comparison) => comparison switch
    {
        SqlComparisonOperator.Less => SqlComparisonOperator.Greater,
        SqlComparisonOperator.LessOrEqual => SqlComparisonOperator.GreaterOrEqual,
        SqlComparisonOperator.Greater => SqlComparisonOperator.Less,
        SqlComparisonOperator.GreaterOrEqual => SqlComparisonOperator.LessOrEqual,
        _ => comparison,
    };

    private static SqlComparisonOperator Opposite(SqlComparisonOperator comparison) => comparison switch
    {
        SqlComparisonOperator.Equal => SqlComparisonOperator.NotEqual,
        SqlComparisonOperator.NotEqual => SqlComparisonOperator.Equal,
        SqlComparisonOperator.Less => SqlComparisonOperator.GreaterOrEqual,
        SqlComparisonOperator.LessOrEqual => SqlComparisonOperator.Greater,
        SqlComparisonOperator.Greater => SqlComparisonOperator.LessOrEqual,
        _ => SqlComparisonOperator.Less,
    };

    private static bool Holds(SqlComparisonOperator comparison, int order) => comparison switch
    {
        SqlComparisonOperator.Equal => order == 0,
        SqlComparisonOperator.NotEqual => order != 0,
        SqlComparisonOperator.Less => order < 0,
        SqlComparisonOperator.LessOrEqual => order <= 0,
        SqlComparisonOperator.Greater => order > 0,
        _ => order >= 0,
    };

    private static SqlType.Integer Product(SqlType.Integer a, SqlType.Integer b)
    {
        BigInteger[] corners = [a.Min * b.Min, a.Min * b.Max, a.Max * b.Min, a.Max * b.Max];
        return new SqlType.Integer(corners.Min(), corners.Max());
    }
}
