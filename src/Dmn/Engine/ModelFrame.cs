using Duixian.Dmn.Explanation;
using Duixian.Dmn.Logic;
using Duixian.Feel.Evaluation;
using Duixian.Feel.Values;

namespace Duixian.Dmn.Engine;

/// <summary>
/// Room for evaluating one model: the values of its inputs and decisions. Used again and again without allocating anew; a
/// decision already made in it is not made twice until an input changes.
/// </summary>
public sealed class ModelFrame
{
    private readonly FeelFrame frame;
    private bool[] made;

    internal ModelFrame(CompiledModel model, EvaluationOptions? options)
    {
        Model = model;
        frame = new FeelFrame(model.SlotCount, options) { Host = this };
        made = new bool[model.SlotCount];
        Recorder = frame.Trace is { } feel ? new TraceRecorder(feel) : null;
        SetConstants();
    }

    /// <summary>The model it belongs to.</summary>
    public CompiledModel Model { get; }

    /// <summary>Why values are null, in the order of the evaluation.</summary>
    public IReadOnlyList<FeelNote> Notes => frame.Notes;

    /// <summary>What the latest evaluation did; null unless the options ask for a trace.</summary>
    public TraceNode? Trace => Recorder?.Latest;

    internal TraceRecorder? Recorder { get; }

    /// <summary>Gives an input its value, converted to its declared type; one that does not conform becomes null, with a note.</summary>
    public void SetInput(CompiledInput input, in FeelValue value)
    {
        frame.SetGlobal(input.Slot, Conversion.Apply(value, input.Type, input.Name, frame));
        Array.Clear(made);
    }

    /// <summary>Gives an input a value that is known to be of its type, by slot.</summary>
    public void SetInput(int slot, in FeelValue value)
    {
        frame.SetGlobal(slot, value);
        Array.Clear(made);
    }

    /// <summary>The value of a decision, making first the decisions it requires. Never throws for bad input: null and a note.</summary>
    public FeelValue Evaluate(CompiledDecision decision)
    {
        if (!made[decision.Slot])
            Make(decision);
        return frame.Global(decision.Slot);
    }

    /// <summary>The value a slot has now: an input, or a decision already made.</summary>
    public FeelValue ValueOf(int slot) => frame.Global(slot);

    /// <summary>Forgets notes, trace, steps and decisions made; inputs keep their values.</summary>
    public void Reset()
    {
        frame.Reset();
        Recorder?.Clear();
        Array.Clear(made);
    }

    /// <summary>
    /// Runs a service with its parameters by position. Its input decisions and input data take the arguments, everything else is
    /// made anew, and afterwards all is as before: nothing of a service leaks out.
    /// </summary>
    internal FeelValue Invoke(CompiledService service, ReadOnlySpan<FeelValue> arguments)
    {
        var converted = new FeelValue[arguments.Length];
        for (var i = 0; i < converted.Length; i++)
        {
            var parameter = service.Parameters[i];
            if (!Conversion.TryApply(arguments[i], parameter.Type, out converted[i]))
                return frame.Null(NoteCodes.WrongType, service.Name, parameter.Name, arguments[i]);
        }
        var (outer, madeBefore) = (frame.Globals, made);
        try
        {
            frame.BeginGlobals();
            made = new bool[madeBefore.Length];
            SetConstants();
            for (var i = 0; i < converted.Length; i++)
            {
                frame.SetGlobal(service.Parameters[i].Slot, converted[i]);
                made[service.Parameters[i].Slot] = true;
            }
            return Conversion.Apply(Outputs(service), service.Result, service.Name, frame);
        }
        finally
        {
            frame.UseGlobals(outer);
            made = madeBefore;
        }
    }

    private FeelValue Outputs(CompiledService service)
    {
        if (service.Outputs.Length == 1)
            return Evaluate(service.Outputs[0]);
        var values = new FeelContextBuilder();
        foreach (var output in service.Outputs)
            values.Set(output.Name, Evaluate(output));
        return values.ToContext();
    }

    // The graph has no circles, so this ends; how deep it goes is bounded by the number of decisions, which may be thousands.
    private void Make(CompiledDecision decision)
    {
        made[decision.Slot] = true;
        if (!System.Runtime.CompilerServices.RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            frame.SetGlobal(decision.Slot, frame.Null(LanguageNotes.TooDeep, decision.Name));
            return;
        }
        Recorder?.Begin(decision);
        foreach (var required in decision.RequiredDecisions)
            Evaluate(required);
        foreach (var import in decision.Imports)
            frame.SetGlobal(import.Slot, View(import));
        var outer = frame.Origin;
        frame.Origin = decision.Name;
        var value = RunLogic(decision);
        frame.Origin = outer;
        frame.SetGlobal(decision.Slot, value);
        Recorder?.End(value);
    }

    private FeelValue RunLogic(CompiledDecision decision)
    {
        if (decision.Logic is null)
            return frame.Null(DmnNotes.NoLogic, decision.Name);
        var mark = frame.Enter(0);
        var value = decision.Logic.Evaluate(frame);
        frame.Leave(mark);
        return Conversion.Apply(value, decision.Declared, decision.Name, frame);
    }

    private FeelValue View(ImportView import)
    {
        var values = new FeelValue[import.Sources.Length];
        for (var i = 0; i < values.Length; i++)
            values[i] = frame.Global(import.Sources[i]);
        return new FeelContext(import.Shape, values);
    }

    private void SetConstants()
    {
        foreach (var (slot, value) in Model.Constants)
            frame.SetGlobal(slot, value);
    }
}
