using System.Collections.Immutable;
using Duixian.Feel.Values;

namespace Duixian.Feel.Functions;

/// <summary>What a built-in does with arguments that fit its signature.</summary>
public delegate FeelValue BuiltinBody(ReadOnlySpan<FeelValue> arguments, Invocation invocation);

/// <summary>One way to call a built-in.</summary>
/// <param name="Parameters">Formal parameters in order.</param>
/// <param name="IsVariadic">The last parameter takes any number of arguments, at least one.</param>
/// <param name="Result">Kinds of the result; null can always come in addition.</param>
/// <param name="ResultElements">For lists: kinds of the items.</param>
/// <param name="Body">What it does.</param>
public sealed record Signature(
    ImmutableArray<Parameter> Parameters, bool IsVariadic, FeelKinds Result, FeelKinds ResultElements, BuiltinBody Body)
{
    /// <summary>Fewest arguments.</summary>
    public int MinArity { get; } = Parameters.Count(parameter => !parameter.IsOptional);

    /// <summary>Most arguments.</summary>
    public int MaxArity { get; } = IsVariadic ? int.MaxValue : Parameters.Length;

    /// <summary>The parameter at a position; a variadic one stands at all positions from its own.</summary>
    public Parameter ParameterAt(int position) => Parameters[Math.Min(position, Parameters.Length - 1)];

    /// <summary>Whether so many arguments can be given.</summary>
    public bool TakesArity(int count) => count >= MinArity && count <= MaxArity;

    internal bool Accepts(ReadOnlySpan<FeelValue> arguments)
    {
        if (!TakesArity(arguments.Length))
            return false;
        for (var i = 0; i < arguments.Length; i++)
        {
            if (!ParameterAt(i).Accepts(arguments[i]))
                return false;
        }
        return true;
    }
}
