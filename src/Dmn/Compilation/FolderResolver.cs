using System.Collections.Frozen;
using System.Xml;
using Duixian.Dmn.Model;

namespace Duixian.Dmn;

/// <summary>Finds imported models among the <c>.dmn</c> files of one folder, by their namespace.</summary>
/// <remarks>The location an import states is not followed: a model must not be able to make us open files elsewhere.</remarks>
public sealed class FolderResolver : IModelResolver
{
    private readonly FrozenDictionary<string, string> files;

    /// <summary>Looks at the root element of each model in the folder. Files that are no models are passed over.</summary>
    public FolderResolver(string folder)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(folder, "*.dmn").Order(StringComparer.Ordinal))
        {
            if (NamespaceOf(file) is { } space)
                found.TryAdd(space, file);
        }
        files = found.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <inheritdoc />
    public (Stream Content, string Uri)? Find(Import import) =>
        files.TryGetValue(import.Namespace, out var file) ? (File.OpenRead(file), Path.GetFileName(file)) : null;

    private static string? NamespaceOf(string file)
    {
        try
        {
            using var reader = XmlReader.Create(file, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            return reader.MoveToContent() == XmlNodeType.Element ? reader.GetAttribute("namespace") : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }
}
