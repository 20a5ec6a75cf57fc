namespace Duixian.Feel.Evaluation;

/// <summary>Limits and surroundings of evaluations.</summary>
public sealed record EvaluationOptions
{
    /// <summary>The usual limits, notes on, no trace, the system clock.</summary>
    public static EvaluationOptions Default { get; } = new();

    /// <summary>Loop passes and function calls after which an evaluation gives up with null and a note.</summary>
    public long MaximumSteps { get; init; } = 10_000_000;

    /// <summary>Longest list or string that one step may build.</summary>
    public int MaximumSize { get; init; } = 1_000_000;

    /// <summary>Whether to record why a value is null. Off, an evaluation that only counts answers allocates less.</summary>
    public bool CollectNotes { get; init; } = true;

    /// <summary>Whether to record the value of every node.</summary>
    public bool Trace { get; init; }

    /// <summary>The clock behind <c>now()</c> and <c>today()</c>.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}
