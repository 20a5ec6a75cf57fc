using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Duixian.Cli.Hosting;
using Duixian.Entitlements.Contracts;
using Duixian.Platform.Contracts;
using Duixian.Registry.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace Duixian.Cli.Commands;

/// <summary><c>duixian population</c>: rules over everybody.</summary>
internal static class PopulationCommand
{
    /// <summary>Region a run is for when none is given.</summary>
    internal const string HomeRegion = "shandong/weihai";

    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        // Chinese stays readable; the output goes to a console or a file, never into a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    internal static Command Create()
    {
        var command = new Command("population", "Rules over everybody: who is entitled to what.");
        command.Subcommands.Add(Run());
        return command;
    }

    private static Command Run()
    {
        var asOf = AsOf();
        var measures = new Option<string[]>("--measure") { Description = "Measure id or rule key; may be given several times. All published rules when left out.", AllowMultipleArgumentsPerToken = true };
        var region = new Option<string>("--region") { Description = "Region path, e.g. shandong/weihai.", DefaultValueFactory = _ => HomeRegion };
        var json = new Option<bool>("--json") { Description = "Print the result as JSON." };
        var command = new Command("run", "Evaluates the published rules over every subject of the fact store and keeps one determination each.") { asOf, measures, region, json };
        command.SetAction((parsed, cancellation) => Session.RunWithDatabaseAsync(
            async (house, stop) =>
            {
                var day = Day(parsed.GetValue(asOf)) ?? house.GetRequiredService<IFactStore>().Current?.CutOff
                    ?? throw new HouseException("还没有事实数据：先运行 ./duixian facts generate 或导入数据。");
                var request = new RunRequest(day, parsed.GetValue(region)!, [.. parsed.GetValue(measures) ?? []]);
                var summary = await house.GetRequiredService<IPopulationRuns>().RunAsync(request, new Lines(), stop);
                await Console.Out.WriteLineAsync(parsed.GetValue(json) ? Json(summary) : Words(summary));
                return 0;
            },
            cancellation));
        return command;
    }

    /// <summary>The option <c>--as-of</c>.</summary>
    internal static Option<string?> AsOf() => new("--as-of") { Description = "Day the rules are asked about, e.g. 2024-09-30; the cut-off day of the facts when left out." };

    /// <exception cref="BadInputException">The text is no date.</exception>
    internal static DateOnly? Day(string? text) => text is null ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw new BadInputException($"--as-of “{text}”不是日期：请写成 2024-09-30 的样子。");

    private static string Words(RunSummary run)
    {
        var text = new System.Text.StringBuilder();
        text.AppendLine($"人群核算 {run.Id}");
        text.AppendLine($"核算日 {run.AsOf:yyyy-MM-dd} · 地区 {run.Region} · 事实数据 {run.FactsVersion}");
        foreach (var tally in run.Tallies)
        {
            text.AppendLine().AppendLine($"{tally.Name}（{tally.MeasureId}）");
            text.Append(ChineseTable.Write(
                [
                    ["  对象", "符合", "不符合", "信息不足", $"金额（{tally.AmountUnit}合计）"],
                    [$"  {tally.Subjects:#,##0} {tally.Entity}", $"{tally.Eligible:#,##0}", $"{tally.NotEligible:#,##0}", $"{tally.Unknown:#,##0}", tally.Amount.ToString()],
                ],
                1, 2, 3, 4));
            text.Append(ChineseTable.Write(
                [
                    ["  条件", "满足", "不满足", "信息不足", "逐条剩余"],
                    .. tally.Conditions.Select(condition => new[]
                    {
                        "  " + condition.Name, $"{condition.Met:#,##0}", $"{condition.Failed:#,##0}", $"{condition.Unknown:#,##0}", $"{condition.Remaining:#,##0}",
                    }),
                ],
                1, 2, 3, 4));
        }

        return text.ToString().TrimEnd();
    }

    private static string Json(RunSummary run) => JsonSerializer.Serialize(
        new
        {
            run.Id,
            run.AsOf,
            run.Region,
            run.FactsVersion,
            run.FinishedAt,
            Measures = run.Tallies.Select(tally => new
            {
                tally.DefinitionKey,
                tally.MeasureId,
                tally.Name,
                tally.Entity,
                tally.Subjects,
                tally.Eligible,
                tally.NotEligible,
                tally.Unknown,
                AmountFen = tally.Amount.Fen,
                AmountYuan = tally.Amount.Yuan,
                tally.AmountUnit,
                tally.Conditions,
            }),
        },
        s_json);

    private sealed class Lines : IProgress<string>
    {
        public void Report(string value) => Console.Error.WriteLine(value);
    }
}
