using System.CommandLine;
using Duixian.Cli.Input;
using Duixian.Feel.Binding;
using Duixian.Feel.Evaluation;
using Duixian.Platform.Contracts;

namespace Duixian.Cli.Commands;

/// <summary><c>duixian feel</c>: tries out expressions.</summary>
internal static class FeelCommand
{
    public static Command Create() => new("feel", "FEEL expressions.") { CreateEval() };

    private static Command CreateEval()
    {
        var expression = new Argument<string>("expression") { Description = "A FEEL expression." };
        var context = new Option<FileInfo?>("--context") { Description = "JSON or YAML: a map from names to values." };
        var trace = new Option<bool>("--trace") { Description = "Show the value of every part." };
        var command = new Command("eval", "Evaluate an expression.") { expression, context, trace };
        command.SetAction(parsed => Evaluate(parsed.GetValue(expression)!, parsed.GetValue(context), parsed.GetValue(trace)));
        return command;
    }

    private static int Evaluate(string text, FileInfo? context, bool trace)
    {
        var values = context is null ? [] : ValueFile.ReadMap(context.FullName, _ => null);
        var scope = FeelScope.Empty;
        foreach (var (name, value) in values)
            scope = scope.WithGlobal(name, ValueTypes.Of(value));
        var compiled = FeelCompiler.CompileExpression(text, scope);
        if (compiled.HasErrors)
            throw new BadInputException(string.Join('\n', compiled.Diagnostics.Select(d => d.Message())));
        foreach (var warning in compiled.Diagnostics)
            Console.Error.WriteLine(warning.Message());
        var frame = new FeelFrame(scope.GlobalCount, new EvaluationOptions { Trace = trace });
        foreach (var (name, value) in values)
            frame.Set(scope.Find(name)!, value);
        Console.WriteLine(compiled.Evaluate(frame));
        foreach (var entry in frame.Trace?.Entries ?? [])
            Console.WriteLine($"  {entry.Node.Span.Of(text)} = {entry.Value}");
        foreach (var note in frame.Notes)
            Console.WriteLine($"  note: {note}");
        return 0;
    }
}
