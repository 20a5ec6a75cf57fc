using System.Diagnostics;
using Duixian.DuckDb;
using Xunit;

namespace Duixian.Modules.Tests.DuckDb;

public sealed class FailureTests
{
    private const string EndlessQuery = "SELECT count(*) FROM range(100000000) a, range(100000000) b WHERE (a.range * b.range) % 7 = 3";

    [Theory]
    [InlineData("SELEC 1", "SELEC")]
    [InlineData("SELECT nothing FROM nowhere", "nowhere")]
    public void Query_BadSql_SaysWhatDuckDbSays(string sql, string word)
    {
        using var database = DuckDatabase.InMemory();
        using var connection = database.Connect();
        Assert.Contains(word, Assert.Throws<DuckException>(() => connection.Query(sql)).Message, StringComparison.Ordinal);
        Assert.Contains(word, Assert.Throws<DuckException>(() => connection.Execute(sql)).Message, StringComparison.Ordinal);
        Assert.Equal(1L, connection.Scalar("SELECT 1"));
    }

    [Fact]
    public void Execute_BrokenConstraint_TellsItsKind()
    {
        using var database = DuckDatabase.InMemory();
        using var connection = database.Connect();
        connection.Execute("CREATE TABLE t (i INTEGER NOT NULL)");
        Assert.Equal(DuckError.Constraint, Assert.Throws<DuckException>(() => connection.Execute("INSERT INTO t VALUES (NULL)")).Kind);
    }

    [Fact]
    public void Query_FailingHalfWay_ThrowsWhenTheRowIsReached()
    {
        using var database = DuckDatabase.InMemory();
        using var connection = database.Connect();
        Assert.Throws<DuckException>(() =>
        {
            using var result = connection.Query("SELECT CASE WHEN range = 50000 THEN 'x' ELSE '1' END::INTEGER FROM range(100000)");
            result.Rows();
        });
    }

    [Fact]
    public void Execute_CancelledWhileRunning_StopsSoonAndLeavesTheConnectionUsable()
    {
        using var database = DuckDatabase.InMemory();
        using var connection = database.Connect();
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        var watch = Stopwatch.StartNew();
        Assert.ThrowsAny<OperationCanceledException>(() => connection.Execute(EndlessQuery, cancellation.Token));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"took {watch.Elapsed}");
        Assert.Equal(1L, connection.Scalar("SELECT 1"));
    }

    [Fact]
    public void Query_CancelledWhileStreaming_StopsSoon()
    {
        using var database = DuckDatabase.InMemory();
        using var connection = database.Connect();
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        Assert.ThrowsAny<OperationCanceledException>(() => connection.Scalar(EndlessQuery, cancellation: cancellation.Token));
    }

    [Fact]
    public void Execute_WithATokenAlreadyCancelled_DoesNothing()
    {
        using var database = DuckDatabase.InMemory();
        using var connection = database.Connect();
        Assert.ThrowsAny<OperationCanceledException>(() => connection.Execute("CREATE TABLE t (i INTEGER)", new CancellationToken(true)));
        Assert.Equal(0L, connection.Scalar("SELECT count(*) FROM duckdb_tables()"));
    }

    [Fact]
    public void Open_MissingFileReadOnly_SaysWhichFile()
    {
        var path = Path.Combine(Path.GetTempPath(), "duixian-no-such-file.duckdb");
        Assert.Contains(path, Assert.Throws<DuckException>(() => DuckDatabase.Open(path, new DuckOptions(ReadOnly: true))).Message, StringComparison.Ordinal);
        Assert.False(File.Exists(path));
    }

    [Fact]
    public void Open_FileThatIsNoDatabase_IsRefused()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "text.duckdb");
        File.WriteAllText(path, new string('x', 20000));
        Assert.Equal(DuckError.InputOutput, Assert.Throws<DuckException>(() => DuckDatabase.Open(path, new DuckOptions(ReadOnly: true))).Kind);
    }

    [Fact]
    public void Bind_ParameterThatIsNotThere_IsRefused()
    {
        using var database = DuckDatabase.InMemory();
        using var connection = database.Connect();
        using var statement = connection.Prepare("SELECT $1");
        Assert.Equal(1, statement.ParameterCount);
        Assert.Throws<DuckException>(() => statement.Bind(2, 1L));
    }

    [Fact]
    public void Appender_UnknownTable_NamesIt()
    {
        using var database = DuckDatabase.InMemory();
        using var connection = database.Connect();
        Assert.Contains("nowhere", Assert.Throws<DuckException>(() => connection.Appender("nowhere")).Message, StringComparison.Ordinal);
    }
}
