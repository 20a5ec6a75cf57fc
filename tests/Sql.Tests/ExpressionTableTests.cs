using System.Numerics;
using Duixian.DuckDb;
using Duixian.Feel.Binding;
using Duixian.Feel.Values;
using Duixian.Sql.Dialects;
using Duixian.Sql.Lowering;
using Npgsql;

namespace Duixian.Sql.Tests;

/// <summary>One table of <c>expression ; facts ; result</c>, run by every executor.</summary>
public sealed class ExpressionTableTests(PostgreSqlServer postgres)
{
    public static TheoryData<ExpressionCase> Cases => [.. ExpressionTable.Cases];

    public static TheoryData<ExpressionCase> Lowered => [.. ExpressionTable.Cases.Where(it => it.Refusal is null)];

    public static TheoryData<ExpressionCase> Refused => [.. ExpressionTable.Cases.Where(it => it.Refusal is not null)];

    [Theory]
    [MemberData(nameof(Cases), DisableDiscoveryEnumeration = true)]
    public void Interpreter_EveryRow_GivesTheExpectedValue(ExpressionCase it) =>
        Assert.Equal(Expected(it), Specimen.Evaluate(it.Expression, Specimen.Scope, Specimen.Read(it.Facts)));

    [Theory]
    [MemberData(nameof(Lowered), DisableDiscoveryEnumeration = true)]
    public void DuckDb_EveryRowNotRefused_GivesTheExpectedValue(ExpressionCase it)
    {
        var column = LoweredColumn.Of(FeelCompiler.CompileExpression(it.Expression, Specimen.Scope));
        using var database = DuckDatabase.InMemory();
        using var connection = database.Connect();
        foreach (var statement in Specimen.CreateTables().Concat(Specimen.Insert(1, Specimen.Read(it.Facts))))
            connection.Execute(statement);
        var sql = SqlDialect.DuckDb.Write(column.Query(1));
        Assert.True(Expected(it) == column.Read(connection.Scalar(sql)), $"expected {Expected(it)}, got {column.Read(connection.Scalar(sql))} from\n{sql}");
    }

    [Theory]
    [MemberData(nameof(Lowered), DisableDiscoveryEnumeration = true)]
    public async Task PostgreSql_EveryRowNotRefused_GivesTheExpectedValue(ExpressionCase it)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var column = LoweredColumn.Of(FeelCompiler.CompileExpression(it.Expression, Specimen.Scope));
        await using var connection = await postgres.ConnectAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        foreach (var statement in Specimen.Insert(1, Specimen.Read(it.Facts)))
        {
            await using var command = new NpgsqlCommand(statement, connection);
            await command.ExecuteNonQueryAsync(cancellation);
        }

        var sql = SqlDialect.PostgreSql.Write(column.Query(1));
        await using var query = new NpgsqlCommand(sql, connection);
        await using var rows = await query.ExecuteReaderAsync(cancellation);
        Assert.True(await rows.ReadAsync(cancellation));
        // A numeric may be wider than System.Decimal.
        object? value = await rows.IsDBNullAsync(0, cancellation) ? null : rows.GetDataTypeName(0) == "numeric" ? rows.GetFieldValue<BigInteger>(0) : rows.GetValue(0);
        Assert.True(Expected(it) == column.Read(value), $"expected {Expected(it)}, got {column.Read(value)} from\n{sql}");
    }

    [Theory]
    [MemberData(nameof(Refused), DisableDiscoveryEnumeration = true)]
    public void Lowering_RowThatSqlCannotDoExactly_IsRefusedWithTheReason(ExpressionCase it)
    {
        var compiled = FeelCompiler.CompileExpression(it.Expression, Specimen.Scope);
        var refused = Assert.Throws<LoweringRefused>(() => LoweredColumn.Of(compiled));
        Assert.Contains(it.Refusal!, refused.Message, StringComparison.Ordinal);
    }

    private static FeelValue Expected(ExpressionCase it) => Specimen.Evaluate(it.Expected, Feel.Binding.FeelScope.Empty);
}
