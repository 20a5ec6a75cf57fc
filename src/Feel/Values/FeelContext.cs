using System.Runtime.CompilerServices;

namespace Duixian.Feel.Values;

/// <summary>An immutable context: named values in order.</summary>
public sealed class FeelContext : IEquatable<FeelContext>
{
    private readonly FeelValue[] _values;

    /// <summary>A context over a shape and the values of its names; the caller gives the array away.</summary>
    /// <exception cref="ArgumentException">There are not as many values as names.</exception>
    public FeelContext(ContextShape shape, FeelValue[] values)
    {
        if (values.Length != shape.Count)
            throw new ArgumentException("A context has one value per name.", nameof(values));
        Shape = shape;
        _values = values;
    }

    /// <summary>The context without entries.</summary>
    public static FeelContext Empty { get; } = new(ContextShape.Empty, []);

    /// <summary>A context of the given entries; of entries with one name the last counts, at the place of the first.</summary>
    public static FeelContext Of(params IEnumerable<(string Name, FeelValue Value)> entries)
    {
        var builder = new FeelContextBuilder();
        foreach (var (name, value) in entries)
            builder.Set(name, value);
        return builder.ToContext();
    }

    /// <summary>The names and their order.</summary>
    public ContextShape Shape { get; }
    /// <summary>Number of entries.</summary>
    public int Count => _values.Length;
    /// <summary>The values in the order of <see cref="ContextShape.Names"/>.</summary>
    public ReadOnlySpan<FeelValue> Values => _values;

    /// <summary>The value of an entry; false when there is no entry of that name.</summary>
    public bool TryGet(string name, out FeelValue value)
    {
        var slot = Shape.IndexOf(name);
        value = slot < 0 ? default : _values[slot];
        return slot >= 0;
    }

    /// <summary>The entries in order, for <c>foreach</c>.</summary>
    public IEnumerator<KeyValuePair<string, FeelValue>> GetEnumerator()
    {
        for (var i = 0; i < _values.Length; i++)
            yield return KeyValuePair.Create(Shape.Names[i], _values[i]);
    }

    /// <summary>Same names with identical values, in any order.</summary>
    public bool Equals(FeelContext? other)
    {
        if (other is null || other.Count != Count || ReferenceEquals(this, other))
            return ReferenceEquals(this, other);
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            return false;
        for (var i = 0; i < _values.Length; i++)
        {
            if (!other.TryGet(Shape.Names[i], out var value) || value != _values[i])
                return false;
        }
        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as FeelContext);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            return 0;
        // Addition, because the order of entries does not matter.
        var hash = Count;
        for (var i = 0; i < _values.Length; i++)
            hash = unchecked(hash + HashCode.Combine(Shape.Names[i], _values[i]));
        return hash;
    }

    /// <inheritdoc/>
    public override string ToString() => FeelValue.Of(this).ToString();
}
