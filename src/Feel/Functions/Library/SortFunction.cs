using Duixian.Feel.Values;

namespace Duixian.Feel.Functions.Library;

/// <summary>DMN 1.5, 10.3.4.7.</summary>
internal static class SortFunction
{
    internal static IEnumerable<Builtin> All => [new Builtin("sort(list: list, precedes: function) -> list", Sort)];

    /// <summary>A stable merge sort of our own: the order comes from the rule, need not be consistent and must not make sorting fail.</summary>
    private static FeelValue Sort(ReadOnlySpan<FeelValue> arguments, Invocation invocation)
    {
        FeelValue[] items = [.. arguments[0].AsList.Items];
        var precedes = arguments[1].AsFunction;
        var merged = new FeelValue[items.Length];
        for (var width = 1; width < items.Length; width *= 2)
        {
            for (var start = 0; start < items.Length; start += 2 * width)
            {
                var middle = Math.Min(start + width, items.Length);
                var end = Math.Min(middle + width, items.Length);
                var (left, right) = (start, middle);
                for (var to = start; to < end; to++)
                {
                    var takeRight = left == middle;
                    if (!takeRight && right < end)
                    {
                        var answer = invocation.Call(precedes, items[right], items[left]);
                        if (answer.Kind != FeelKind.Boolean)
                            return invocation.Null(NoteCodes.NotBoolean, "sort", answer);
                        takeRight = answer.AsBoolean;
                    }
                    merged[to] = takeRight ? items[right++] : items[left++];
                }
            }
            (items, merged) = (merged, items);
        }
        return FeelList.Wrap(items);
    }
}
