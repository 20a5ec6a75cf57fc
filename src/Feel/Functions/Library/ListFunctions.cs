using Duixian.Feel.Values;

namespace Duixian.Feel.Functions.Library;

/// <summary>DMN 1.5, 10.3.4.4: lists as such.</summary>
internal static class ListFunctions
{
    internal static IEnumerable<Builtin> All =>
    [
        new Builtin("list contains(list: list, element: Any) -> boolean", (arguments, _) =>
            IndexOf(arguments[0].AsList.Items, arguments[1], 0) >= 0).InSql("list-contains"),
        new Builtin("count(list: list) -> number", (arguments, _) => (long)arguments[0].AsList.Count).InSql("count"),
        new Builtin("sublist(list: list, start position: number, length?: number) -> list", Sublist),
        new Builtin("append(list: list, item...: Any) -> list", Append),
        new Builtin("concatenate(list...: list) -> list", (arguments, invocation) => Concatenate("concatenate", arguments, invocation)),
        new Builtin("insert before(list: list, position: number, newItem: Any) -> list", InsertBefore),
        new Builtin("remove(list: list, position: number) -> list", Remove),
        new Builtin("list replace(list: list, position: number, newItem: Any) -> list", ReplaceAt)
            .Or("list replace(list: list, match: function, newItem: Any) -> list", ReplaceMatching),
        new Builtin("reverse(list: list) -> list", Reverse),
        new Builtin("index of(list: list, match: Any) -> list<number>", IndexOfAll),
        new Builtin("union(list...: list) -> list", Union),
        new Builtin("distinct values(list: list) -> list", (arguments, _) => Distinct(arguments[0].AsList.Items)),
        new Builtin("flatten(list: list) -> list", Flatten),
    ];

    private static int IndexOf(ReadOnlySpan<FeelValue> items, in FeelValue element, int from)
    {
        for (var i = from; i < items.Length; i++)
        {
            if (FeelEquality.Compare(items[i], element) == true)
                return i;
        }
        return -1;
    }

    private static FeelValue Sublist(ReadOnlySpan<FeelValue> arguments, Invocation invocation)
    {
        var items = arguments[0].AsList.Items;
        var start = Arguments.Index(Arguments.Whole(arguments[1]), items.Length);
        if (start < 0)
            return invocation.Null(NoteCodes.NoSuchPosition, "sublist", arguments[1], arguments[0]);
        var length = arguments.Length > 2 ? Arguments.Whole(arguments[2]) : items.Length;
        if (length < 0 || (arguments.Length > 2 && length > items.Length - start))
            return invocation.Null(NoteCodes.InvalidArgument, "sublist", "length", arguments[2]);
        return FeelList.Of(items.Slice(start, Math.Min(length, items.Length - start)));
    }

    private static FeelValue Append(ReadOnlySpan<FeelValue> arguments, Invocation invocation)
    {
        var list = arguments[0].AsList;
        return list.Count + arguments.Length > invocation.MaxSize
            ? invocation.Null(NoteCodes.TooLarge, "append")
            : FeelList.Wrap([.. list.Items, .. arguments[1..]]);
    }

    private static FeelValue Concatenate(string name, ReadOnlySpan<FeelValue> arguments, Invocation invocation)
    {
        long count = 0;
        foreach (ref readonly var list in arguments)
            count += list.AsList.Count;
        if (count > invocation.MaxSize)
            return invocation.Null(NoteCodes.TooLarge, name);
        var items = new List<FeelValue>((int)count);
        foreach (ref readonly var list in arguments)
            items.AddRange(list.AsList.Items);
        return FeelList.From(items);
    }

    private static FeelValue InsertBefore(ReadOnlySpan<FeelValue> arguments, Invocation invocation)
    {
        var items = arguments[0].AsList.Items;
        var position = Arguments.Whole(arguments[1]);
        // One place behind the last item is a place to insert at.
        var index = position == items.Length + 1 ? items.Length : Arguments.Index(position, items.Length);
        return index < 0
            ? invocation.Null(NoteCodes.NoSuchPosition, "insert before", arguments[1], arguments[0])
            : FeelList.Wrap([.. items[..index], arguments[2], .. items[index..]]);
    }

    private static FeelValue Remove(ReadOnlySpan<FeelValue> arguments, Invocation invocation)
    {
        var items = arguments[0].AsList.Items;
        var index = Arguments.Index(Arguments.Whole(arguments[1]), items.Length);
        return index < 0
            ? invocation.Null(NoteCodes.NoSuchPosition, "remove", arguments[1], arguments[0])
            : FeelList.Wrap([.. items[..index], .. items[(index + 1)..]]);
    }

    private static FeelValue ReplaceAt(ReadOnlySpan<FeelValue> arguments, Invocation invocation)
    {
        FeelValue[] items = [.. arguments[0].AsList.Items];
        var index = Arguments.Index(Arguments.Whole(arguments[1]), items.Length);
        if (index < 0)
            return invocation.Null(NoteCodes.NoSuchPosition, "list replace", arguments[1], arguments[0]);
        items[index] = arguments[2];
        return FeelList.Wrap(items);
    }

    private static FeelValue ReplaceMatching(ReadOnlySpan<FeelValue> arguments, Invocation invocation)
    {
        FeelValue[] items = [.. arguments[0].AsList.Items];
        var match = arguments[1].AsFunction;
        if (match.ParameterNames.Length != 2)
            return invocation.Null(NoteCodes.InvalidArgument, "list replace", "match", arguments[1]);
        for (var i = 0; i < items.Length; i++)
        {
            var matched = invocation.Call(match, items[i], arguments[2]);
            if (matched.Kind != FeelKind.Boolean)
                return invocation.Null(NoteCodes.NotBoolean, "list replace", matched);
            if (matched.AsBoolean)
                items[i] = arguments[2];
        }
        return FeelList.Wrap(items);
    }

    private static FeelValue Reverse(ReadOnlySpan<FeelValue> arguments, Invocation invocation)
    {
        FeelValue[] items = [.. arguments[0].AsList.Items];
        Array.Reverse(items);
        return FeelList.Wrap(items);
    }

    private static FeelValue IndexOfAll(ReadOnlySpan<FeelValue> arguments, Invocation invocation)
    {
        var items = arguments[0].AsList.Items;
        var found = new List<FeelValue>();
        for (var i = IndexOf(items, arguments[1], 0); i >= 0; i = IndexOf(items, arguments[1], i + 1))
            found.Add(i + 1L);
        return FeelList.From(found);
    }

    private static FeelValue Union(ReadOnlySpan<FeelValue> arguments, Invocation invocation)
    {
        var all = Concatenate("union", arguments, invocation);
        return all.IsNull ? all : Distinct(all.AsList.Items);
    }

    /// <summary>Items without repetition, the first of equal ones kept.</summary>
    private static FeelList Distinct(ReadOnlySpan<FeelValue> items)
    {
        var seen = new HashSet<FeelValue>(FeelEquality.Comparer);
        var distinct = new List<FeelValue>();
        foreach (ref readonly var item in items)
        {
            if (seen.Add(item))
                distinct.Add(item);
        }
        return FeelList.From(distinct);
    }

    private static FeelValue Flatten(ReadOnlySpan<FeelValue> arguments, Invocation invocation)
    {
        var flat = new List<FeelValue>();
        // A stack of our own: lists may be nested deeper than the thread's stack.
        var open = new Stack<(FeelList List, int Next)>();
        open.Push((arguments[0].AsList, 0));
        while (open.TryPop(out var at))
        {
            if (at.Next >= at.List.Count)
                continue;
            open.Push((at.List, at.Next + 1));
            var item = at.List[at.Next];
            if (item.Kind == FeelKind.List)
                open.Push((item.AsList, 0));
            else
                flat.Add(item);
            if (flat.Count > invocation.MaxSize)
                return invocation.Null(NoteCodes.TooLarge, "flatten");
        }
        return FeelList.From(flat);
    }
}
