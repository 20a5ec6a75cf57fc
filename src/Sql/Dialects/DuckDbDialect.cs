using Duixian.Sql.Tree;

namespace Duixian.Sql.Dialects;

/// <summary>DuckDB: vectorised, raises on integer overflow, <c>//</c> truncates, <c>DATE + INTERVAL</c> yields a timestamp.</summary>
internal sealed class DuckDbDialect : SqlDialect
{
    public override string Name => "DuckDB";

    internal override string TypeName(SqlType type) => type switch
    {
        SqlType.Boolean => "BOOLEAN",
        SqlType.Text => "VARCHAR",
        SqlType.Date => "DATE",
        SqlType.Integer { Width: SqlWidth.Int32 } => "INTEGER",
        SqlType.Integer { Width: SqlWidth.Int64 } => "BIGINT",
        _ => "HUGEINT",
    };

    internal override void TruncatedDivide(SqlWriter writer, SqlArithmetic division)
    {
        // The quotient may be narrower than its operands: divide at the width of the widest.
        var width = (SqlWidth)Math.Max((int)division.Left.Integer.Width, (int)division.Right.Integer.Width);
        var narrows = division.Result.Width < width;
        writer.Append(narrows ? "CAST(" : "").Binary(division.Left, "//", division.Right, width);
        if (narrows)
            writer.Append($" AS {TypeName(division.Result)})");
    }

    internal override void BooleanToInteger(SqlWriter writer, SqlExpression operand) => writer.Append("CAST(").Expression(operand).Append(" AS INTEGER)");

    internal override void Call(SqlWriter writer, SqlCall call)
    {
        var arguments = call.Arguments;
        switch (call.Function)
        {
            case SqlFunction.Year or SqlFunction.Month or SqlFunction.Day:
                // date_part yields BIGINT; the tree promises the narrow type.
                writer.Append("CAST(").Function(call.Function.ToString().ToLowerInvariant(), arguments[0]).Append(" AS INTEGER)");
                break;
            case SqlFunction.AddMonths:
                writer.Append("CAST(").Expression(arguments[0]).Append(" + ").Function("to_months", arguments[1]).Append(" AS DATE)");
                break;
            case SqlFunction.AddDays:
                writer.Append("(").Expression(arguments[0]).Append(" + CAST(").Expression(arguments[1]).Append(" AS INTEGER))");
                break;
            case SqlFunction.DaysBetween:
                writer.Append("CAST((").Expression(arguments[1]).Append(" - ").Expression(arguments[0]).Append(") AS INTEGER)");
                break;
            case SqlFunction.Absolute:
                writer.Function("abs", arguments[0]);
                break;
            case SqlFunction.Concatenate:
                writer.Append("(").Expression(arguments[0]).Append(" || ").Expression(arguments[1]).Append(")");
                break;
            case SqlFunction.Length:
                writer.Append("CAST(").Function("length", arguments[0]).Append(" AS INTEGER)");
                break;
            case SqlFunction.StartsWith:
                writer.Function("starts_with", arguments[0], arguments[1]);
                break;
            case SqlFunction.Contains:
                writer.Function("contains", arguments[0], arguments[1]);
                break;
            case SqlFunction.Unscale:
                writer.Append("CAST(").Expression(arguments[0]).Append($" * {Power(arguments[1])} AS {TypeName(call.Type)})");
                break;
            default:
                throw new InvalidOperationException($"{call.Function} is not a call in {Name}.");
        }
    }

    internal static string Power(SqlExpression scale) => "1" + new string('0', (int)((SqlInteger)scale).Value);
}
