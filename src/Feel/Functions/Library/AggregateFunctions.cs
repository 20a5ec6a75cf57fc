using Duixian.Feel.Numbers;
using Duixian.Feel.Values;

namespace Duixian.Feel.Functions.Library;

/// <summary>DMN 1.5, 10.3.4.4: one value out of many. Each takes a list or the items as arguments.</summary>
internal static class AggregateFunctions
{
    internal static IEnumerable<Builtin> All =>
    [
        new Builtin("min(list: list) -> point", (arguments, invocation) => Extreme("min", -1, arguments, invocation))
            .Or("min(c...: Any) -> point", (arguments, invocation) => Extreme("min", -1, arguments, invocation)).InSql("min"),
        new Builtin("max(list: list) -> point", (arguments, invocation) => Extreme("max", 1, arguments, invocation))
            .Or("max(c...: Any) -> point", (arguments, invocation) => Extreme("max", 1, arguments, invocation)).InSql("max"),
        OfNumbers("sum", "number", Sum).InSql("sum"),
        OfNumbers("mean", "number", Mean),
        OfNumbers("product", "number", Product),
        OfNumbers("median", "number", Median),
        OfNumbers("stddev", "number", StandardDeviation),
        OfNumbers("mode", "list<number>", Mode),
    ];

    private static Builtin OfNumbers(string name, string result, BuiltinBody body) =>
        new Builtin($"{name}(list: list<number>) -> {result}", body).Or($"{name}(n...: number) -> {result}", body);

    private static FeelValue Extreme(string name, int sign, ReadOnlySpan<FeelValue> arguments, Invocation invocation)
    {
        var items = Arguments.Items(arguments);
        if (items.IsEmpty)
            return invocation.Null(NoteCodes.InvalidArgument, name, "list", arguments[0]);
        var best = items[0];
        foreach (ref readonly var item in items)
        {
            if (FeelOrder.Compare(item, best) is not { } order)
                return invocation.Null(NoteCodes.NotComparable, best, item);
            if (order * sign > 0)
                best = item;
        }
        return best;
    }

    private static FeelValue Sum(ReadOnlySpan<FeelValue> arguments, Invocation invocation)
    {
        var items = Arguments.Items(arguments);
        if (items.IsEmpty)
            return invocation.Null(NoteCodes.InvalidArgument, "sum", "list", arguments[0]);
        return TrySum(items, out var sum) ? sum : invocation.Null(NoteCodes.OutOfRange, "sum", FeelList.Of(items));
    }

    private static FeelValue Mean(ReadOnlySpan<FeelValue> arguments, Invocation invocation)
    {
        var items = Arguments.Items(arguments);
        if (items.IsEmpty)
            return invocation.Null(NoteCodes.InvalidArgument, "mean", "list", arguments[0]);
        return TrySum(items, out var sum) && FeelNumber.TryDivide(sum, items.Length, out var mean)
            ? mean
            : invocation.Null(NoteCodes.OutOfRange, "mean", FeelList.Of(items));
    }

    private static FeelValue Product(ReadOnlySpan<FeelValue> arguments, Invocation invocation)
    {
        var items = Arguments.Items(arguments);
        if (items.IsEmpty)
            return invocation.Null(NoteCodes.InvalidArgument, "product", "list", arguments[0]);
        var product = FeelNumber.One;
        foreach (ref readonly var item in items)
        {
            if (!FeelNumber.TryMultiply(product, item.AsNumber, out product))
                return invocation.Null(NoteCodes.OutOfRange, "product", FeelList.Of(items));
        }
        return product;
    }

    private static FeelValue Median(ReadOnlySpan<FeelValue> arguments, Invocation invocation)
    {
        var items = Arguments.Items(arguments);
        if (items.IsEmpty)
            return invocation.Null(NoteCodes.InvalidArgument, "median", "list", arguments[0]);
        var sorted = Sorted(items);
        var middle = sorted.Length / 2;
        if (sorted.Length % 2 == 1)
            return sorted[middle];
        return FeelNumber.TryAdd(sorted[middle - 1], sorted[middle], out var sum) && FeelNumber.TryDivide(sum, 2, out var median)
            ? median
            : invocation.Null(NoteCodes.OutOfRange, "median", FeelList.Of(items));
    }

    /// <summary>Sample standard deviation: a single value has none.</summary>
    private static FeelValue StandardDeviation(ReadOnlySpan<FeelValue> arguments, Invocation invocation)
    {
        var items = Arguments.Items(arguments);
        if (items.Length < 2)
            return invocation.Null(NoteCodes.InvalidArgument, "stddev", "list", FeelList.Of(items));
        if (!TrySum(items, out var sum) || !FeelNumber.TryDivide(sum, items.Length, out var mean))
            return invocation.Null(NoteCodes.OutOfRange, "stddev", FeelList.Of(items));
        var squares = FeelNumber.Zero;
        foreach (ref readonly var item in items)
        {
            if (!FeelNumber.TrySubtract(item.AsNumber, mean, out var distance)
                || !FeelNumber.TryMultiply(distance, distance, out var square)
                || !FeelNumber.TryAdd(squares, square, out squares))
                return invocation.Null(NoteCodes.OutOfRange, "stddev", FeelList.Of(items));
        }
        return FeelNumber.TryDivide(squares, items.Length - 1, out var variance) && FeelNumber.TrySquareRoot(variance, out var deviation)
            ? deviation
            : invocation.Null(NoteCodes.OutOfRange, "stddev", FeelList.Of(items));
    }

    /// <summary>The most frequent numbers, ascending.</summary>
    private static FeelValue Mode(ReadOnlySpan<FeelValue> arguments, Invocation invocation)
    {
        var sorted = Sorted(Arguments.Items(arguments));
        var modes = new List<FeelValue>();
        var most = 0;
        for (var i = 0; i < sorted.Length;)
        {
            var next = i + 1;
            while (next < sorted.Length && sorted[next] == sorted[i])
                next++;
            if (next - i > most)
                modes.Clear();
            if (next - i >= most)
                modes.Add(sorted[i]);
            most = Math.Max(most, next - i);
            i = next;
        }
        return FeelList.From(modes);
    }

    private static bool TrySum(ReadOnlySpan<FeelValue> items, out FeelNumber sum)
    {
        sum = FeelNumber.Zero;
        foreach (ref readonly var item in items)
        {
            if (!FeelNumber.TryAdd(sum, item.AsNumber, out sum))
                return false;
        }
        return true;
    }

    private static FeelNumber[] Sorted(ReadOnlySpan<FeelValue> items)
    {
        var numbers = new FeelNumber[items.Length];
        for (var i = 0; i < items.Length; i++)
            numbers[i] = items[i].AsNumber;
        Array.Sort(numbers);
        return numbers;
    }
}
