using System.Collections;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Duixian.Feel.Values;

/// <summary>An immutable list of values.</summary>
public sealed class FeelList : IReadOnlyList<FeelValue>, IEquatable<FeelList>
{
    private readonly FeelValue[] _items;

    private FeelList(FeelValue[] items) => _items = items;

    /// <summary>The list without items.</summary>
    public static FeelList Empty { get; } = new([]);

    /// <summary>A list of the given items.</summary>
    public static FeelList Of(params ReadOnlySpan<FeelValue> items) => items.IsEmpty ? Empty : new(items.ToArray());

    /// <summary>A list over the array itself; the caller gives the array away.</summary>
    public static FeelList Wrap(FeelValue[] items) => items.Length == 0 ? Empty : new(items);

    /// <summary>A list of the items collected so far.</summary>
    public static FeelList From(List<FeelValue> items) => Of(CollectionsMarshal.AsSpan(items));

    /// <summary>Number of items.</summary>
    public int Count => _items.Length;

    /// <summary>Item by position from zero (FEEL counts from one).</summary>
    public FeelValue this[int index] => _items[index];

    /// <summary>All items.</summary>
    public ReadOnlySpan<FeelValue> Items => _items;

    /// <inheritdoc/>
    public IEnumerator<FeelValue> GetEnumerator() => ((IEnumerable<FeelValue>)_items).GetEnumerator();
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Same items by identity in the same order. Lists nested too deeply to walk are the same only as one object.</summary>
    public bool Equals(FeelList? other)
    {
        if (other is null || other.Count != Count || ReferenceEquals(this, other))
            return ReferenceEquals(this, other);
        return RuntimeHelpers.TryEnsureSufficientExecutionStack() && Items.SequenceEqual(other.Items);
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as FeelList);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            return 0;
        var hash = new HashCode();
        foreach (var item in _items)
            hash.Add(item);
        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    public override string ToString() => FeelValue.Of(this).ToString();
}
