using System.Collections.Immutable;
using Duixian.Dmn.Engine;
using Duixian.Feel.Evaluation;
using Duixian.Feel.Values;

namespace Duixian.Dmn.Testing;

/// <summary>Runs test cases in the layout of the DMN Technology Compatibility Kit: test files beside the models they test.</summary>
public static class KitRunner
{
    /// <summary>Runs every test file in a folder and below, folder by folder in the order of their names.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static KitReport Run(string root)
    {
        var results = ImmutableArray.CreateBuilder<FolderResult>();
        var folders = Directory.EnumerateFiles(root, "*.xml", SearchOption.AllDirectories)
            .GroupBy(f => Path.GetDirectoryName(f)!, StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal);
        foreach (var folder in folders)
        {
            var files = folder.Order(StringComparer.Ordinal).Select(f => TestCaseReader.Read(f).File).OfType<TestCaseFile>().ToList();
            if (files.Count > 0)
                results.Add(new FolderResult(Path.GetRelativePath(root, folder.Key), [.. files.SelectMany(RunFile)]));
        }
        return new KitReport(results.ToImmutable());
    }

    private static IEnumerable<CaseResult> RunFile(TestCaseFile file)
    {
        var path = Path.Combine(Path.GetDirectoryName(file.Path)!, file.ModelName ?? "");
        var loaded = File.Exists(path) ? DmnLoader.LoadFile(path) : null;
        return file.Cases.Select(c => RunCase(file, c, loaded));
    }

    private static CaseResult RunCase(TestCaseFile file, TestCase test, LoadedModel? loaded)
    {
        var expected = test.Expectations.Select(e => e.Expected is { } value ? TestValues.ToFeel(value) : FeelValue.Null).ToList();
        var asksForError = test.Expectations.Any(e => e.ErrorResult);
        CaseResult Result(Agreement agreement, bool flagged, string? detail) => new(
            Path.GetFileName(file.Path), test.Id, test.Description, agreement, expected.TrueForAll(v => v.IsNull), asksForError, flagged, detail);

        if (loaded?.Model is not { } model)
        {
            var why = loaded is null ? $"no model file {file.ModelName}" : string.Join("; ", loaded.Diagnostics.Take(3));
            return Result(Agreement.Different, false, why);
        }
        try
        {
            var (actual, notes) = Evaluate(model, test);
            var agreement = expected.Select((e, i) => Comparing.Compare(e, actual[i])).Append(Agreement.Exact).Min();
            var detail = agreement == Agreement.Different ? Describe(test, expected, actual, notes) : null;
            return Result(agreement, notes.Count > 0, detail);
        }
        // A runner reports what happened; an engine that throws has failed the case.
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return Result(Agreement.Different, false, $"threw {e.GetType().Name}: {e.Message}\n{e.StackTrace}");
        }
    }

    private static (List<FeelValue> Values, List<FeelNote> Notes) Evaluate(CompiledModel model, TestCase test)
    {
        if (test.Service is { } name)
            return EvaluateService(model, test, name);
        var frame = model.CreateFrame();
        foreach (var input in test.Inputs)
        {
            var found = input.Namespace is { } space ? model.FindInput(input.Name, space) : model.FindInput(input.Name);
            if (found is not null)
                frame.SetInput(found, TestValues.ToFeel(input.Value));
        }
        var values = test.Expectations.Select(e =>
            model.FindDecision(e.Name) is { } decision
                ? frame.Evaluate(decision)
                : throw new InvalidOperationException($"The model has no decision \"{e.Name}\".")).ToList();
        return (values, [.. frame.Notes]);
    }

    private static (List<FeelValue> Values, List<FeelNote> Notes) EvaluateService(CompiledModel model, TestCase test, string name)
    {
        var service = model.FindService(name) ?? throw new InvalidOperationException($"The model has no decision service \"{name}\".");
        var inputs = test.Inputs.Select(i => KeyValuePair.Create(i.Name, TestValues.ToFeel(i.Value)));
        var result = service.Evaluate(inputs);
        var values = test.Expectations.Select(e => Output(service, result.Value, e.Name)).ToList();
        return (values, [.. result.Notes]);
    }

    private static FeelValue Output(CompiledService service, in FeelValue result, string name) =>
        service.Outputs.Length > 1 && result.Kind == FeelKind.Context && result.AsContext.TryGet(name, out var output) ? output : result;

    private static string Describe(TestCase test, List<FeelValue> expected, List<FeelValue> actual, List<FeelNote> notes)
    {
        var lines = test.Expectations
            .Select((e, i) => (e.Name, Expected: expected[i], Actual: actual[i]))
            .Where(r => Comparing.Compare(r.Expected, r.Actual) == Agreement.Different)
            .Select(r => $"{r.Name}: expected {r.Expected}, got {r.Actual}");
        return string.Join("\n", lines.Concat(notes.Take(5).Select(n => $"  note: {n}")));
    }
}
