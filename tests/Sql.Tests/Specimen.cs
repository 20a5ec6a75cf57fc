using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using Duixian.Feel.Binding;
using Duixian.Feel.Evaluation;
using Duixian.Feel.Types;
using Duixian.Feel.Values;

namespace Duixian.Sql.Tests;

/// <summary>The facts of the expression table: one entity 甲 with a field of every kind, and a to-one relation to 乙.</summary>
internal static class Specimen
{
    private static readonly BigInteger s_fen = BigInteger.Pow(10, 17);

    public static ImmutableArray<SqlEntityField> Fields { get; } =
    [
        Field("整1", "n1", new SqlFieldType.Integer(0, int.MinValue, int.MaxValue)),
        Field("整2", "n2", new SqlFieldType.Integer(0, int.MinValue, int.MaxValue)),
        Field("数量", "amount_count", new SqlFieldType.Integer(0, 0, 1_000_000)),
        Field("金额", "money_fen", new SqlFieldType.Integer(2, -s_fen, s_fen)),
        Field("比例", "share", new SqlFieldType.Decimal(5, 2, -99_999, 99_999)),
        Field("是1", "b1", new SqlFieldType.Boolean()),
        Field("是2", "b2", new SqlFieldType.Boolean()),
        Field("文1", "t1", new SqlFieldType.Text()),
        Field("文2", "t2", new SqlFieldType.Text()),
        Field("日1", "d1", new SqlFieldType.Date()),
        Field("日2", "d2", new SqlFieldType.Date()),
    ];

    public static ImmutableDictionary<string, SqlEntity> Entities { get; } = new[]
    {
        new SqlEntity("甲", null, "subject", "id", [.. Fields, new SqlEntityField("必有", "sure", new SqlFieldType.Integer(0, 0, 1000), false)],
            [new SqlEntityRelation("乙", "other_id", "乙", true)]),
        new SqlEntity("乙", null, "other", "id", [Field("数", "n", new SqlFieldType.Integer(0, int.MinValue, int.MaxValue)), Field("名", "t", new SqlFieldType.Text())], []),
    }.ToImmutableDictionary(entity => entity.Name);

    public static FeelScope Scope { get; } = FeelScope.Empty.WithGlobal("甲", TypeOf(Entities["甲"]));

    public static FeelContext Read(string facts)
    {
        var given = Evaluate(facts, FeelScope.Empty).AsContext;
        return Complete(Entities["甲"], given);
    }

    public static FeelValue Evaluate(string expression, FeelScope scope, FeelValue subject = default)
    {
        var compiled = FeelCompiler.CompileExpression(expression, scope);
        Assert.False(compiled.HasErrors, $"{expression}: {string.Join("; ", compiled.Diagnostics)}");
        return Evaluate(compiled, scope, subject);
    }

    public static FeelValue Evaluate(CompiledExpression compiled, FeelScope scope, FeelValue subject)
    {
        var frame = new FeelFrame(scope.GlobalCount);
        if (scope.GlobalCount > 0)
            frame.SetGlobal(0, subject);
        return compiled.Evaluate(frame);
    }

    /// <summary>DDL of both tables; the types have the same names in DuckDB and PostgreSQL.</summary>
    public static IEnumerable<string> CreateTables() => Entities.Values.Select(entity =>
        $"CREATE TABLE {entity.Table} (id BIGINT PRIMARY KEY, {string.Join(", ", entity.Fields.Select(field => $"{field.Column} {ColumnType(field.Type)}"))}{(entity.Relations.IsEmpty ? "" : ", other_id BIGINT")})");

    /// <summary>Inserts for one subject, its related row first.</summary>
    public static IEnumerable<string> Insert(long id, FeelContext facts)
    {
        var other = facts.TryGet("乙", out var related) && !related.IsNull;
        if (other)
            yield return Insert(Entities["乙"], id, related.AsContext, "");
        yield return Insert(Entities["甲"], id, facts, other ? $", {id}" : ", NULL");
    }

    private static string Insert(SqlEntity entity, long id, FeelContext facts, string relation) =>
        $"INSERT INTO {entity.Table} VALUES ({id}, {string.Join(", ", entity.Fields.Select(field => Literal(field.Type, facts.TryGet(field.Name, out var value) ? value : FeelValue.Null)))}{relation})";

    private static FeelContext Complete(SqlEntity entity, FeelContext given)
    {
        foreach (var (name, _) in given)
            Assert.True(entity.Fields.Any(field => field.Name == name) || entity.Relations.Any(relation => relation.Name == name), name);
        FeelValue Of(string name) => given.TryGet(name, out var value) ? value : FeelValue.Null;
        return FeelContext.Of(
        [
            .. entity.Fields.Select(field => (field.Name, field.IsNullable || !Of(field.Name).IsNull ? Of(field.Name) : FeelValue.Of((Feel.Numbers.FeelNumber)0L))),
            .. entity.Relations.Select(relation => (relation.Name, Of(relation.Name).IsNull ? FeelValue.Null : FeelValue.Of(Complete(Entities[relation.Entity], Of(relation.Name).AsContext)))),
        ]);
    }

    private static SqlEntityField Field(string name, string column, SqlFieldType type) => new(name, column, type, true);

    private static ContextType TypeOf(SqlEntity entity) => new ContextType(new(
    [
        .. entity.Fields.Select(field => new ContextMember(field.Name, TypeOf(field.Type))),
        .. entity.Relations.Select(relation => new ContextMember(relation.Name, TypeOf(Entities[relation.Entity]))),
    ]));

    private static FeelType TypeOf(SqlFieldType type) => type switch
    {
        SqlFieldType.Boolean => FeelType.Boolean,
        SqlFieldType.Text => FeelType.String,
        SqlFieldType.Date => FeelType.Date,
        _ => FeelType.Number,
    };

    private static string ColumnType(SqlFieldType type) => type switch
    {
        SqlFieldType.Boolean => "BOOLEAN",
        SqlFieldType.Text => "VARCHAR",
        SqlFieldType.Date => "DATE",
        SqlFieldType.Decimal it => $"DECIMAL({it.Precision},{it.Scale})",
        SqlFieldType.Integer { Scale: 2 } => "BIGINT",
        _ => "INTEGER",
    };

    private static string Literal(SqlFieldType type, FeelValue value)
    {
        if (value.IsNull)
            return "NULL";
        switch (value.Kind)
        {
            case FeelKind.Boolean:
                return value.AsBoolean ? "TRUE" : "FALSE";
            case FeelKind.String:
                return $"'{value.AsString.Replace("'", "''")}'";
            case FeelKind.Date:
                return $"DATE '{value.AsDate}'";
            default:
                Assert.True(value.AsNumber.TryToDecimal(out var number));
                return (type is SqlFieldType.Integer { Scale: 2 } ? number * 100 : number).ToString(CultureInfo.InvariantCulture);
        }
    }
}
