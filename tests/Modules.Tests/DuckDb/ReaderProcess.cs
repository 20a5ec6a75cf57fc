using System.Runtime.CompilerServices;
using Duixian.DuckDb;

namespace Duixian.Modules.Tests.DuckDb;

/// <summary>Lets a second process of this program read a DuckDB file: runs before the test runner looks at the arguments.</summary>
internal static class ReaderProcess
{
    internal const string Switch = "--read-duckdb";

#pragma warning disable CA2255 // a second process is the point of the test
    [ModuleInitializer]
    internal static void Run()
#pragma warning restore CA2255
    {
        if (Environment.GetCommandLineArgs() is not [_, Switch, var path])
            return;
        try
        {
            using var database = DuckDatabase.Open(path, new DuckOptions(ReadOnly: true));
            using var connection = database.Connect();
            Console.WriteLine(connection.Scalar("SELECT sum(i)::BIGINT FROM t"));
        }
        catch (DuckException refused)
        {
            Console.WriteLine(refused.Kind);
        }

        Environment.Exit(0);
    }
}
