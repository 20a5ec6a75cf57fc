using System.CommandLine;
using System.Globalization;
using Duixian.Cli.Hosting;
using Duixian.Platform.Contracts;
using Duixian.Publishing.Contracts;
using Duixian.Registry.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace Duixian.Cli.Commands;

/// <summary><c>duixian facts</c>: what is known about enterprises and people.</summary>
internal static class FactsCommand
{
    internal static Command Create() => new("facts", "Facts about enterprises and people: generate a demonstration city, import, show.")
    {
        Generate(),
        Import(),
        Show(),
    };

    private static Command Generate()
    {
        var small = CityRequest.Small;
        var city = new Option<string>("--city") { Description = "The city to generate.", DefaultValueFactory = _ => small.City };
        var enterprises = new Option<int>("--enterprises") { Description = "Number of enterprises, at least 100.", DefaultValueFactory = _ => small.Enterprises };
        var people = new Option<int>("--people") { Description = "Number of people, at least 1000.", DefaultValueFactory = _ => small.People };
        var seed = new Option<int>("--seed") { Description = "Same seed, same city.", DefaultValueFactory = _ => small.Seed };
        var cutOff = new Option<DateOnly>("--cut-off") { Description = "Last day the facts speak of.", DefaultValueFactory = _ => small.CutOff };
        var factsOnly = new Option<bool>("--facts-only") { Description = "No names and numbers, and no database: for measuring." };
        var command = new Command("generate", "Generates a demonstration city as a new version of the facts.") { city, enterprises, people, seed, cutOff, factsOnly };
        command.SetAction((parsed, cancellation) =>
        {
            var request = new CityRequest(parsed.GetValue(city)!, parsed.GetValue(enterprises), parsed.GetValue(people), parsed.GetValue(seed),
                parsed.GetValue(cutOff), parsed.GetValue(factsOnly));
            async Task<int> Body(IServiceProvider house, CancellationToken token)
            {
                var version = await house.GetRequiredService<IDemonstrationCity>().GenerateAsync(request, new Steps(), token);
                Print(version);
                return 0;
            }

            return Session.RunAsync(Body, cancellation);
        });
        return command;
    }

    private static Command Import()
    {
        var entity = new Argument<string>("entity") { Description = "Chinese name of the entity, e.g. 企业." };
        var file = new Argument<string>("file") { Description = "CSV file in UTF-8 or GB18030; its first row names the columns." };
        var cutOff = new Option<DateOnly?>("--cut-off") { Description = "Last day the facts speak of; by default that of the current version." };
        var rejects = new Option<string?>("--rejects") { Description = "Where refused rows are listed; by default FILE.rejects.csv." };
        var command = new Command("import", "Takes a table of facts into a new version: every row, or none.") { entity, file, cutOff, rejects };
        command.SetAction((parsed, cancellation) =>
        {
            var request = new ImportRequest(parsed.GetValue(entity)!, parsed.GetValue(file)!, parsed.GetValue(cutOff), parsed.GetValue(rejects));
            async Task<int> Body(IServiceProvider house, CancellationToken token)
            {
                var outcome = await house.GetRequiredService<IFactImport>().ImportAsync(request, new Steps(), token);
                if (outcome.Version is not { } version)
                {
                    var first = outcome.First!;
                    // The screen may be recorded; a whole id number belongs in the reject file only.
                    var shown = first.Value.Length == 18 ? Masking.Number(first.Value) : first.Value;
                    throw new BadInputException(
                        $"{request.File}: {outcome.RejectedRows} of {outcome.Rows} rows are refused, first row {first.Row}, {first.Field} \"{shown}\": {first.Reason}. " +
                        $"Nothing was imported; correct what {outcome.RejectFile} lists and import again.");
                }

                Print(version);
                return 0;
            }

            return Session.RunAsync(Body, cancellation);
        });
        return command;
    }

    private static Command Show()
    {
        var command = new Command("show", "Shows the current version of the facts and the ones before it.");
        command.SetAction((_, cancellation) => Session.RunAsync((house, _) =>
        {
            var store = house.GetRequiredService<IFactStore>();
            var current = store.Current;
            if (current is null)
                Console.WriteLine("还没有事实数据：运行 ./duixian facts generate 生成示范城市，或 ./duixian facts import 导入。");
            else
                Print(current);
            foreach (var other in store.Versions.Where(v => v.Id != current?.Id))
                Console.WriteLine($"以前版本  {other.Id}  {other.Source}");
            return Task.FromResult(0);
        }, cancellation));
        return command;
    }

    private static void Print(FactVersion version)
    {
        Console.WriteLine($"事实版本  {version.Id}");
        Console.WriteLine($"来源      {version.Source}{(version.IsDemonstration ? "（虚构，仅供演示）" : "")}");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"截止日    {version.CutOff:yyyy-MM-dd}"));
        Console.WriteLine($"内容摘要  {version.Digest}");
        foreach (var (entity, rows) in version.Rows)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{entity}      {rows:N0}"));
    }

    private sealed class Steps : IProgress<string>
    {
        public void Report(string value) => Console.Error.WriteLine(value.EndsWith('…') ? value : value + " …");
    }
}
