using System.Collections.Immutable;

namespace Duixian.Sql.Tree;

/// <summary>Rebuilds an expression bottom-up; a pass overrides what it changes.</summary>
internal abstract class SqlRewriter
{
    public SqlExpression Rewrite(SqlExpression expression) => Change(Descend(expression));

    /// <summary>What a node becomes after its parts were rewritten.</summary>
    protected abstract SqlExpression Change(SqlExpression expression);

    private SqlExpression Descend(SqlExpression expression) => expression switch
    {
        SqlArithmetic it => it with { Left = Rewrite(it.Left), Right = Rewrite(it.Right) },
        SqlComparison it => new SqlComparison(it.Operator, Rewrite(it.Left), Rewrite(it.Right)),
        SqlRawComparison it => new SqlRawComparison(it.Operator, Rewrite(it.Left), Rewrite(it.Right)),
        SqlSameValue it => new SqlSameValue(Rewrite(it.Left), Rewrite(it.Right)),
        SqlAmong it => new SqlAmong(Rewrite(it.Value), it.Literals),
        SqlAnd it => new SqlAnd(All(it.Parts)),
        SqlOr it => new SqlOr(All(it.Parts)),
        SqlNot it => new SqlNot(Rewrite(it.Operand)),
        SqlIsNull it => new SqlIsNull(Rewrite(it.Operand)),
        SqlCoalesce it => new SqlCoalesce(Rewrite(it.Value), Rewrite(it.Otherwise)),
        SqlCase it => new SqlCase([.. it.Branches.Select(branch => new SqlWhen(Rewrite(branch.Condition), Rewrite(branch.Value)))], Rewrite(it.Otherwise)),
        SqlCast it => new SqlCast(Rewrite(it.Operand), it.Width),
        SqlCall it => new SqlCall(it.Function, All(it.Arguments), it.Type),
        _ => expression,
    };

    private ImmutableArray<SqlExpression> All(ImmutableArray<SqlExpression> expressions) => [.. expressions.Select(Rewrite)];
}
