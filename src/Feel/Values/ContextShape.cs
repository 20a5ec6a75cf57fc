using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Duixian.Feel.Values;

/// <summary>The names of a context in their order. Contexts built at one place share one shape, so a reader may remember a slot.</summary>
public sealed class ContextShape
{
    // Up to this many names a scan is faster than hashing.
    private const int ScanLimit = 8;
    private readonly FrozenDictionary<string, int>? _index;

    /// <summary>A shape with the given names.</summary>
    /// <exception cref="ArgumentException">A name occurs twice.</exception>
    public ContextShape(params ImmutableArray<string> names)
    {
        Names = names;
        if (names.Length > ScanLimit)
        {
            _index = names.Select((name, slot) => KeyValuePair.Create(name, slot)).ToFrozenDictionary(StringComparer.Ordinal);
        }
        if (names.Length != (_index?.Count ?? names.Distinct(StringComparer.Ordinal).Count()))
            throw new ArgumentException("A name occurs twice.", nameof(names));
    }

    /// <summary>The shape without names.</summary>
    public static ContextShape Empty { get; } = new([]);

    /// <summary>The names in order.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>Number of names.</summary>
    public int Count => Names.Length;

    /// <summary>Position of a name from zero, or −1.</summary>
    public int IndexOf(string name)
    {
        if (_index is not null)
            return _index.TryGetValue(name, out var slot) ? slot : -1;
        var names = Names.AsSpan();
        for (var i = 0; i < names.Length; i++)
        {
            if ((object)names[i] == name)
                return i;
        }
        for (var i = 0; i < names.Length; i++)
        {
            if (names[i] == name)
                return i;
        }
        return -1;
    }
}
