using Duixian.Feel.Binding;
using Duixian.Feel.Tracing;
using Duixian.Feel.Types;
using Duixian.Feel.Values;

namespace Duixian.Feel.Evaluation;

/// <summary>
/// Everything one evaluation changes: the values of variables, the notes, the trace, the steps left. Compiled expressions are
/// shared between threads; a frame belongs to one thread at a time and is used again and again.
/// </summary>
public sealed class FeelFrame : Invocation
{
    private const int MaximumNotes = 1_000;
    private readonly List<FeelNote> notes = [];
    private FeelValue[] globals;
    private FeelValue[] stack = new FeelValue[32];
    private int localBase;
    private int top;

    /// <summary>A frame with all variables null.</summary>
    /// <param name="globalCount">Number of global slots, normally <see cref="FeelScope.GlobalCount"/>.</param>
    /// <param name="options">Limits and surroundings; the defaults when null.</param>
    public FeelFrame(int globalCount, EvaluationOptions? options = null)
    {
        Options = options ?? EvaluationOptions.Default;
        globals = new FeelValue[globalCount];
        StepsLeft = Options.MaximumSteps;
        Trace = Options.Trace ? new FeelTrace() : null;
    }

    /// <summary>Limits and surroundings.</summary>
    public EvaluationOptions Options { get; }

    /// <summary>Why values are null, in the order of the evaluation; at most a thousand, and empty when notes are off.</summary>
    public IReadOnlyList<FeelNote> Notes => notes;

    /// <summary>Values of nodes, when the options ask for a trace; otherwise null.</summary>
    public FeelTrace? Trace { get; }

    /// <summary>What is being evaluated, for notes; e.g. a decision's name.</summary>
    public string? Origin { get; set; }

    /// <summary>Whoever owns the frame, so that functions called from an expression find their way back, e.g. to a decision model.</summary>
    public object? Host { get; init; }

    /// <inheritdoc />
    public override int MaxSize => Options.MaximumSize;

    /// <inheritdoc />
    public override TimeProvider TimeProvider => Options.TimeProvider;

    /// <summary>Number of global slots.</summary>
    public int GlobalCount => globals.Length;

    internal long StepsLeft { get; private set; }

    /// <summary>True once the step limit was hit: loops stop and calls return null until <see cref="Reset"/>.</summary>
    public bool IsExhausted => StepsLeft < 0;

    internal BoundExpression? Current { get; set; }

    /// <summary>Reads a global by slot.</summary>
    public ref readonly FeelValue Global(int slot) => ref globals[slot];

    /// <summary>Sets a global: an input, or a decision already made.</summary>
    public void SetGlobal(int slot, in FeelValue value) => globals[slot] = value;

    /// <summary>Reads a local of the present function by slot.</summary>
    public ref readonly FeelValue Local(int slot) => ref stack[localBase + slot];

    /// <summary>Sets a local of the present function; room must have been made by <see cref="Reserve"/>.</summary>
    public void SetLocal(int slot, in FeelValue value) => stack[localBase + slot] = value;

    /// <summary>The value of a variable wherever it is kept.</summary>
    public FeelValue Get(FeelSymbol symbol) => symbol.Place == SymbolPlace.Global ? globals[symbol.Slot] : stack[localBase + symbol.Slot];

    /// <summary>Sets a variable wherever it is kept.</summary>
    public void Set(FeelSymbol symbol, in FeelValue value)
    {
        if (symbol.Place == SymbolPlace.Global)
        {
            globals[symbol.Slot] = value;
            return;
        }

        Reserve(symbol.Slot + 1);
        stack[localBase + symbol.Slot] = value;
    }

    /// <summary>Makes room for so many locals of the present function.</summary>
    public void Reserve(int localCount)
    {
        var needed = localBase + localCount;
        if (needed > stack.Length) Array.Resize(ref stack, Math.Max(needed, stack.Length * 2));
        if (needed > top) top = needed;
    }

    /// <summary>Begins a function: its locals are new, those of the caller out of reach until <see cref="Leave"/>.</summary>
    public LocalsMark Enter(int localCount)
    {
        var mark = new LocalsMark(localBase, top);
        localBase = top;
        Reserve(localCount);
        return mark;
    }

    /// <summary>Ends the function that <see cref="Enter"/> began.</summary>
    public void Leave(LocalsMark mark)
    {
        localBase = mark.Base;
        top = mark.Top;
    }

    /// <summary>A copy of the first locals of the present function: what a function literal keeps of its surroundings.</summary>
    public FeelValue[] CaptureLocals(int count) => count == 0 ? [] : stack.AsSpan(localBase, count).ToArray();

    /// <summary>Puts captured values into the first locals of the present function.</summary>
    public void RestoreLocals(ReadOnlySpan<FeelValue> captured) => captured.CopyTo(stack.AsSpan(localBase));

    /// <summary>Counts one step; false when the limit is reached, which leaves a note once.</summary>
    public bool Step()
    {
        if (--StepsLeft >= 0) return true;
        if (StepsLeft == -1) AddNote(LanguageNotes.TooManySteps, [Options.MaximumSteps]);
        else StepsLeft = -2;
        return false;
    }

    /// <inheritdoc />
    public override bool Spend(long steps)
    {
        StepsLeft = StepsLeft < 0 ? StepsLeft : Math.Max(0, StepsLeft - steps);
        return StepsLeft > 0 || Step();
    }

    /// <inheritdoc />
    public override FeelValue Null(string code, params ReadOnlySpan<FeelValue> details)
    {
        if (Options.CollectNotes) AddNote(code, details);
        return default;
    }

    /// <summary>Records a note about a node and returns null.</summary>
    public FeelValue NullAt(BoundExpression node, string code, params ReadOnlySpan<FeelValue> details)
    {
        if (!Options.CollectNotes) return default;
        Current = node;
        AddNote(code, details);
        return default;
    }

    /// <inheritdoc />
    public override FeelValue Call(FeelFunction function, params ReadOnlySpan<FeelValue> arguments) =>
        Step() ? function.Invoke(arguments, this) : default;

    /// <summary>Forgets notes, trace and steps taken, for the next evaluation; globals keep their values.</summary>
    public void Reset()
    {
        notes.Clear();
        Trace?.Clear();
        StepsLeft = Options.MaximumSteps;
        localBase = 0;
        top = 0;
        Origin = null;
        Current = null;
    }

    /// <summary>The present globals as a whole, to see them again later: a function sees those it was made among.</summary>
    public GlobalsMark Globals => new(globals);

    /// <summary>Begins with all globals null; those of before are untouched and out of reach until they are used again.</summary>
    public void BeginGlobals() => globals = new FeelValue[globals.Length];

    /// <summary>Sees earlier globals again.</summary>
    /// <param name="mark">Taken from this frame.</param>
    public void UseGlobals(GlobalsMark mark) => globals = mark.Values;

    internal Span<FeelValue> PushArguments(int count)
    {
        var start = top;
        top += count;
        if (top > stack.Length) Array.Resize(ref stack, Math.Max(top, stack.Length * 2));
        return stack.AsSpan(start, count);
    }

    internal void SetPushed(int position, in FeelValue value) => stack[position] = value;

    internal int Top => top;

    internal ReadOnlySpan<FeelValue> Pushed(int start, int count) => stack.AsSpan(start, count);

    internal void PopTo(int start) => top = start;

    private void AddNote(string code, ReadOnlySpan<FeelValue> details)
    {
        if (notes.Count < MaximumNotes) notes.Add(new FeelNote(code, EquatableArray.Create(details), Origin, Current?.Span));
    }
}

/// <summary>The globals of one run of a frame: a service called from a decision has its own.</summary>
public readonly struct GlobalsMark
{
    internal GlobalsMark(FeelValue[] values) => Values = values;

    internal FeelValue[] Values { get; }
}

/// <summary>Where the caller's locals are, to return to.</summary>
public readonly record struct LocalsMark(int Base, int Top);
