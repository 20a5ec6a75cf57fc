namespace Duixian.Feel.Values;

/// <summary>What a running evaluation offers to the functions it calls: notes, calls back, the clock and its limits.</summary>
public abstract class Invocation
{
    /// <summary>Longest string and longest list that a single evaluation step may build.</summary>
    public virtual int MaxSize => 1_000_000;

    /// <summary>The clock behind <c>now()</c> and <c>today()</c>.</summary>
    public virtual TimeProvider TimeProvider => TimeProvider.System;

    /// <summary>Counts work that grows with the size of values towards the limits of the evaluation; false when they are reached.</summary>
    /// <param name="steps">About as much work as so many steps of the evaluation.</param>
    public virtual bool Spend(long steps) => true;

    /// <summary>Records why there is no result and returns null.</summary>
    /// <param name="code">One of <see cref="NoteCodes"/>.</param>
    /// <param name="details">What the message tells: usually the name of the function or operator, then the offending values.</param>
    public abstract FeelValue Null(string code, params ReadOnlySpan<FeelValue> details);

    /// <summary>Calls a function on behalf of a built-in such as <c>sort</c>; counts towards the limits of the evaluation.</summary>
    public virtual FeelValue Call(FeelFunction function, params ReadOnlySpan<FeelValue> arguments) => function.Invoke(arguments, this);
}
