using Duixian.Sql.Tree;

namespace Duixian.Sql.Dialects;

/// <summary>PostgreSQL: integer division truncates, <c>numeric</c> needs <c>div</c>, text equality is deterministic in every collation used here.</summary>
internal sealed class PostgreSqlDialect : SqlDialect
{
    public override string Name => "PostgreSQL";

    internal override string TypeName(SqlType type) => type switch
    {
        SqlType.Boolean => "boolean",
        SqlType.Text => "text",
        SqlType.Date => "date",
        SqlType.Integer { Width: SqlWidth.Int32 } => "integer",
        SqlType.Integer { Width: SqlWidth.Int64 } => "bigint",
        _ => "numeric",
    };

    internal override void TruncatedDivide(SqlWriter writer, SqlArithmetic division)
    {
        var width = (SqlWidth)Math.Max((int)division.Left.Integer.Width, (int)division.Right.Integer.Width);
        var narrows = division.Result.Width < width;
        writer.Append(narrows ? "CAST(" : "");
        if (width == SqlWidth.Int128)
            writer.Append("div(").Widened(division.Left, width).Append(", ").Widened(division.Right, width).Append(")");
        else
            writer.Binary(division.Left, "/", division.Right, width);
        if (narrows)
            writer.Append($" AS {TypeName(division.Result)})");
    }

    internal override void BooleanToInteger(SqlWriter writer, SqlExpression operand) => writer.Append("CAST(").Expression(operand).Append(" AS integer)");

    internal override void Call(SqlWriter writer, SqlCall call)
    {
        var arguments = call.Arguments;
        switch (call.Function)
        {
            case SqlFunction.Year or SqlFunction.Month or SqlFunction.Day:
                writer.Append($"CAST(EXTRACT({call.Function.ToString().ToLowerInvariant()} FROM ").Expression(arguments[0]).Append(") AS integer)");
                break;
            case SqlFunction.AddMonths:
                writer.Append("CAST(").Expression(arguments[0]).Append(" + make_interval(months => CAST(").Expression(arguments[1]).Append(" AS integer)) AS date)");
                break;
            case SqlFunction.AddDays:
                writer.Append("(").Expression(arguments[0]).Append(" + CAST(").Expression(arguments[1]).Append(" AS integer))");
                break;
            case SqlFunction.DaysBetween:
                writer.Append("(").Expression(arguments[1]).Append(" - ").Expression(arguments[0]).Append(")");
                break;
            case SqlFunction.Absolute:
                writer.Function("abs", arguments[0]);
                break;
            case SqlFunction.Concatenate:
                writer.Append("(").Expression(arguments[0]).Append(" || ").Expression(arguments[1]).Append(")");
                break;
            case SqlFunction.Length:
                writer.Function("char_length", arguments[0]);
                break;
            case SqlFunction.StartsWith:
                writer.Function("starts_with", arguments[0], arguments[1]);
                break;
            case SqlFunction.Contains:
                writer.Append("(").Function("strpos", arguments[0], arguments[1]).Append(" > 0)");
                break;
            case SqlFunction.Unscale:
                writer.Append("CAST(").Expression(arguments[0]).Append($" * {DuckDbDialect.Power(arguments[1])} AS {TypeName(call.Type)})");
                break;
            default:
                throw new InvalidOperationException($"{call.Function} is not a call in {Name}.");
        }
    }
}
