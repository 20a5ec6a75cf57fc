using Duixian.DuckDb;
using Duixian.Feel.Binding;
using Duixian.Feel.Evaluation;
using Duixian.Sql.Dialects;
using Duixian.Sql.Lowering;
using Duixian.Sql.Tree;

namespace Duixian.Sql.Tests;

/// <summary>Random well-typed expressions over random facts: the interpreter and DuckDB say the same, or the lowering refuses.</summary>
public sealed class RandomExpressionTests(ITestOutputHelper output)
{
    private const int Subjects = 80;
    private const int Expressions = 600;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void InterpreterAndDuckDb_RandomExpressionsOverRandomFacts_Agree(int seed)
    {
        var random = new RandomExpressions(seed);
        var facts = Enumerable.Range(0, Subjects).Select(_ => Specimen.Read(random.Facts())).ToArray();
        using var database = DuckDatabase.InMemory();
        using var connection = database.Connect();
        foreach (var statement in Specimen.CreateTables().Concat(facts.SelectMany((row, id) => Specimen.Insert(id, row))))
            connection.Execute(statement);

        var (compared, refused, known) = (0, 0, 0);
        for (var i = 0; i < Expressions; i++)
        {
            var text = i % 3 == 0 ? random.Number(3) : random.Boolean(3);
            var compiled = FeelCompiler.CompileExpression(text, Specimen.Scope);
            Assert.False(compiled.HasErrors, $"{text}: {string.Join("; ", compiled.Diagnostics)}");
            LoweredColumn column;
            try
            {
                column = LoweredColumn.Of(compiled);
            }
            catch (LoweringRefused)
            {
                refused++;
                continue;
            }

            var select = LoweredColumn.Select([new SqlOutput("id", new SqlColumn("s", "id", new SqlType.Integer(0, long.MaxValue), false)), new SqlOutput("value", column.Expression)], column.Joins) with { OrderBy = ["id"] };
            var sql = SqlDialect.DuckDb.Write(select);
            using var result = connection.Query(sql);
            var rows = result.Rows();
            Assert.Equal(Subjects, rows.Count);
            var frame = new FeelFrame(1);
            for (var row = 0; row < Subjects; row++)
            {
                frame.Reset();
                frame.SetGlobal(0, facts[row]);
                var expected = compiled.Evaluate(frame);
                var actual = column.Read(rows[row][1]);
                Assert.True(expected == actual, $"{text}\nfacts {facts[row]}\ninterpreter {expected}, DuckDB {actual}\n{sql}");
                compared++;
                known += expected.IsNull ? 0 : 1;
            }
        }

        output.WriteLine($"{compared} compared, of which {known} not null; {refused} of {Expressions} expressions refused");
        // A test in which everything is refused or null would prove nothing.
        Assert.True(refused < Expressions / 3, $"{refused} refused");
        Assert.True(known > compared / 3, $"{known} of {compared} known");
    }
}
