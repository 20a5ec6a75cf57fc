using System.Diagnostics;
using System.Reflection;
using Duixian.DuckDb;
using Xunit;

namespace Duixian.Modules.Tests.DuckDb;

public sealed class SharingTests
{
    [Fact]
    public void ReadOnlyFile_OpenInTwoProcesses_ServesBoth()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "shared.duckdb");
        using (var writer = DuckDatabase.Open(path, new DuckOptions()))
        using (var connection = writer.Connect())
            connection.Execute("CREATE TABLE t AS SELECT range AS i FROM range(1000)");

        using var mine = DuckDatabase.Open(path, new DuckOptions(ReadOnly: true));
        using var reading = mine.Connect();
        Assert.Equal(1000L, reading.Scalar("SELECT count(*) FROM t"));

        // This test program again, told by its arguments to only read the file.
        using var other = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ChildArguments(path)) { RedirectStandardOutput = true })!;
        var printed = other.StandardOutput.ReadToEnd();
        other.WaitForExit();
        Assert.Contains("499500", printed, StringComparison.Ordinal);
        Assert.Throws<DuckException>(() => reading.Execute("DROP TABLE t"));
    }

    [Fact]
    public void WritableFile_OpenedByAnotherProcess_IsRefusedWithAReason()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "held.duckdb");
        using var writer = DuckDatabase.Open(path, new DuckOptions());
        using (var connection = writer.Connect())
            connection.Execute("CREATE TABLE t AS SELECT range AS i FROM range(1000)");
        using var other = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ChildArguments(path)) { RedirectStandardOutput = true })!;
        var printed = other.StandardOutput.ReadToEnd();
        other.WaitForExit();
        Assert.Contains("InputOutput", printed, StringComparison.Ordinal);
    }

    private static string[] ChildArguments(string path)
    {
        var assembly = Assembly.GetExecutingAssembly().Location;
        return Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [assembly, ReaderProcess.Switch, path] : [ReaderProcess.Switch, path];
    }
}
