using System.Text;
using Duixian.Feel.Values;

namespace Duixian.Feel.Functions.Library;

/// <summary>DMN 1.5, 10.3.4.3, without the functions on patterns. Positions and lengths count characters, not UTF-16 units.</summary>
internal static class StringFunctions
{
    internal static IEnumerable<Builtin> All =>
    [
        new Builtin("substring(string: string, start position: number, length?: number) -> string", Substring).InSql("substring"),
        new Builtin("string length(string: string) -> number", (arguments, _) => (long)Length(arguments[0].AsString)).InSql("length"),
        new Builtin("upper case(string: string) -> string", (arguments, _) => arguments[0].AsString.ToUpperInvariant()).InSql("upper"),
        new Builtin("lower case(string: string) -> string", LowerCase).InSql("lower"),
        new Builtin("substring before(string: string, match: string) -> string", Before),
        new Builtin("substring after(string: string, match: string) -> string", After),
        new Builtin(
            "contains(string: string, match: string) -> boolean",
            (arguments, _) => arguments[0].AsString.Contains(arguments[1].AsString, StringComparison.Ordinal)).InSql("contains"),
        new Builtin(
            "starts with(string: string, match: string) -> boolean",
            (arguments, _) => arguments[0].AsString.StartsWith(arguments[1].AsString, StringComparison.Ordinal)).InSql("starts-with"),
        new Builtin(
            "ends with(string: string, match: string) -> boolean",
            (arguments, _) => arguments[0].AsString.EndsWith(arguments[1].AsString, StringComparison.Ordinal)).InSql("ends-with"),
        new Builtin("string join(list: list, delimiter?: string?) -> string", Join),
    ];

    private static FeelValue Substring(ReadOnlySpan<FeelValue> arguments, Invocation invocation)
    {
        var text = arguments[0].AsString;
        var count = Length(text);
        var start = Arguments.Index(Arguments.Whole(arguments[1]), count);
        if (start < 0)
            return invocation.Null(NoteCodes.NoSuchPosition, "substring", arguments[1], arguments[0]);
        var length = arguments.Length > 2 ? Arguments.Whole(arguments[2]) : count;
        if (length < 1)
            return invocation.Null(NoteCodes.InvalidArgument, "substring", "length", arguments[2]);
        length = Math.Min(length, count - start);
        if (count == text.Length)
            return text.Substring(start, length);
        var from = Units(text, 0, start);
        return text[from..Units(text, from, length)];
    }

    /// <summary>Number of characters; one beyond U+FFFF counts once.</summary>
    private static int Length(string text)
    {
        var pairs = 0;
        for (var i = 1; i < text.Length; i++)
        {
            if (char.IsLowSurrogate(text[i]) && char.IsHighSurrogate(text[i - 1]))
                pairs++;
        }
        return text.Length - pairs;
    }

    /// <summary>The index in UTF-16 units so many characters behind another.</summary>
    private static int Units(string text, int from, int characters)
    {
        for (; characters > 0 && from < text.Length; characters--)
            from += from + 1 < text.Length && char.IsSurrogatePair(text[from], text[from + 1]) ? 2 : 1;
        return from;
    }

    private static FeelValue LowerCase(ReadOnlySpan<FeelValue> arguments, Invocation invocation)
    {
#pragma warning disable CA1308 // Lower case is what the function is for.
        return arguments[0].AsString.ToLowerInvariant();
#pragma warning restore CA1308
    }

    private static FeelValue Before(ReadOnlySpan<FeelValue> arguments, Invocation invocation)
    {
        var text = arguments[0].AsString;
        return text[..Math.Max(0, text.IndexOf(arguments[1].AsString, StringComparison.Ordinal))];
    }

    private static FeelValue After(ReadOnlySpan<FeelValue> arguments, Invocation invocation)
    {
        var (text, match) = (arguments[0].AsString, arguments[1].AsString);
        var at = text.IndexOf(match, StringComparison.Ordinal);
        return at < 0 ? FeelValue.EmptyString : text[(at + match.Length)..];
    }

    private static FeelValue Join(ReadOnlySpan<FeelValue> arguments, Invocation invocation)
    {
        var delimiter = arguments.Length > 1 && !arguments[1].IsNull ? arguments[1].AsString : "";
        var text = new StringBuilder();
        var first = true;
        foreach (ref readonly var item in arguments[0].AsList.Items)
        {
            if (item.IsNull)
                continue;
            if (item.Kind != FeelKind.String)
                return invocation.Null(NoteCodes.WrongType, "string join", "list", item);
            if (!first)
                text.Append(delimiter);
            first = false;
            text.Append(item.AsString);
            if (text.Length > invocation.MaxSize)
                return invocation.Null(NoteCodes.TooLarge, "string join");
        }
        return text.ToString();
    }
}
