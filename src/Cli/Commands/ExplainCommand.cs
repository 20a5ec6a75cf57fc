using System.CommandLine;
using System.Globalization;
using System.Text;
using Duixian.Cli.Hosting;
using Duixian.Entitlements.Contracts;
using Duixian.Platform.Contracts;
using Duixian.Policies.Contracts;
using Duixian.Registry.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace Duixian.Cli.Commands;

/// <summary><c>duixian explain</c>: the full reasoning for one subject.</summary>
internal static class ExplainCommand
{
    internal static Command Create()
    {
        var measure = new Argument<string>("MEASURE") { Description = "Measure id (WH2024-19/1.3) or rule key (rule/stability-refund)." };
        var subject = new Argument<string>("SUBJECT") { Description = "统一社会信用代码, 居民身份证号码, or a surrogate id such as 企业:123, 人员:45, 招用:7." };
        var asOf = PopulationCommand.AsOf();
        var command = new Command("explain", "Explains one rule for one subject: conditions, values found, sentences relied on, the amount's derivation.") { measure, subject, asOf };
        command.SetAction((parsed, cancellation) =>
        {
            var named = parsed.GetValue(subject)!;
            var byId = ById(named);
            // A surrogate id needs no identity, so no database either.
            Func<Func<IServiceProvider, CancellationToken, Task<int>>, CancellationToken, Task<int>> session =
                byId is null ? Session.RunWithDatabaseAsync : Session.RunAsync;
            return session(
                async (house, stop) =>
                {
                    var day = PopulationCommand.Day(parsed.GetValue(asOf)) ?? house.GetRequiredService<IFactStore>().Current?.CutOff
                        ?? throw new HouseException("还没有事实数据：先运行 ./duixian facts generate 或导入数据。");
                    var (entity, id) = byId ?? await FindAsync(house.GetRequiredService<ISubjects>(), named, stop);
                    var found = await house.GetRequiredService<IExplainer>().ExplainAsync(parsed.GetValue(measure)!, entity, id, day, stop);
                    if (found.Count == 0)
                        throw new BadInputException($"{entity}:{id} 没有可核算的“{parsed.GetValue(measure)}”：没有这个对象，或与它无关。");
                    await Console.Out.WriteLineAsync(string.Join("\n\n", found.Select(Words)));
                    return 0;
                },
                cancellation);
        });
        return command;
    }

    private static (string Entity, long Id)? ById(string text)
    {
        var parts = text.Split([':', '：'], 2);
        if (parts.Length < 2)
            return null;
        return long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? (parts[0], id)
            : throw new BadInputException($"“{text}”不是对象编号：请写成 企业:123、人员:45 或 招用:7。");
    }

    private static async Task<(string Entity, long Id)> FindAsync(ISubjects subjects, string code, CancellationToken cancellation) =>
        await subjects.FindByCodeAsync(code, cancellation) is { } subject
            ? (subject.Entity, subject.Id)
            : throw new BadInputException($"登记中没有代码为“{code}”的企业或人员：请核对代码，或用 企业:123 这样的编号。");

    private static string Words(Explanation row)
    {
        var text = new StringBuilder();
        text.AppendLine($"{row.Name}（{row.MeasureId ?? row.DefinitionKey}） · {row.Entity}:{row.SubjectId}{(row.Grain.Length > 0 ? " · " + row.Grain : "")} · 核算日 {row.AsOf:yyyy-MM-dd}");
        text.AppendLine($"结论：{Answer(row)}{(row.IsTrial ? "（试算：有未确认的参数，需业务部门确认）" : "")}");
        for (var i = 0; i < row.Conditions.Length; i++)
        {
            var condition = row.Conditions[i];
            text.AppendLine().AppendLine($"{i + 1}. {Mark(condition.Outcome)} {condition.Name}");
            text.AppendLine($"   要求：{condition.Requirement}");
            text.AppendLine($"   查到：{condition.Found}{(condition.Source.Length > 0 ? $"（{condition.Source}）" : "")}");
            foreach (var missing in condition.MissingFacts)
                text.AppendLine($"   缺少：{missing}");
            foreach (var citation in condition.Citations)
                text.AppendLine($"   依据：{Cite(citation)}");
        }

        if (row.Derivation.Length > 0)
        {
            text.AppendLine().AppendLine("金额");
            foreach (var step in row.Derivation)
                text.AppendLine($"   {step}");
            foreach (var citation in row.AmountCitations)
                text.AppendLine($"   依据：{Cite(citation)}");
        }

        return text.ToString().TrimEnd();
    }

    private static string Answer(Explanation row) => row.Answer switch
    {
        Entitlements.Contracts.Answer.Eligible => $"符合，{row.Amount} {row.AmountUnit}",
        Entitlements.Contracts.Answer.NotEligible => row.MeasureId is null ? "不符合（当日没有生效的措施）" : "不符合",
        _ => $"信息不足（缺少：{string.Join("、", row.MissingFacts)}）",
    };

    private static string Mark(ConditionOutcome outcome) => outcome switch
    {
        ConditionOutcome.Met => "√",
        ConditionOutcome.Failed => "×",
        _ => "？",
    };

    private static string Cite(Citation citation)
    {
        var words = citation.Words.Length > 0 && citation.Words != citation.Text ? $"（“{citation.Words}”）" : "";
        var confidence = citation.Confidence is "" or "原文" ? "" : $" [{citation.Confidence}]";
        return $"{citation.Title} {citation.Source}：“{citation.Text}”{words}{confidence}";
    }
}
