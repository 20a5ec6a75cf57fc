using System.Text.RegularExpressions;
using Duixian.Feel.Patterns;
using Duixian.Feel.Values;

namespace Duixian.Feel.Functions.Library;

/// <summary>DMN 1.5, 10.3.4.3: the string functions that take a regular expression of XPath.</summary>
internal static class PatternFunctions
{
    internal static IEnumerable<Builtin> All =>
    [
        new Builtin("matches(input: string, pattern: string, flags?: string?) -> boolean", Matches),
        new Builtin("replace(input: string, pattern: string, replacement: string, flags?: string?) -> string", Replace),
        new Builtin("split(string: string, delimiter: string) -> list<string>", Split),
    ];

    private static FeelValue Matches(ReadOnlySpan<FeelValue> arguments, Invocation invocation)
    {
        var input = arguments[0].AsString;
        return With("matches", arguments[1], Flags(arguments, 2), invocation, pattern => pattern.IsMatch(input));
    }

    private static FeelValue Replace(ReadOnlySpan<FeelValue> arguments, Invocation invocation)
    {
        var (input, replacement) = (arguments[0].AsString, arguments[2].AsString);
        return With("replace", arguments[1], Flags(arguments, 3), invocation, pattern => pattern.MatchesNothing
            ? invocation.Null(NoteCodes.InvalidPattern, "replace", FeelValue.Null, "it matches the empty string")
            : pattern.Replace(input, replacement, invocation.MaxSize) is { } text
                ? text
                : invocation.Null(NoteCodes.InvalidArgument, "replace", "replacement", replacement));
    }

    private static FeelValue Split(ReadOnlySpan<FeelValue> arguments, Invocation invocation)
    {
        var input = arguments[0].AsString;
        return With("split", arguments[1], "", invocation, pattern => pattern.MatchesNothing
            ? invocation.Null(NoteCodes.InvalidPattern, "split", FeelValue.Null, "it matches the empty string")
            : FeelList.Of([.. pattern.Split(input).Select(FeelValue.Of)]));
    }

    private static string Flags(ReadOnlySpan<FeelValue> arguments, int position) =>
        arguments.Length > position && !arguments[position].IsNull ? arguments[position].AsString : "";

    private static FeelValue With(
        string name, in FeelValue pattern, string flags, Invocation invocation, Func<FeelPattern, FeelValue> use)
    {
        if (!FeelPattern.TryCompile(pattern.AsString, flags, out var compiled, out var problem))
            return invocation.Null(NoteCodes.InvalidPattern, name, pattern, problem);
        try
        {
            return use(compiled);
        }
        catch (RegexMatchTimeoutException)
        {
            return invocation.Null(NoteCodes.PatternTimeout, name, pattern);
        }
    }
}
