using Duixian.Dmn;
using Duixian.Dmn.Checking;
using Duixian.Dmn.Explanation;
using Duixian.Dmn.Rendering;
using Duixian.Dmn.Writing;
using Duixian.Feel.Binding;
using Duixian.Feel.Diagnostics;
using Duixian.Feel.Evaluation;
using Duixian.Feel.Types;
using Duixian.Feel.Values;

namespace Duixian.Fuzz;

/// <summary>Does with one input all that the kernel can do with it. Whatever the input, nothing may throw.</summary>
internal static class Trial
{
    private static readonly FeelScope Scope = FeelScope.Empty
        .WithGlobal("x", FeelType.Any).WithGlobal("list", FeelType.AnyList).WithGlobal("a and b", FeelType.Boolean);

    private static readonly EvaluationOptions Options = new() { MaximumSteps = 50_000, MaximumSize = 50_000 };
    private static readonly EvaluationOptions Traced = new() { MaximumSteps = 20_000, MaximumSize = 20_000, Trace = true };

    private static readonly FeelValue[] Values =
    [
        FeelValue.Null, FeelValue.True, 0L, 12L, "a", FeelList.Of(1, 2, "a"), FeelList.Empty, FeelCompiler.CompileExpression("{a: 1, s: \"大型\"}", FeelScope.Empty).Evaluate(new FeelFrame(0)),
    ];

    public static void Expression(string text)
    {
        var frame = new FeelFrame(Scope.GlobalCount, Options);
        frame.SetGlobal(0, 3);
        frame.SetGlobal(1, FeelList.Of(1, 2, "a"));
        var compiled = FeelCompiler.CompileExpression(text, Scope);
        _ = compiled.Evaluate(frame).ToString();
        Read(frame.Notes);
        foreach (var diagnostic in compiled.Diagnostics)
            _ = diagnostic.Message();
        frame.Reset();
        FeelCompiler.CompileUnaryTests(text, FeelType.Any, Scope).Evaluate(frame, 5);
    }

    public static void Model(string xml)
    {
        var loaded = DmnLoader.Load(xml, "fuzz.dmn");
        foreach (var finding in loaded.Diagnostics)
            _ = finding.Chinese + finding;
        if (loaded.Model is not { } model)
            return;
        _ = ModelText.Write(model);
        foreach (var finding in ModelChecks.Run(model))
            _ = finding.Chinese + finding;
        var written = ModelWriter.Write(model.Definitions);
        if (DmnLoader.Read(written, "written.dmn") is null)
            throw new InvalidOperationException("A model that was written cannot be read again.");
        foreach (var options in (EvaluationOptions[])[Options, Traced])
            Evaluate(model, options);
    }

    private static void Evaluate(CompiledModel model, EvaluationOptions options)
    {
        var frame = model.CreateFrame(options);
        foreach (var decision in model.AllDecisions.Take(50))
        {
            frame.Reset();
            for (var i = 0; i < model.Inputs.Length; i++)
                frame.SetInput(model.Inputs[i], Values[(i + decision.Slot) % Values.Length]);
            _ = frame.Evaluate(decision).ToString();
            Read(frame.Notes);
            if (frame.Trace is { } trace)
                _ = TraceText.Write(trace);
        }
        foreach (var service in model.Services.Take(20))
            _ = service.Evaluate(service.Parameters.DistinctBy(p => p.Name).Select((p, i) => KeyValuePair.Create(p.Name, Values[i % Values.Length])), options);
    }

    private static void Read(IReadOnlyList<FeelNote> notes)
    {
        foreach (var note in notes.Take(20))
            _ = note.Message(MessageLanguage.Chinese);
    }
}
