using System.Collections.Immutable;
using System.Globalization;
using Duixian.Platform.Definitions;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Duixian.Platform.Contracts;

/// <summary>A mapping of a data file, read strictly: what is missing, mistyped or unknown becomes a problem with line and column.</summary>
/// <remarks>
/// Reading never stops at the first problem: a missing value reads as an empty one, and <see cref="ThrowIfWrong"/> reports
/// everything found in one go. Call <see cref="Done"/> when all known keys are read: what is left over is an unknown key.
/// </remarks>
public sealed class YamlMap
{
    private readonly YamlProblems _problems;
    private readonly YamlMappingNode _node;
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);

    private YamlMap(YamlMappingNode node, YamlProblems problems) => (_node, _problems) = (node, problems);

    /// <summary>Line of the first key, counted from one.</summary>
    public int Line => (int)_node.Start.Line;

    /// <summary>The keys in the order of the file.</summary>
    public IEnumerable<string> Keys => _node.Children.Keys.Select(key => (key as YamlScalarNode)?.Value ?? "");

    /// <summary>Reads a whole file whose root is a mapping.</summary>
    /// <exception cref="BadInputException">The file is missing, is not YAML, holds a key twice, or its root is no mapping.</exception>
    public static YamlMap Load(string file) =>
        File.Exists(file)
            ? Parse(file, File.ReadAllText(file))
            : throw new BadInputException($"{file}: the file is missing.");

    /// <summary>Reads a text whose root is a mapping; <paramref name="file"/> only names it in problems.</summary>
    /// <exception cref="BadInputException">The text is not YAML, holds a key twice, or its root is no mapping.</exception>
    public static YamlMap Parse(string file, string text)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(text));
        }
        catch (YamlException wrong)
        {
            throw new BadInputException($"{file}:{wrong.Start.Line}:{wrong.Start.Column}: not readable as YAML: {wrong.Message}", wrong);
        }
        if (stream.Documents.Count != 1 || stream.Documents[0].RootNode is not YamlMappingNode root)
            throw new BadInputException($"{file}:1:1: expected one document with `key: value` lines at its top.");
        return new YamlMap(root, new YamlProblems(file));
    }

    /// <summary>Whether the key is there with a value that is not null.</summary>
    public bool Has(string key) => Find(key) is not null and not YamlScalarNode { Value: null or "" or "null" or "~", Style: ScalarStyle.Plain };

    /// <summary>A text that must be there and not be empty.</summary>
    public string Text(string key) => OptionalText(key) ?? Missing(key, "");

    /// <summary>A text, or null when the key is absent or empty.</summary>
    public string? OptionalText(string key) => OptionalScalar(key)?.Text;

    /// <summary>A scalar that must be there, with the way it was written.</summary>
    public YamlScalar Scalar(string key) => OptionalScalar(key) ?? new YamlScalar(Missing(key, ""), false, Line, 1);

    /// <summary>A scalar with the way it was written, or null.</summary>
    public YamlScalar? OptionalScalar(string key)
    {
        _read.Add(key);
        if (!Has(key))
            return null;
        if (Find(key) is YamlScalarNode scalar)
            return Of(scalar);
        Wrong(key, $"`{key}` must be a single value");
        return new YamlScalar("", false, Line, 1);
    }

    /// <summary>A list of texts; absent is empty, a single value counts as a list of one.</summary>
    public ImmutableArray<string> Texts(string key) => [.. Scalars(key).Select(scalar => scalar.Text)];

    /// <summary>A list of scalars; absent is empty, a single value counts as a list of one.</summary>
    public ImmutableArray<YamlScalar> Scalars(string key)
    {
        _read.Add(key);
        if (!Has(key))
            return [];
        if (Find(key) is YamlScalarNode one)
            return [Of(one)];
        if (Find(key) is YamlSequenceNode list && list.Children.All(child => child is YamlScalarNode))
            return [.. list.Children.Cast<YamlScalarNode>().Select(Of)];
        Wrong(key, $"`{key}` must be a list of single values");
        return [];
    }

    /// <summary>A day written as 2024-07-10 that must be there.</summary>
    public DateOnly Day(string key) => OptionalDay(key) ?? Missing(key, default(DateOnly));

    /// <summary>A day written as 2024-07-10, or null.</summary>
    public DateOnly? OptionalDay(string key)
    {
        if (OptionalText(key) is not { } text)
            return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        Wrong(key, $"`{key}`: \"{text}\" is not a day; write it as 2024-07-10");
        return default(DateOnly);
    }

    /// <summary>A whole number that must be there.</summary>
    public int WholeNumber(string key) => OptionalWholeNumber(key) ?? Missing(key, 0);

    /// <summary>A whole number, or null.</summary>
    public int? OptionalWholeNumber(string key)
    {
        if (OptionalText(key) is not { } text)
            return null;
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            return number;
        Wrong(key, $"`{key}`: \"{text}\" is not a whole number");
        return 0;
    }

    /// <summary>True or false; absent is <paramref name="otherwise"/>.</summary>
    public bool Flag(string key, bool otherwise)
    {
        if (OptionalText(key) is not { } text)
            return otherwise;
        if (text is "true" or "false")
            return text is "true";
        Wrong(key, $"`{key}`: \"{text}\" is neither true nor false");
        return otherwise;
    }

    /// <summary>One of the given words.</summary>
    public T OneOf<T>(string key, IReadOnlyDictionary<string, T> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var text = Text(key);
        if (words.TryGetValue(text, out var found))
            return found;
        if (text.Length > 0)
            Wrong(key, $"`{key}`: \"{text}\" is not one of {string.Join(", ", words.Keys)}");
        return words.Values.First();
    }

    /// <summary>A mapping that must be there; when it is not, an empty one stands in.</summary>
    public YamlMap Map(string key) => OptionalMap(key) ?? new YamlMap(Missing(key, new YamlMappingNode()), _problems);

    /// <summary>A mapping, or null when the key is absent.</summary>
    public YamlMap? OptionalMap(string key)
    {
        _read.Add(key);
        if (!Has(key))
            return null;
        if (Find(key) is YamlMappingNode map)
            return new YamlMap(map, _problems);
        Wrong(key, $"`{key}` must hold `key: value` pairs");
        return new YamlMap(new YamlMappingNode(), _problems);
    }

    /// <summary>A list of mappings; absent is empty, a single mapping counts as a list of one.</summary>
    public ImmutableArray<YamlMap> Maps(string key)
    {
        _read.Add(key);
        if (!Has(key))
            return [];
        if (Find(key) is YamlMappingNode one)
            return [new YamlMap(one, _problems)];
        if (Find(key) is YamlSequenceNode list && list.Children.All(child => child is YamlMappingNode))
            return [.. list.Children.Cast<YamlMappingNode>().Select(map => new YamlMap(map, _problems))];
        Wrong(key, $"`{key}` must be a list of `key: value` pairs");
        return [];
    }

    /// <summary>Reports a problem at the value of a key, or at the mapping when the key is absent.</summary>
    public void Wrong(string key, string message)
    {
        var at = (YamlNode?)Find(key) ?? _node;
        _problems.Add((int)at.Start.Line, (int)at.Start.Column, message);
    }

    /// <summary>Reports every key that was not read: an unknown key is an error, never ignored.</summary>
    public void Done()
    {
        foreach (var key in _node.Children.Keys)
            if (key is not YamlScalarNode { Value: { } name } || !_read.Contains(name))
                _problems.Add((int)key.Start.Line, (int)key.Start.Column, $"unknown key `{key}`; known here: {string.Join(", ", _read)}");
    }

    /// <summary>Ends the reading of the file this mapping belongs to.</summary>
    /// <exception cref="BadInputException">There were problems; the message has one line each, <c>file:line:column: what</c>.</exception>
    public void ThrowIfWrong() => _problems.ThrowIfAny();

    private static YamlScalar Of(YamlScalarNode node) =>
        new(node.Value ?? "", node.Style is not ScalarStyle.Plain, (int)node.Start.Line, (int)node.Start.Column);

    private YamlNode? Find(string key) => _node.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;

    private T Missing<T>(string key, T standIn)
    {
        _problems.Add((int)_node.Start.Line, (int)_node.Start.Column, $"`{key}` is missing");
        return standIn;
    }
}

/// <summary>A single value of a data file.</summary>
/// <param name="IsQuoted">Written in quotation marks or as a block: text even when it looks like a number.</param>
/// <param name="Line">Counted from one.</param>
/// <param name="Column">Counted from one.</param>
public readonly record struct YamlScalar(string Text, bool IsQuoted, int Line, int Column);
