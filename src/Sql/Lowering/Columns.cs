using Duixian.Sql.Tree;

namespace Duixian.Sql.Lowering;

/// <summary>Reads fields of rows.</summary>
internal static class Columns
{
    /// <summary>Type of surrogate keys.</summary>
    public static SqlType.Integer Key { get; } = new(long.MinValue, long.MaxValue);

    public static Lowered Field(LoweredEntity row, SqlEntityField field)
    {
        var nullable = field.IsNullable || row.IsOptional;
        SqlColumn Column(SqlType type) => new(row.Alias, field.Column, type, nullable);
        return field.Type switch
        {
            SqlFieldType.Boolean => new LoweredScalar(Column(SqlType.Bool)),
            SqlFieldType.Text => new LoweredScalar(Column(SqlType.String)),
            SqlFieldType.Date => new LoweredScalar(Column(SqlType.Day)),
            SqlFieldType.Integer it => new LoweredNumber(Column(new SqlType.Integer(it.Min, it.Max)), it.Scale),
            SqlFieldType.Decimal it => Unscaled(it),
            _ => throw new InvalidOperationException($"{field.Type} is no field type."),
        };

        LoweredNumber Unscaled(SqlFieldType.Decimal it)
        {
            var range = new SqlType.Integer(it.Min, it.Max);
            return new LoweredNumber(new SqlCall(SqlFunction.Unscale, [Column(range), new SqlInteger(it.Scale)], range), it.Scale);
        }
    }

    /// <summary>Whether there is no row at the end of a path.</summary>
    public static SqlExpression IsAbsent(LoweredEntity row) =>
        row.IsOptional ? new SqlIsNull(new SqlColumn(row.Alias, row.Entity.KeyColumn, Key, true)) : new SqlBoolean(false);
}
