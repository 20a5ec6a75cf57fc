using System.Collections.Frozen;
using System.Collections.Immutable;
using Duixian.Feel.Functions.Library;

namespace Duixian.Feel.Functions;

/// <summary>The standard library of DMN 1.5, clause 10.3.4.</summary>
public static class Builtins
{
    /// <summary>Every built-in, in the order of the standard.</summary>
    public static ImmutableArray<Builtin> All { get; } =
    [
        .. ConversionFunctions.All,
        .. RangeFunction.All,
        .. BooleanFunctions.All,
        .. StringFunctions.All,
        .. PatternFunctions.All,
        .. ListFunctions.All,
        .. AggregateFunctions.All,
        .. NumericFunctions.All,
        .. SortFunction.All,
        .. IntervalFunctions.All,
        .. ContextFunctions.All,
        .. TemporalFunctions.All,
    ];

    private static readonly FrozenDictionary<string, Builtin> ByName =
        All.ToFrozenDictionary(builtin => builtin.Name, StringComparer.Ordinal);

    /// <summary>Names of all built-ins, for name resolution and for suggestions.</summary>
    public static IEnumerable<string> Names => ByName.Keys;

    /// <summary>The built-in of that name (words separated by single spaces), or null.</summary>
    public static Builtin? Find(string name) => ByName.GetValueOrDefault(name);
}
