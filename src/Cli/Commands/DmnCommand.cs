using System.CommandLine;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Duixian.Cli.Input;
using Duixian.Dmn;
using Duixian.Dmn.Checking;
using Duixian.Dmn.Explanation;
using Duixian.Dmn.Rendering;
using Duixian.Dmn.Testing;
using Duixian.Feel.Diagnostics;
using Duixian.Feel.Evaluation;
using Duixian.Platform.Contracts;

namespace Duixian.Cli.Commands;

/// <summary><c>duixian dmn</c>: tests, evaluates, checks and shows decision models.</summary>
internal static class DmnCommand
{
    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static Command Create() => new("dmn", "Decision models: test, evaluate, check, show.") { CreateTest(), CreateEval(), CreateCheck(), CreateShow() };

    private static Command CreateTest()
    {
        var folder = new Argument<DirectoryInfo>("dir") { Description = "Folder in the layout of the DMN compatibility kit." };
        var json = new Option<FileInfo?>("--json") { Description = "Write the results of all cases to a file." };
        var failures = new Option<bool>("--failures") { Description = "Tell for each failed case what was expected and what came." };
        var command = new Command("test", "Run test cases and count how many pass.") { folder, json, failures };
        command.SetAction(parsed => Test(parsed.GetValue(folder)!, parsed.GetValue(json), parsed.GetValue(failures)));
        return command;
    }

    private static int Test(DirectoryInfo folder, FileInfo? json, bool failures)
    {
        if (!folder.Exists)
            throw new BadInputException($"There is no folder {folder.FullName}; name one that holds models and test files.");
        var report = KitRunner.Run(folder.FullName);
        if (report.Folders.IsEmpty)
            throw new BadInputException($"No test files lie in {folder.FullName}; they are XML files with <testCases>.");
        foreach (var result in report.Folders)
        {
            Console.WriteLine($"{result.Cases.Count(c => c.Passed),5}/{result.Cases.Length,-5} {result.Name}");
            foreach (var failed in result.Cases.Where(c => failures && !c.Passed))
                Console.WriteLine(Indent($"{failed.File} #{failed.Id} {failed.Description}\n{failed.Detail}"));
        }
        if (json is not null)
            File.WriteAllText(json.FullName, JsonSerializer.Serialize(report, Json), new UTF8Encoding(false));
        Console.WriteLine($"expecting a value: {Count(report, expectsNull: false)}");
        Console.WriteLine($"expecting null:    {Count(report, expectsNull: true)}");
        Console.WriteLine($"equal to the last digit: {report.Exact}");
        Console.WriteLine($"errors flagged: {report.ErrorsFlagged} of {report.ErrorsAsked} cases that ask for one");
        Console.WriteLine($"{report.Passed} passed, {report.Failed} failed");
        return report.Failed == 0 ? 0 : 1;
    }

    private static string Count(KitReport report, bool expectsNull)
    {
        var cases = report.Cases.Where(c => c.ExpectsNull == expectsNull).ToList();
        return $"{cases.Count(c => c.Passed)} of {cases.Count}";
    }

    private static Command CreateEval()
    {
        var model = new Argument<FileInfo>("model") { Description = "A .dmn file." };
        var decision = new Option<string?>("--decision") { Description = "Name of a decision; all of them when left out." };
        var input = new Option<FileInfo?>("--input") { Description = "JSON or YAML: a map from input names to values." };
        var trace = new Option<bool>("--trace") { Description = "Show how the value came about." };
        var command = new Command("eval", "Evaluate a decision.") { model, decision, input, trace };
        command.SetAction(parsed => Evaluate(
            parsed.GetValue(model)!, parsed.GetValue(decision), parsed.GetValue(input), parsed.GetValue(trace)));
        return command;
    }

    private static int Evaluate(FileInfo file, string? name, FileInfo? input, bool trace)
    {
        var (model, findings) = Load(file);
        foreach (var finding in findings)
            Console.Error.WriteLine(finding);
        var decisions = name is null ? model.Decisions.ToList() : [.. model.AllDecisions.Where(d => d.Name == name)];
        if (decisions.Count == 0)
            throw new BadInputException($"{file.Name} has no decision \"{name}\". It has: {string.Join(", ", model.Decisions.Select(d => d.Name))}.");
        var inputs = input is null ? [] : ValueFile.ReadMap(input.FullName, n => model.FindInput(n)?.Type);
        foreach (var unknown in inputs.Keys.Where(k => model.FindInput(k) is null))
            throw new BadInputException($"{input!.Name}: {file.Name} has no input \"{unknown}\". It has: {string.Join(", ", model.Inputs.Select(i => i.Name))}.");
        foreach (var decision in decisions)
        {
            var result = decision.Evaluate(inputs, new EvaluationOptions { Trace = trace });
            Console.WriteLine($"{decision.Name} = {result.Value}");
            if (result.Trace is { } root)
                Console.Write(TraceText.Write(root));
            foreach (var note in result.Notes)
                Console.WriteLine($"  note: {note}");
        }
        return 0;
    }

    private static Command CreateCheck()
    {
        var model = new Argument<FileInfo>("model") { Description = "A .dmn file." };
        var command = new Command("check", "Tell what is wrong with a model.") { model };
        command.SetAction(parsed =>
        {
            var (compiled, found) = Load(parsed.GetValue(model)!);
            List<Dmn.Diagnostics.ModelDiagnostic> findings = [.. found, .. ModelChecks.Run(compiled)];
            foreach (var finding in findings)
                Console.WriteLine(finding);
            var errors = findings.Count(f => f.Severity == Severity.Error);
            Console.WriteLine($"{errors} errors, {findings.Count - errors} warnings");
            return errors == 0 ? 0 : 2;
        });
        return command;
    }

    private static Command CreateShow()
    {
        var model = new Argument<FileInfo>("model") { Description = "A .dmn file." };
        var command = new Command("show", "Write a model as plain text.") { model };
        command.SetAction(parsed => Console.Write(ModelText.Write(Load(parsed.GetValue(model)!).Model)));
        return command;
    }

    private static (CompiledModel Model, IReadOnlyList<Dmn.Diagnostics.ModelDiagnostic> Findings) Load(FileInfo file)
    {
        if (!file.Exists)
            throw new BadInputException($"There is no file {file.FullName}.");
        var loaded = DmnLoader.LoadFile(file.FullName);
        return loaded.Model is { } model
            ? (model, loaded.Diagnostics)
            : throw new BadInputException(string.Join('\n', loaded.Diagnostics.Take(10)));
    }

    private static string Indent(string text) => string.Join('\n', text.Split('\n').Select(l => "        " + l));
}
