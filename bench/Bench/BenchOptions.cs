using System.Globalization;

namespace Duixian.Bench;

/// <summary>What to measure.</summary>
/// <param name="Data">Folder for facts and output; facts of the same size are used again.</param>
/// <param name="Results">Folder for the report; <c>bench/results</c> of the project when null.</param>
internal sealed record BenchOptions(int Enterprises, int People, int Pairs, int Threads, string Data, string? Results)
{
    public static BenchOptions Read(string[] args)
    {
        var options = new BenchOptions(1_000_000, 10_000_000, 15, Environment.ProcessorCount, Path.Combine(Path.GetTempPath(), "duixian-bench"), null);
        for (var i = 0; i + 1 < args.Length; i += 2)
        {
            var value = args[i + 1];
            options = args[i] switch
            {
                "--enterprises" => options with { Enterprises = Number(value) },
                "--people" => options with { People = Number(value) },
                "--pairs" => options with { Pairs = Number(value) },
                "--threads" => options with { Threads = Number(value) },
                "--data" => options with { Data = Path.GetFullPath(value) },
                "--results" => options with { Results = Path.GetFullPath(value) },
                _ => throw new ArgumentException($"Unknown option {args[i]}."),
            };
        }

        return options;
    }

    private static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
