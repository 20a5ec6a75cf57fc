using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Duixian.Cli.Hosting;
using Duixian.Platform.Contracts;
using Duixian.Policies.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace Duixian.Cli.Commands;

/// <summary><c>duixian policy</c>: read a document, check the policies folder, run the examples of its rules.</summary>
internal static class PolicyCommand
{
    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        // Chinese stays readable; the output goes to a console or a file, never into a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    internal static Command Create()
    {
        var command = new Command("policy", "Documents, measures and rules under policies/.");
        command.Subcommands.Add(Check());
        command.Subcommands.Add(Read());
        command.Subcommands.Add(Show());
        command.Subcommands.Add(Test());
        return command;
    }

    private static Command Show()
    {
        var measure = new Argument<string>("MEASURE") { Description = "A measure id or rule key." };
        var command = new Command("show", "Prints a rule in Chinese: conditions in plain words, as the rule reads, and what each rests on.") { measure };
        command.SetAction((parsed, cancellation) => Session.RunAsync(
            (house, _) =>
            {
                var rule = FindRule(house.GetRequiredService<IPolicyLibrary>(), parsed.GetValue(measure)!);
                Console.Out.WriteLine($"{rule.Name}（{rule.Key}，交付 {string.Join('、', rule.Delivers)}）{(rule.IsTrial ? "：试算，需业务部门确认" : "")}");
                foreach (var condition in rule.Conditions)
                {
                    Console.Out.WriteLine($"- {condition.Name}：{condition.Requirement}");
                    Console.Out.WriteLine($"  规则读作：{condition.Reading}");
                    foreach (var citation in condition.Citations)
                        Console.Out.WriteLine($"  依据（{citation.Confidence}）{citation.Title}：{(citation.Words.Length > 0 ? citation.Words : citation.Text)}");
                }

                foreach (var question in rule.OpenQuestions)
                    Console.Out.WriteLine($"？{question}");
                return Task.FromResult(0);
            },
            cancellation));
        return command;
    }

    private static Command Check()
    {
        var command = new Command("check", "Proves quotes, ids, clauses, parameters and citations of the policies folder.");
        command.SetAction((_, cancellation) => Session.RunAsync(
            (house, _) =>
            {
                var library = house.GetRequiredService<IPolicyLibrary>();
                foreach (var document in library.Documents)
                    Console.Out.WriteLine($"{document.Id}\t{document.Number ?? "（未印文号）"}\t条款{document.Text.Clauses.Length}\t措施{document.Measures.Length}\t{string.Join('；', document.Text.Notes.Select(n => n.Message))}");
                foreach (var rule in library.Rules)
                    Console.Out.WriteLine($"{rule.Key}\t{rule.Name}\t条件{rule.Conditions.Length}\t参数{rule.Parameters.Length}{(rule.IsTrial ? "\t试算，需业务部门确认" : "")}\t{rule.Hash[..12]}");
                var measures = library.Documents.Sum(d => d.Measures.Length);
                Console.Out.WriteLine($"{library.Documents.Length}份文件、{measures}条措施的引文逐字在位，{library.Rules.Length}个规则的依据和参数齐全。");
                return Task.FromResult(0);
            },
            cancellation));
        return command;
    }

    private static Command Test()
    {
        var measure = new Argument<string?>("MEASURE") { Description = "A measure id or rule key; all rules when absent.", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("test", "Runs the examples of rules and says which clause a wrong answer is about.") { measure };
        command.SetAction((parsed, cancellation) => Session.RunAsync(
            (house, _) =>
            {
                var library = house.GetRequiredService<IPolicyLibrary>();
                var rules = parsed.GetValue(measure) is { } wanted ? [FindRule(library, wanted)] : library.Rules;
                var results = rules.SelectMany(rule => house.GetRequiredService<IRuleExamples>().Run(rule)).ToList();
                foreach (var result in results.Where(r => r.Failure is not null))
                    Console.Out.WriteLine($"✗ {result.File}:{result.Line} {result.Name}：{result.Failure}");
                foreach (var rule in results.GroupBy(r => r.Rule))
                    Console.Out.WriteLine($"{rule.Key}\t{rule.Count(r => r.Failure is null)} passed, {rule.Count(r => r.Failure is not null)} failed");
                return Task.FromResult(results.Exists(r => r.Failure is not null) ? 1 : 0);
            },
            cancellation));
        return command;
    }

    private static RuleDefinition FindRule(IPolicyLibrary library, string wanted) =>
        library.FindRule(wanted)
        ?? throw new BadInputException(library.FindMeasure(wanted) is { } measure
            ? $"{wanted}：这条措施由“{measure.Definition}”交付，还没有可运行的规则。"
            : $"{wanted}：没有这条措施或规则。可用的规则：{string.Join("、", library.Rules.Select(r => r.Key))}。");

    private static Command Read()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "A text as received (UTF-8 or GB18030)." };
        var offsets = new Option<bool>("--offsets") { Description = "Also print, for each character kept, its offset in the source." };
        var command = new Command("read", "Cleans a document and prints its identity and clauses as JSON.") { file, offsets };
        command.SetAction((parsed, cancellation) => Session.RunAsync(
            async (house, stop) =>
            {
                var path = parsed.GetValue(file)!;
                if (!path.Exists) throw new BadInputException($"{path}：没有这个文件。请检查路径。");
                var bytes = await File.ReadAllBytesAsync(path.FullName, stop);
                var text = house.GetRequiredService<IDocumentReader>().Read(bytes, path.Name);
                Console.Out.WriteLine(JsonSerializer.Serialize(Shape(text, parsed.GetValue(offsets)), Json));
                return 0;
            },
            cancellation));
        return command;
    }

    private static object Shape(DocumentText text, bool offsets) => new
    {
        text.Identity,
        Clauses = text.Clauses.Select(clause => new
        {
            clause.Anchor,
            clause.Number,
            clause.NumberSupplied,
            clause.Level,
            clause.Heading,
            clause.Parent,
            clause.RunsIn,
            HeadingLine = clause.HeadingLine is { } line ? Shape(line, offsets) : null,
            Paragraphs = clause.Paragraphs.Select(p => Shape(p, offsets)),
        }),
        text.Notes,
    };

    private static object Shape(Paragraph paragraph, bool offsets) => offsets
        ? new { paragraph.Anchor, paragraph.Text, Start = Start(paragraph), End = End(paragraph), Offsets = paragraph.SourceOffsets }
        : new { paragraph.Anchor, paragraph.Text, Start = Start(paragraph), End = End(paragraph) };

    private static int Start(Paragraph paragraph) => paragraph.SourceOffsets.IsEmpty ? 0 : paragraph.SourceOffsets[0];

    private static int End(Paragraph paragraph) => paragraph.SourceOffsets.IsEmpty ? 0 : paragraph.SourceOffsets[^1] + 1;
}
