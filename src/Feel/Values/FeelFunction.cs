using System.Collections.Immutable;

namespace Duixian.Feel.Values;

/// <summary>A function as a value: a built-in, a function literal with its closure, a business knowledge model or a service.</summary>
public abstract class FeelFunction
{
    /// <summary>Name for messages; null for a function literal.</summary>
    public virtual string? Name => null;

    /// <summary>Names of the formal parameters in order; for a built-in with several signatures those of the first.</summary>
    public abstract ImmutableArray<string> ParameterNames { get; }

    /// <summary>Invokes with positional arguments. Wrong arguments give null and a note, never an exception.</summary>
    public abstract FeelValue Invoke(ReadOnlySpan<FeelValue> arguments, Invocation invocation);

    /// <summary>Invokes with named arguments; an unknown or missing name gives null and a note.</summary>
    public virtual FeelValue InvokeNamed(
        ReadOnlySpan<string> names, ReadOnlySpan<FeelValue> arguments, Invocation invocation)
    {
        var formal = ParameterNames;
        if (names.Length != formal.Length)
            return invocation.Null(NoteCodes.WrongArity, Name, names.Length);
        var ordered = new FeelValue[formal.Length];
        var seen = 0;
        for (var i = 0; i < names.Length; i++)
        {
            var slot = formal.IndexOf(names[i], 0, StringComparer.Ordinal);
            if (slot < 0)
                return invocation.Null(NoteCodes.UnknownParameter, Name, names[i]);
            ordered[slot] = arguments[i];
            seen++;
        }
        return seen == formal.Length ? Invoke(ordered, invocation) : invocation.Null(NoteCodes.WrongArity, Name, seen);
    }
}
