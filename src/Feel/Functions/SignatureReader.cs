using System.Collections.Immutable;

namespace Duixian.Feel.Functions;

/// <summary>Reads the declaration of a built-in: <c>substring(string: string, start position: number, length?: number) -> string</c>.</summary>
/// <remarks>
/// <c>name?:</c> is optional, <c>name...:</c> variadic; kinds are joined by <c>|</c>, items of lists stand in angle brackets and a
/// trailing <c>?</c> lets null through. A declaration that cannot be read is our mistake and throws when the tables are built.
/// </remarks>
internal static class SignatureReader
{
    internal static (string Name, Signature Signature) Read(string declaration, BuiltinBody body)
    {
        var open = declaration.IndexOf('(', StringComparison.Ordinal);
        var close = declaration.LastIndexOf(") -> ", StringComparison.Ordinal);
        if (open < 0 || close < open)
            throw new FormatException($"\"{declaration}\" is not the declaration of a built-in.");
        var variadic = false;
        var parameters = ImmutableArray.CreateBuilder<Parameter>();
        foreach (var part in declaration[(open + 1)..close].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var colon = part.IndexOf(':', StringComparison.Ordinal);
            var name = part[..colon];
            variadic = name.EndsWith("...", StringComparison.Ordinal);
            var optional = name.EndsWith('?');
            var (kinds, elements) = ReadKinds(part[(colon + 1)..].Trim());
            parameters.Add(new Parameter(name.TrimEnd('.', '?'), kinds, elements, optional));
        }
        var (result, resultElements) = ReadKinds(declaration[(close + 5)..].Trim());
        return (declaration[..open], new Signature(parameters.ToImmutable(), variadic, result, resultElements, body));
    }

    private static (FeelKinds Kinds, FeelKinds Elements) ReadKinds(string text)
    {
        var (kinds, elements) = (FeelKinds.None, FeelKinds.Any);
        if (text.EndsWith('?'))
        {
            kinds = FeelKinds.Null;
            text = text[..^1];
        }
        if (text.StartsWith("list<", StringComparison.Ordinal))
        {
            elements = ReadKinds(text[5..^1]).Kinds;
            return (kinds | FeelKinds.List, elements);
        }
        foreach (var name in text.Split('|', StringSplitOptions.TrimEntries))
            kinds |= ReadKind(name);
        return (kinds, elements);
    }

    private static FeelKinds ReadKind(string name) => name switch
    {
        "boolean" => FeelKinds.Boolean,
        "number" => FeelKinds.Number,
        "string" => FeelKinds.String,
        "date" => FeelKinds.Date,
        "time" => FeelKinds.Time,
        "date and time" => FeelKinds.DateTime,
        "days and time duration" => FeelKinds.DaysTimeDuration,
        "years and months duration" => FeelKinds.YearsMonthsDuration,
        "duration" => FeelKinds.DaysTimeDuration | FeelKinds.YearsMonthsDuration,
        "list" => FeelKinds.List,
        "context" => FeelKinds.Context,
        "range" => FeelKinds.Range,
        "function" => FeelKinds.Function,
        "point" => FeelKinds.Point,
        "Any" => FeelKinds.Any,
        _ => throw new FormatException($"\"{name}\" is not a kind of value."),
    };
}
