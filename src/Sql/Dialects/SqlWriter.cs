using System.Globalization;
using System.Text;
using Duixian.Sql.Tree;

namespace Duixian.Sql.Dialects;

/// <summary>Writes what all dialects share and asks the dialect for the rest.</summary>
internal sealed class SqlWriter(SqlDialect dialect)
{
    private readonly StringBuilder _text = new();

    public override string ToString() => _text.ToString();

    public SqlWriter Append(string text)
    {
        _text.Append(text);
        return this;
    }

    public SqlWriter Query(SqlSelect query)
    {
        Append("SELECT ");
        Separated(query.Outputs, output => Expression(output.Expression).Append(" AS ").Append(SqlDialect.Quote(output.Name)));
        Append("\nFROM ");
        Source(query.From);
        foreach (var join in query.Joins)
        {
            Append("\nLEFT JOIN ");
            Source(join.Table);
            Append($" ON {SqlDialect.Quote(join.Table.Alias)}.{SqlDialect.Quote(join.KeyColumn)} = ").Expression(join.Key);
        }

        if (query.Where is { } filter)
            Append("\nWHERE ").Expression(filter);
        if (!query.OrderBy.IsEmpty)
            Append("\nORDER BY ").Append(string.Join(", ", query.OrderBy.Select(SqlDialect.Quote)));
        return this;
    }

    public SqlWriter Expression(SqlExpression expression)
    {
        switch (expression)
        {
            case SqlColumn it:
                return Append($"{SqlDialect.Quote(it.Table)}.{SqlDialect.Quote(it.Name)}");
            case SqlNull it:
                return Append($"CAST(NULL AS {dialect.TypeName(it.Type)})");
            case SqlBoolean it:
                return Append(it.Value ? "TRUE" : "FALSE");
            case SqlInteger it:
                return Append(it.Value.Sign < 0 ? $"({it.Value.ToString(CultureInfo.InvariantCulture)})" : it.Value.ToString(CultureInfo.InvariantCulture));
            case SqlText it:
                return Append(Literal(it.Value));
            case SqlDate it:
                return Append($"DATE '{it.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}'");
            case SqlArithmetic { Operator: SqlArithmeticOperator.TruncatedDivide } it:
                dialect.TruncatedDivide(this, it);
                return this;
            case SqlArithmetic it:
                return Binary(it.Left, Symbol(it.Operator), it.Right, it.Result.Width);
            case SqlRawComparison it:
                return Compare(it.Left, Symbol(it.Operator), it.Right);
            case SqlSameValue it:
                return Compare(it.Left, "IS NOT DISTINCT FROM", it.Right);
            case SqlAmong it:
                Append("(").Expression(it.Value).Append(" IN (");
                Separated(it.Literals, literal => Expression(literal));
                return Append("))");
            case SqlAnd it:
                return Connect(it.Parts, " AND ");
            case SqlOr it:
                return Connect(it.Parts, " OR ");
            case SqlNot it:
                return Append("(NOT ").Expression(it.Operand).Append(")");
            case SqlIsNull it:
                return Append("(").Expression(it.Operand).Append(" IS NULL)");
            case SqlCoalesce it:
                return Append("COALESCE(").Expression(it.Value).Append(", ").Expression(it.Otherwise).Append(")");
            case SqlCase it:
                Append("CASE");
                foreach (var branch in it.Branches)
                    Append(" WHEN ").Expression(branch.Condition).Append(" THEN ").Expression(branch.Value);
                return Append(" ELSE ").Expression(it.Otherwise).Append(" END");
            case SqlCast it:
                return Append("CAST(").Expression(it.Operand).Append($" AS {dialect.TypeName(Wide(it.Width))})");
            case SqlCall { Function: SqlFunction.BooleanToInteger } it:
                dialect.BooleanToInteger(this, it.Arguments[0]);
                return this;
            case SqlCall it:
                dialect.Call(this, it);
                return this;
            default:
                throw new InvalidOperationException($"{expression.GetType().Name} has no SQL text; has the null pass run?");
        }
    }

    /// <summary>A call <c>name(arguments)</c>.</summary>
    public SqlWriter Function(string name, params ReadOnlySpan<SqlExpression> arguments)
    {
        Append(name).Append("(");
        for (var i = 0; i < arguments.Length; i++)
            Append(i == 0 ? "" : ", ").Expression(arguments[i]);
        return Append(")");
    }

    /// <summary>A binary operation whose operands are widened first, so that no intermediate value overflows.</summary>
    public SqlWriter Binary(SqlExpression left, string symbol, SqlExpression right, SqlWidth width) =>
        Append("(").Widened(left, width).Append($" {symbol} ").Widened(right, width).Append(")");

    public SqlWriter Widened(SqlExpression expression, SqlWidth width)
    {
        if (expression.Integer.Width >= width)
            return Expression(expression);
        return Append("CAST(").Expression(expression).Append($" AS {dialect.TypeName(Wide(width))})");
    }

    private SqlWriter Compare(SqlExpression left, string symbol, SqlExpression right) =>
        Append("(").Expression(left).Append($" {symbol} ").Expression(right).Append(")");

    private SqlWriter Connect(IReadOnlyList<SqlExpression> parts, string word)
    {
        Append("(");
        for (var i = 0; i < parts.Count; i++)
            Append(i == 0 ? "" : word).Expression(parts[i]);
        return Append(")");
    }

    private void Source(SqlSource source)
    {
        switch (source)
        {
            case SqlTable table:
                Append(table.Schema is null ? "" : SqlDialect.Quote(table.Schema) + ".").Append(SqlDialect.Quote(table.Name));
                break;
            case SqlDerived derived:
                Append("(").Query(derived.Query).Append(")");
                break;
        }

        Append(" AS ").Append(SqlDialect.Quote(source.Alias));
    }

    private void Separated<T>(IReadOnlyList<T> items, Action<T> write)
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (i > 0)
                Append(", ");
            write(items[i]);
        }
    }

    private static string Literal(string value) =>
        value.Contains('\0', StringComparison.Ordinal)
            ? throw new ArgumentException("A text literal with a NUL character cannot be written as SQL.", nameof(value))
            : $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";

    private static SqlType.Integer Wide(SqlWidth width) => width switch
    {
        SqlWidth.Int32 => new SqlType.Integer(0, 0),
        SqlWidth.Int64 => new SqlType.Integer(0, long.MaxValue),
        _ => new SqlType.Integer(0, (System.Numerics.BigInteger)long.MaxValue * 2),
    };

    private static string Symbol(SqlArithmeticOperator operation) => operation switch
    {
        SqlArithmeticOperator.Add => "+",
        SqlArithmeticOperator.Subtract => "-",
        SqlArithmeticOperator.Multiply => "*",
        _ => throw new InvalidOperationException($"{operation} is written by the dialect."),
    };

    private static string Symbol(SqlComparisonOperator comparison) => comparison switch
    {
        SqlComparisonOperator.Equal => "=",
        SqlComparisonOperator.NotEqual => "<>",
        SqlComparisonOperator.Less => "<",
        SqlComparisonOperator.LessOrEqual => "<=",
        SqlComparisonOperator.Greater => ">",
        _ => ">=",
    };
}
