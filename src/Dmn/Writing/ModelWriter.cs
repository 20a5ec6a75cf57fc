using System.Text;
using System.Xml;
using System.Xml.Linq;
using Duixian.Dmn.Model;
using Duixian.Dmn.Reading;

namespace Duixian.Dmn.Writing;

/// <summary>Model records → XML of DMN 1.5, whatever version they were read from. Reading it again gives the same records.</summary>
/// <remarks>
/// Extension elements, diagrams and artifacts are written as they were read. Not kept, because the records do not hold them:
/// comments, attributes of other namespaces, ids of expressions, and attributes that only say how something is drawn.
/// </remarks>
public static class ModelWriter
{
    /// <summary>The model as an XML document with a declaration, indented, lines ended by LF.</summary>
    public static string Write(Definitions model)
    {
        var text = new StringBuilder();
        var settings = new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(false),
            // What is read must come back to the character, carriage returns included; the tree carries its own line ends.
            NewLineHandling = NewLineHandling.Entitize,
        };
        using (var target = new Utf8Text(text))
        using (var writer = XmlWriter.Create(target, settings))
        {
            Build(model).Save(writer);
        }
        return text.Append('\n').ToString();
    }

    private static XDocument Build(Definitions model)
    {
        var target = new Target();
        var root = target.Element("definitions", ("name", model.Name), ("id", model.Id), ("namespace", model.Namespace));
        target.Describe(root, model.Description, model.Extensions);
        root.Add(model.Imports.Select(i => target.Element(
            "import", ("name", i.Name), ("namespace", i.Namespace), ("locationURI", i.Location), ("importType", i.Kind))));
        root.Add(model.ItemDefinitions.Select(i => ItemWriter.Write(target, "itemDefinition", i)));
        root.Add(model.Inputs.Select(i => ElementWriter.Write(target, i)));
        root.Add(model.Decisions.Select(d => ElementWriter.Write(target, d)));
        root.Add(model.KnowledgeModels.Select(k => ElementWriter.Write(target, k)));
        root.Add(model.Services.Select(s => ElementWriter.Write(target, s)));
        root.Add(model.KnowledgeSources.Select(s => ElementWriter.Write(target, s)));
        root.Add(model.Others.Select(o => Layout.AsWritten(Current(XElement.Parse(o, LoadOptions.PreserveWhitespace)))));
        foreach (var (space, prefix) in target.Prefixes)
            root.SetAttributeValue(XNamespace.Xmlns + prefix, space);
        Layout.Indent(root);
        return new XDocument(new XDeclaration("1.0", "UTF-8", null), root);
    }

    // Artifacts and diagrams of an older version mean the same in the present one; only their namespaces were renamed.
    private static XElement Current(XElement fragment)
    {
        foreach (var element in fragment.DescendantsAndSelf())
        {
            if (DmnVersions.Renamed(element.Name.NamespaceName) is { } present)
                element.Name = XName.Get(element.Name.LocalName, present);
        }
        foreach (var declaration in fragment.DescendantsAndSelf().Attributes().Where(a => a.IsNamespaceDeclaration).ToList())
        {
            if (DmnVersions.Renamed(declaration.Value) is { } present)
                declaration.Value = present;
        }
        return fragment;
    }

    private sealed class Utf8Text(StringBuilder text) : StringWriter(text, System.Globalization.CultureInfo.InvariantCulture)
    {
        public override Encoding Encoding => Encoding.UTF8;
    }
}
