using System.Collections.Immutable;
using System.Xml;
using System.Xml.Linq;
using Duixian.Dmn.Diagnostics;
using Duixian.Dmn.Model;

namespace Duixian.Dmn.Reading;

/// <summary>What every part of the reader needs about the file at hand: places, children, names, references.</summary>
internal sealed class Source(string uri, XNamespace dmn, string modelNamespace, ModelDiagnostics sink)
{
    public string Uri => uri;

    public ModelDiagnostics Sink => sink;

    public Place PlaceOf(XObject node) =>
        node is IXmlLineInfo info && info.HasLineInfo() ? new Place(uri, info.LineNumber, info.LinePosition) : new Place(uri, 0, 0);

    public XElement? Child(XElement parent, string name) => parent.Element(dmn + name);

    public IEnumerable<XElement> Children(XElement parent, string name) => parent.Elements(dmn + name);

    /// <summary>Children in the standard's namespace, whatever their name.</summary>
    public IEnumerable<XElement> StandardChildren(XElement parent) => parent.Elements().Where(e => e.Name.Namespace == dmn);

    public string? Description(XElement element) => Child(element, "description")?.Value is { Length: > 0 } text ? text.Trim() : null;

    /// <summary>A required name; a missing one is reported and reads as empty.</summary>
    public string Name(XElement element)
    {
        if (NormalizedName(element) is { } name)
            return name;
        sink.Error(Codes.MissingName, PlaceOf(element), element.Name.LocalName);
        return "";
    }

    // FEEL names treat any run of spaces as one (rule 27 of the grammar), so names are kept in that form.
    public static string? NormalizedName(XElement element)
    {
        var raw = element.Attribute("name")?.Value;
        return string.IsNullOrWhiteSpace(raw) ? null : string.Join(' ', raw.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    public ElementReference? Reference(XElement element)
    {
        var href = element.Attribute("href")?.Value;
        if (string.IsNullOrEmpty(href))
        {
            sink.Error(Codes.MissingPart, PlaceOf(element), element.Name.LocalName, "href");
            return null;
        }
        var hash = href.LastIndexOf('#');
        var space = hash > 0 ? href[..hash] : null;
        if (space == modelNamespace)
            space = null;
        return new ElementReference(space, href[(hash + 1)..], PlaceOf(element)) { Role = element.Name.LocalName };
    }

    public ImmutableArray<ElementReference> References(XElement element, string name) =>
        [.. Children(element, name).Select(Reference).OfType<ElementReference>()];

    /// <summary>The referenced elements inside requirement elements, e.g. requiredInput inside informationRequirement.</summary>
    public ImmutableArray<ElementReference> Required(XElement element, string requirement, params ReadOnlySpan<string> kinds)
    {
        var found = ImmutableArray.CreateBuilder<ElementReference>();
        foreach (var child in Children(element, requirement))
        {
            foreach (var kind in kinds)
            {
                if (Child(child, kind) is { } target && Reference(target) is { } reference)
                    found.Add(reference with { RequirementId = child.Attribute("id")?.Value });
            }
        }
        return found.ToImmutable();
    }

    public string? TypeRef(XElement element) =>
        (element.Attribute("typeRef")?.Value ?? Child(element, "typeRef")?.Value) is { } raw ? TypeName(element, raw) : null;

    /// <summary>A type name as written; in DMN 1.1 it is an XML qualified name, whose prefix is resolved here.</summary>
    public string? TypeName(XElement element, string raw)
    {
        var name = raw.Trim();
        if (name.Length == 0)
            return null;
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0)
            return name;
        var local = name[(colon + 1)..];
        var space = IsNcName(name[..colon]) ? element.GetNamespaceOfPrefix(name[..colon])?.NamespaceName : null;
        if (space is null)
            return name[..colon] == "feel" ? local : name;
        return DmnVersions.IsFeel(space) || space == modelNamespace ? local : $"{{{space}}}{local}";
    }

    /// <summary>Declared expression language when it is not FEEL.</summary>
    public static string? ForeignLanguage(XElement element) =>
        element.Attribute("expressionLanguage")?.Value is { Length: > 0 } language && !DmnVersions.IsFeel(language) ? language : null;

    /// <summary>Where the characters inside an element begin.</summary>
    public Place TextPlace(XElement element) => PlaceOf(element.Nodes().OfType<XText>().FirstOrDefault() as XObject ?? element);

    public ExtensionElements ExtensionsOf(XElement element)
    {
        if (Child(element, "extensionElements") is not { HasElements: true } box)
            return ExtensionElements.None;
        var citations = ImmutableArray.CreateBuilder<Authority>();
        foreach (var cite in box.Elements(XName.Get("cite", DmnVersions.Duixian)))
        {
            if (cite.Attribute("source")?.Value is { Length: > 0 } source)
                citations.Add(new Authority(source, cite.Attribute("words")?.Value, null, PlaceOf(cite)));
            else
                sink.Error(Codes.MissingPart, PlaceOf(cite), "dx:cite", "source");
        }
        return new ExtensionElements([.. box.Elements().Select(Fragment)], citations.ToImmutable());
    }

    /// <summary>An element as it was written, with the namespaces it needs declared on itself, in front of its attributes.</summary>
    public static string Fragment(XElement element)
    {
        // Text first: that pulls down what the elements around it declare.
        var own = XElement.Parse(element.ToString(SaveOptions.DisableFormatting), LoadOptions.PreserveWhitespace);
        foreach (var inner in own.DescendantsAndSelf())
            inner.ReplaceAttributes(inner.Attributes().OrderBy(a => !a.IsNamespaceDeclaration).ToList());
        return own.ToString(SaveOptions.DisableFormatting);
    }

    private static bool IsNcName(string text)
    {
        try
        {
            XmlConvert.VerifyNCName(text);
            return true;
        }
        catch (XmlException)
        {
            return false;
        }
    }
}
