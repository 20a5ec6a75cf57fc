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
        command.Subcommands.Add(Read());
        return command;
    }

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
