using Duixian.Feel.Values;

namespace Duixian.Feel.Functions.Library;

/// <summary>DMN 1.5, 10.3.4.10.</summary>
internal static class ContextFunctions
{
    private static readonly ContextShape EntryShape = new("key", "value");

    internal static IEnumerable<Builtin> All =>
    [
        new Builtin("get value(m: context, key: string) -> Any", GetValue)
            .Or("get value(m: context, keys: list<string>) -> Any", GetValueAlongPath),
        new Builtin("get entries(m: context) -> list<context>", GetEntries),
        new Builtin("context(entries: list<context>) -> context", FromEntries),
        new Builtin("context put(context: context, key: string, value: Any) -> context", (arguments, _) =>
                Put(arguments[0].AsContext, arguments[1].AsString, arguments[2]))
            .Or("context put(context: context, keys: list<string>, value: Any) -> context", PutAlongPath),
        new Builtin("context merge(contexts: list<context>) -> context", Merge),
    ];

    private static FeelValue GetValue(ReadOnlySpan<FeelValue> arguments, Invocation invocation) =>
        arguments[0].AsContext.TryGet(arguments[1].AsString, out var value)
            ? value
            : invocation.Null(NoteCodes.NoSuchEntry, arguments[1]);

    private static FeelValue GetValueAlongPath(ReadOnlySpan<FeelValue> arguments, Invocation invocation)
    {
        var value = arguments[0];
        foreach (ref readonly var key in arguments[1].AsList.Items)
        {
            if (value.Kind != FeelKind.Context || !value.AsContext.TryGet(key.AsString, out value))
                return invocation.Null(NoteCodes.NoSuchEntry, key);
        }
        return arguments[1].AsList.Count == 0 ? invocation.Null(NoteCodes.InvalidArgument, "get value", "keys", arguments[1]) : value;
    }

    private static FeelValue GetEntries(ReadOnlySpan<FeelValue> arguments, Invocation invocation)
    {
        var entries = new List<FeelValue>();
        foreach (var (key, value) in arguments[0].AsContext)
            entries.Add(new FeelContext(EntryShape, [key, value]));
        return FeelList.From(entries);
    }

    private static FeelValue FromEntries(ReadOnlySpan<FeelValue> arguments, Invocation invocation)
    {
        var builder = new FeelContextBuilder();
        foreach (ref readonly var item in arguments[0].AsList.Items)
        {
            var entry = item.AsContext;
            if (!entry.TryGet("key", out var key) || key.Kind != FeelKind.String)
                return invocation.Null(NoteCodes.NoSuchEntry, "key");
            if (!entry.TryGet("value", out var value))
                return invocation.Null(NoteCodes.NoSuchEntry, "value");
            if (builder.Contains(key.AsString))
                return invocation.Null(NoteCodes.DuplicateEntry, key);
            builder.Set(key.AsString, value);
        }
        return builder.ToContext();
    }

    private static FeelContext Put(FeelContext context, string key, in FeelValue value)
    {
        var slot = context.Shape.IndexOf(key);
        if (slot >= 0)
        {
            FeelValue[] values = [.. context.Values];
            values[slot] = value;
            return new FeelContext(context.Shape, values);
        }
        return new FeelContext(new ContextShape([.. context.Shape.Names, key]), [.. context.Values, value]);
    }

    private static FeelValue PutAlongPath(ReadOnlySpan<FeelValue> arguments, Invocation invocation)
    {
        var keys = arguments[1].AsList;
        if (keys.Count == 0)
            return invocation.Null(NoteCodes.InvalidArgument, "context put", "keys", arguments[1]);
        // Down to the innermost context, then up again with the new ones.
        var parents = new FeelContext[keys.Count];
        parents[0] = arguments[0].AsContext;
        for (var i = 1; i < keys.Count; i++)
        {
            if (!parents[i - 1].TryGet(keys[i - 1].AsString, out var child) || child.Kind != FeelKind.Context)
                return invocation.Null(NoteCodes.NoSuchEntry, keys[i - 1]);
            parents[i] = child.AsContext;
        }
        var value = arguments[2];
        for (var i = keys.Count - 1; i >= 0; i--)
            value = Put(parents[i], keys[i].AsString, value);
        return value;
    }

    private static FeelValue Merge(ReadOnlySpan<FeelValue> arguments, Invocation invocation)
    {
        var builder = new FeelContextBuilder();
        foreach (ref readonly var context in arguments[0].AsList.Items)
        {
            foreach (var (key, value) in context.AsContext)
                builder.Set(key, value);
        }
        return builder.ToContext();
    }
}
