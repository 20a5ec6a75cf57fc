using Duixian.Feel.Functions;
using Xunit;

namespace Duixian.Feel.Tests.Functions;

public sealed class BuiltinTableTests
{
    private static readonly string[] Lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Cases", "builtins.txt"));

    public static TheoryData<string> Names => [.. Builtins.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Builtin_OfTheLibrary_HasRowsInTheTable(string name) =>
        Assert.True(Lines.Count(line => StartsWith(line, name)) >= 2, $"{name} has no two rows in Cases/builtins.txt");

    [Fact]
    public void Library_HoldsAllFunctionsOfTheStandard()
    {
        // Clause 10.3.4 of DMN 1.5, table by table.
        string[] standard =
        [
            "date", "date and time", "time", "number", "string", "duration", "years and months duration", "range",
            "not", "all", "any",
            "substring", "string length", "upper case", "lower case", "substring before", "substring after", "replace", "contains",
            "starts with", "ends with", "matches", "split", "string join",
            "list contains", "list replace", "count", "min", "max", "sum", "mean", "sublist", "append", "concatenate", "insert before",
            "remove", "reverse", "index of", "union", "distinct values", "flatten", "product", "median", "stddev", "mode",
            "decimal", "floor", "ceiling", "round up", "round down", "round half up", "round half down", "abs", "modulo", "sqrt", "log",
            "exp", "odd", "even",
            "is", "before", "after", "meets", "met by", "overlaps", "overlaps before", "overlaps after", "finishes", "finished by",
            "includes", "during", "starts", "started by", "coincides",
            "day of year", "day of week", "month of year", "week of year", "sort",
            "get value", "get entries", "context", "context put", "context merge", "now", "today",
        ];
        Assert.Empty(standard.Except(Builtins.Names, StringComparer.Ordinal));
    }

    private static bool StartsWith(string line, string name) =>
        line.StartsWith(name, StringComparison.Ordinal) && line.Length > name.Length && line[name.Length] == '(';
}
