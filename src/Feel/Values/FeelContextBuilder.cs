using System.Runtime.InteropServices;

namespace Duixian.Feel.Values;

/// <summary>Collects entries whose names are only known at run time.</summary>
public sealed class FeelContextBuilder
{
    private readonly List<string> _names = [];
    private readonly List<FeelValue> _values = [];
    private readonly Dictionary<string, int> _slots = new(StringComparer.Ordinal);

    /// <summary>Starts empty.</summary>
    public FeelContextBuilder()
    {
    }

    /// <summary>Starts with the entries of a context.</summary>
    public FeelContextBuilder(FeelContext context)
    {
        foreach (var (name, value) in context)
            Set(name, value);
    }

    /// <summary>Number of entries so far.</summary>
    public int Count => _names.Count;

    /// <summary>True when there is an entry of that name.</summary>
    public bool Contains(string name) => _slots.ContainsKey(name);

    /// <summary>Adds an entry, or replaces its value in place.</summary>
    public void Set(string name, FeelValue value)
    {
        ref var slot = ref CollectionsMarshal.GetValueRefOrAddDefault(_slots, name, out var exists);
        if (exists)
        {
            _values[slot] = value;
            return;
        }
        slot = _names.Count;
        _names.Add(name);
        _values.Add(value);
    }

    /// <summary>The context collected so far.</summary>
    public FeelContext ToContext() =>
        _names.Count == 0 ? FeelContext.Empty : new FeelContext(new ContextShape([.. _names]), [.. _values]);
}
