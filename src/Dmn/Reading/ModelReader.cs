using System.Xml.Linq;
using Duixian.Dmn.Diagnostics;
using Duixian.Dmn.Model;

namespace Duixian.Dmn.Reading;

/// <summary>XML → model records. First pass; resolves nothing.</summary>
internal static class ModelReader
{
    private static readonly HashSet<string> Understood = new(StringComparer.Ordinal)
    {
        "description", "extensionElements", "import", "itemDefinition", "inputData", "decision", "businessKnowledgeModel", "decisionService",
        "knowledgeSource",
    };

    /// <summary>Null when the file is no DMN model at all; otherwise what could be read, with findings in the sink.</summary>
    public static Definitions? Read(Stream stream, string uri, ModelDiagnostics sink)
    {
        if (XmlSource.Load(stream, uri, sink) is not { Root: { } root })
            return null;
        var dmn = root.Name.Namespace;
        var version = DmnVersions.OfModel(dmn.NamespaceName);
        var space = root.Attribute("namespace")?.Value ?? "";
        var source = new Source(uri, dmn, space, sink);
        if (version is null || root.Name.LocalName != "definitions")
        {
            sink.Error(Codes.NotDmn, source.PlaceOf(root), root.Name.ToString());
            return null;
        }
        return new Definitions(
            Source.NormalizedName(root) ?? "",
            root.Attribute("id")?.Value,
            space,
            version,
            source.PlaceOf(root),
            source.Description(root),
            [.. source.Children(root, "import").Select(e => ReadImport(source, e))],
            [.. source.Children(root, "itemDefinition").Select(e => ItemReader.Read(source, e))],
            [.. source.Children(root, "inputData").Select(e => ElementReader.ReadInput(source, e))],
            [.. source.Children(root, "decision").Select(e => ElementReader.ReadDecision(source, e))],
            [.. source.Children(root, "businessKnowledgeModel").Select(e => ElementReader.ReadKnowledgeModel(source, e))],
            [.. source.Children(root, "decisionService").Select(e => ElementReader.ReadService(source, e))],
            [.. source.Children(root, "knowledgeSource").Select(e => ElementReader.ReadKnowledgeSource(source, e))],
            source.ExtensionsOf(root))
        {
            Others = [.. root.Elements().Where(e => e.Name.Namespace != dmn || !Understood.Contains(e.Name.LocalName)).Select(Source.Fragment)],
        };
    }

    private static Import ReadImport(Source source, XElement element)
    {
        var space = element.Attribute("namespace")?.Value ?? "";
        // DMN 1.1 imports have no name; their elements are seen under the XML prefix bound to the namespace.
        var name = element.Attribute("name") is null && space.Length > 0
            ? element.GetPrefixOfNamespace(space) ?? ""
            : Source.NormalizedName(element) ?? "";
        return new Import(
            name, space, element.Attribute("locationURI")?.Value, element.Attribute("importType")?.Value ?? "", source.PlaceOf(element));
    }
}
