using Duixian.Feel.Numbers;
using Duixian.Feel.Temporal;
using Duixian.Feel.Types;
using Duixian.Feel.Values;
using Duixian.Platform.Contracts;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Duixian.Cli.Input;

/// <summary>FEEL values from a JSON or YAML file (JSON is YAML).</summary>
/// <remarks>
/// A plain scalar is null, a boolean, a number or a date when it looks like one; a quoted scalar is a string, or what its declared
/// type or a leading <c>@</c> says: <c>"@2024-09-30"</c>, <c>"@P1Y"</c>.
/// </remarks>
internal static class ValueFile
{
    /// <summary>Reads a map from names to values.</summary>
    /// <param name="typeOf">Declared type of a name; null when none is known.</param>
    /// <exception cref="BadInputException">The file is missing, is not YAML, or is no map.</exception>
    public static Dictionary<string, FeelValue> ReadMap(string path, Func<string, FeelType?> typeOf)
    {
        if (!File.Exists(path))
            throw new BadInputException($"There is no file {path}.");
        var yaml = new YamlStream();
        try
        {
            using var reader = new StreamReader(path);
            yaml.Load(reader);
        }
        catch (YamlException e)
        {
            throw new BadInputException($"{path}:{e.Start.Line}:{e.Start.Column}: this is neither JSON nor YAML: {e.Message}", e);
        }
        if (yaml.Documents is not [{ RootNode: YamlMappingNode map }, ..])
            throw new BadInputException($"{path}: expected a map from names to values.");
        var values = new Dictionary<string, FeelValue>(StringComparer.Ordinal);
        foreach (var (key, node) in map)
        {
            var name = (key as YamlScalarNode)?.Value ?? "";
            values[name] = Read(node, typeOf(name), path);
        }
        return values;
    }

    private static FeelValue Read(YamlNode node, FeelType? type, string path)
    {
        var underlying = type?.Underlying;
        switch (node)
        {
            case YamlSequenceNode list:
                return FeelList.Of([.. list.Select(n => Read(n, (underlying as ListType)?.Element, path))]);
            case YamlMappingNode map:
                return FeelContext.Of(map.Select(e =>
                {
                    var name = (e.Key as YamlScalarNode)?.Value ?? "";
                    return (name, Read(e.Value, (underlying as ContextType)?.Find(name), path));
                }));
            case YamlScalarNode scalar:
                return Scalar(scalar, (underlying as ScalarType)?.Kind, path);
            default:
                return FeelValue.Null;
        }
    }

    private static FeelValue Scalar(YamlScalarNode scalar, FeelScalar? kind, string path)
    {
        var text = scalar.Value ?? "";
        if (scalar.Style == ScalarStyle.Plain && text is "" or "null" or "~")
            return FeelValue.Null;
        if (kind == FeelScalar.String && !text.StartsWith('@'))
            return text;
        if (text.StartsWith('@'))
        {
            return Temporal(text[1..].Trim('"'))
                ?? throw new BadInputException($"{path}:{scalar.Start.Line}:{scalar.Start.Column}: \"{text}\" is not a date, time or duration.");
        }
        if (scalar.Style != ScalarStyle.Plain)
            return kind is null or FeelScalar.String ? text : Temporal(text) ?? (FeelValue)text;
        return text switch
        {
            "true" => true,
            "false" => false,
            _ => FeelNumber.TryParse(text, out var number) ? number : Temporal(text) ?? (FeelValue)text,
        };
    }

    private static FeelValue? Temporal(string text) =>
        FeelDate.TryParse(text, out var date) ? date
        : FeelDateTime.TryParse(text, out var dateTime) ? dateTime
        : FeelTime.TryParse(text, out var time) ? time
        : YearsMonthsDuration.TryParse(text, out var months) ? months
        : DaysTimeDuration.TryParse(text, out var days) ? (FeelValue?)days
        : null;
}
