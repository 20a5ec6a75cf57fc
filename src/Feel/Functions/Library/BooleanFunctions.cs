using Duixian.Feel.Values;

namespace Duixian.Feel.Functions.Library;

/// <summary>DMN 1.5, 10.3.4.2, and the two list functions on booleans of 10.3.4.4.</summary>
internal static class BooleanFunctions
{
    internal static IEnumerable<Builtin> All =>
    [
        new Builtin("not(negand: Any) -> boolean", Not).InSql("not"),
        new Builtin("all(list: list) -> boolean", (arguments, invocation) => Combine("all", false, arguments, invocation))
            .Or("all(b...: Any) -> boolean", (arguments, invocation) => CombineArguments("all", false, arguments, invocation)),
        new Builtin("any(list: list) -> boolean", (arguments, invocation) => Combine("any", true, arguments, invocation))
            .Or("any(b...: Any) -> boolean", (arguments, invocation) => CombineArguments("any", true, arguments, invocation)),
    ];

    // Unknown stays unknown; it is no error that the negation of an unknown fact is unknown.
    private static FeelValue Not(ReadOnlySpan<FeelValue> arguments, Invocation invocation) => arguments[0].Kind switch
    {
        FeelKind.Boolean => !arguments[0].AsBoolean,
        FeelKind.Null => FeelValue.Null,
        _ => invocation.Null(NoteCodes.WrongType, "not", "negand", arguments[0]),
    };

    /// <summary>One value of <paramref name="decisive"/> settles it; otherwise anything that is no boolean leaves it open.</summary>
    private static FeelValue Combine(string name, bool decisive, ReadOnlySpan<FeelValue> arguments, Invocation invocation)
    {
        var open = -1;
        var items = Arguments.Items(arguments);
        for (var i = 0; i < items.Length; i++)
        {
            if (items[i].Kind != FeelKind.Boolean)
                open = i;
            else if (items[i].AsBoolean == decisive)
                return decisive;
        }
        return open < 0 ? !decisive : invocation.Null(NoteCodes.WrongType, name, "list", items[open]);
    }

    private static FeelValue CombineArguments(string name, bool decisive, ReadOnlySpan<FeelValue> arguments, Invocation invocation) =>
        arguments.Length == 1 && arguments[0].IsNull
            ? invocation.Null(NoteCodes.WrongType, name, "list", arguments[0])
            : Combine(name, decisive, arguments, invocation);
}
