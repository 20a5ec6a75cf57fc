using Duixian.Feel.Values;

namespace Duixian.Feel.Functions.Library;

/// <summary>One end of an interval: a value, or infinitely far away.</summary>
/// <param name="Value">The value; null when infinite.</param>
/// <param name="IsIncluded">Whether it belongs to the interval.</param>
/// <param name="Infinity">−1 before everything, 1 behind everything, 0 for a value.</param>
internal readonly record struct Endpoint(FeelValue Value, bool IsIncluded, int Infinity)
{
    /// <summary>Order of two ends that are known to be comparable.</summary>
    internal static int Compare(Endpoint left, Endpoint right) => left.Infinity != 0 || right.Infinity != 0
        ? left.Infinity.CompareTo(right.Infinity)
        : FeelOrder.Compare(left.Value, right.Value) ?? 0;
}

/// <summary>A range or a point (both ends the same, included) as the interval functions compare them.</summary>
internal readonly record struct Interval(Endpoint Start, Endpoint End)
{
    /// <summary>False for a range whose end is null although it was written as an interval, and for "everything but".</summary>
    internal static bool TryCreate(in FeelValue value, out Interval interval)
    {
        if (value.Kind != FeelKind.Range)
        {
            var point = new Endpoint(value, true, 0);
            interval = new Interval(point, point);
            return true;
        }
        var range = value.AsRange;
        var openStart = range.Form is RangeForm.Less or RangeForm.LessOrEqual;
        var openEnd = range.Form is RangeForm.Greater or RangeForm.GreaterOrEqual;
        interval = new Interval(
            new Endpoint(range.Start, range.StartIncluded, openStart ? -1 : 0),
            new Endpoint(range.End, range.EndIncluded, openEnd ? 1 : 0));
        return range.Form != RangeForm.NotEqual && (openStart || !range.Start.IsNull) && (openEnd || !range.End.IsNull);
    }

    internal static bool AreComparable(Interval left, Interval right)
    {
        var a = left.Start.Infinity == 0 ? left.Start.Value : left.End.Value;
        var b = right.Start.Infinity == 0 ? right.Start.Value : right.End.Value;
        return FeelOrder.Compare(a, b) is not null;
    }
}
