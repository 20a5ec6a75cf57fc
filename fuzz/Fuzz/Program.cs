using System.Globalization;
using Duixian.Fuzz;

// dotnet run --project fuzz/Fuzz -- --seconds 60 --seed 7
var given = args.Chunk(2).Where(p => p.Length == 2).ToDictionary(p => p[0], p => p[1], StringComparer.Ordinal);
var unknown = given.Keys.FirstOrDefault(k => k is not ("--seconds" or "--seed" or "--kit" or "--crashes"));
var hasTime = double.TryParse(given.GetValueOrDefault("--seconds", "60"), CultureInfo.InvariantCulture, out var seconds);
var hasSeed = int.TryParse(given.GetValueOrDefault("--seed", "1"), CultureInfo.InvariantCulture, out var seed);
if (unknown is not null || args.Length % 2 != 0 || !hasTime || !hasSeed)
{
    Console.Error.WriteLine("Usage: --seconds N --seed S [--kit FOLDER] [--crashes FOLDER]; N and S are numbers.");
    return 2;
}
var corpus = Corpus.Load(given.GetValueOrDefault("--kit") ?? Corpus.FindKit());
Console.WriteLine($"{corpus.Expressions.Length} expressions and {corpus.Models.Length} models to start from");
var report = new Fuzzer(corpus, seed, given.GetValueOrDefault("--crashes", Path.GetTempPath())).Run(TimeSpan.FromSeconds(seconds));
Console.WriteLine(report);
return report.Crash is null ? 0 : 1;
