using Duixian.Sql.Tree;

namespace Duixian.Sql.Dialects;

/// <summary>Writes a SQL tree as the text of one database family. Literals are written escaped; a statement needs no parameters.</summary>
public abstract class SqlDialect
{
    /// <summary>DuckDB 1.5.</summary>
    public static SqlDialect DuckDb { get; } = new DuckDbDialect();

    /// <summary>PostgreSQL 15 and later, and what is built on it.</summary>
    public static SqlDialect PostgreSql { get; } = new PostgreSqlDialect();

    /// <summary>Name as people know it.</summary>
    public abstract string Name { get; }

    /// <summary>Text of a query.</summary>
    public string Write(SqlSelect query) => new SqlWriter(this).Query(query).ToString();

    /// <summary>Text of an expression, for tests and diagnostics.</summary>
    public string Write(SqlExpression expression) => new SqlWriter(this).Expression(expression).ToString();

    /// <summary>An identifier in double quotes.</summary>
    public static string Quote(string identifier) => $"\"{identifier.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>Name of the machine type.</summary>
    internal abstract string TypeName(SqlType type);

    internal abstract void TruncatedDivide(SqlWriter writer, SqlArithmetic division);

    internal abstract void Call(SqlWriter writer, SqlCall call);

    internal abstract void BooleanToInteger(SqlWriter writer, SqlExpression operand);
}
