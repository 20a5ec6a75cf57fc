using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Duixian.Platform.Contracts;

namespace Duixian.Platform.Definitions;

/// <summary>Reads the part of a definition that is the same for all engines.</summary>
internal static partial class EnvelopeReader
{
    private static readonly IReadOnlyDictionary<string, EvidenceWhen> Events =
        Enum.GetValues<EvidenceWhen>().ToDictionary(when => SnakeCase.Of(when.ToString()).Replace('_', '-'));

    public static Envelope Read(string file, YamlMap root, string engine, IReadOnlySet<string> faces)
    {
        var key = root.Text("key");
        if (key.Length > 0 && !(KeyShape().IsMatch(key) && key.StartsWith(engine + "/", StringComparison.Ordinal)))
            root.Wrong("key", $"`key`: \"{key}\" must read {engine}/name with small Latin letters, digits and hyphens");
        var face = root.Text("face");
        if (face.Length > 0 && !faces.Contains(face))
            root.Wrong("face", $"`face`: \"{face}\" is not one of {string.Join(", ", faces.Order(StringComparer.Ordinal))}");
        return new Envelope(
            file, key, root.Text("name"), face, ReadDelivers(root), ReadParameters(root), ReadEvidence(root), ReadExamples(file, root));
    }

    private static ImmutableArray<string> ReadDelivers(YamlMap root)
    {
        var delivers = root.Texts("delivers");
        if (delivers.IsEmpty)
            root.Wrong("delivers", "`delivers` must name at least one measure: a definition that delivers nothing has no place here");
        foreach (var measure in delivers.Where(measure => !MeasureShape().IsMatch(measure)))
            root.Wrong("delivers", $"`delivers`: \"{measure}\" is not a measure id such as WH2024-19/2.4");
        foreach (var twice in delivers.GroupBy(measure => measure).Where(group => group.Count() > 1))
            root.Wrong("delivers", $"`delivers` names {twice.Key} twice");
        return delivers;
    }

    private static ImmutableArray<DefinitionParameter> ReadParameters(YamlMap root)
    {
        if (root.OptionalMap("parameters") is not { } parameters)
            return [];
        var result = ImmutableArray.CreateBuilder<DefinitionParameter>();
        foreach (var name in parameters.Keys)
        {
            var entries = parameters.Maps(name);
            if (entries is [var only] && only.Has("series"))
            {
                result.Add(new DefinitionParameter(name, only.Text("series"), []));
                only.Done();
            }
            else
            {
                if (entries.IsEmpty)
                    parameters.Wrong(name, $"parameter `{name}` has no value");
                result.Add(new DefinitionParameter(name, null, [.. entries.Select(ParameterValueReader.Read)]));
            }
        }
        return result.ToImmutable();
    }

    private static EvidenceRule? ReadEvidence(YamlMap root)
    {
        if (root.OptionalMap("evidence") is not { } evidence)
            return null;
        var rule = new EvidenceRule(evidence.OneOf("when", Events), evidence.Texts("count"), evidence.Texts("by"));
        evidence.Done();
        return rule;
    }

    private static string ReadExamples(string file, YamlMap root)
    {
        var name = root.Text("examples");
        if (name.Length == 0)
            return "";
        var path = Path.Combine(Path.GetDirectoryName(file) ?? "", name);
        if (name != Path.GetFileName(name))
            root.Wrong("examples", $"`examples`: \"{name}\" must lie beside the definition");
        else if (!File.Exists(path))
            root.Wrong("examples", $"`examples`: {path} is missing; a definition without examples cannot be checked");
        return path;
    }

    [GeneratedRegex(@"\A[a-z]+/[a-z0-9]+(-[a-z0-9]+)*\z")]
    private static partial Regex KeyShape();

    [GeneratedRegex(@"\A[A-Z]{2}[0-9]{4}-[A-Z0-9]+/[0-9]+(\.[0-9A-Za-z]+)*\z")]
    private static partial Regex MeasureShape();
}
