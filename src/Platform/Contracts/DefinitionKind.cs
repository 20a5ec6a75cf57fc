using Duixian.Platform.Definitions;

namespace Duixian.Platform.Contracts;

/// <summary>How one engine reads its definitions: the shared envelope first, then the engine's typed body from the same mapping.</summary>
/// <param name="Engine">First part of the key, e.g. <c>rule</c>.</param>
/// <param name="Faces">Page sets the engine has.</param>
/// <param name="ReadBody">Reads the body's keys; unknown keys are reported by the caller, so it must not call <see cref="YamlMap.Done"/> on the root.</param>
public sealed record DefinitionKind<TBody>(string Engine, IReadOnlySet<string> Faces, Func<YamlMap, TBody> ReadBody)
{
    /// <summary>Reads and checks one file.</summary>
    /// <exception cref="BadInputException">One line per problem, <c>file:line:column: what</c>; nothing is half-read.</exception>
    public Definition<TBody> Load(string file)
    {
        var root = YamlMap.Load(file);
        var envelope = EnvelopeReader.Read(file, root, Engine, Faces);
        var body = ReadBody(root);
        root.Done();
        root.ThrowIfWrong();
        return new Definition<TBody>(envelope, body);
    }
}
