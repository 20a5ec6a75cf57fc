using System.Xml;
using System.Xml.Linq;
using Duixian.Dmn.Model;
using Duixian.Dmn.Reading;

namespace Duixian.Dmn.Writing;

/// <summary>What every part of the writer needs: elements of the standard, and prefixes for types of other namespaces.</summary>
internal sealed class Target
{
    private readonly XNamespace dmn = DmnVersions.Current;

    private readonly Dictionary<string, string> prefixes = new(StringComparer.Ordinal);

    /// <summary>Prefix by namespace, to be declared on the root.</summary>
    public IEnumerable<(string Namespace, string Prefix)> Prefixes => prefixes.Select(p => (p.Key, p.Value));

    /// <summary>An element with those attributes that have a value.</summary>
    public XElement Element(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        var element = new XElement(dmn + name);
        foreach (var (key, value) in attributes)
        {
            // An id made from a name that is no XML name was never in the file: nothing can refer to it.
            if (value is not null && (key != "id" || IsId(value)))
                element.Add(new XAttribute(key, value));
        }
        return element;
    }

    public XElement Text(string name, string text) => new(dmn + name, text);

    /// <summary>A type name as an attribute value: one of another namespace gets a prefix.</summary>
    public string? Type(string? typeRef)
    {
        if (typeRef is null || !typeRef.StartsWith('{') || typeRef.IndexOf('}', StringComparison.Ordinal) is not (> 0 and var end))
            return typeRef;
        var space = typeRef[1..end];
        if (!prefixes.TryGetValue(space, out var prefix))
            prefixes[space] = prefix = $"t{prefixes.Count + 1}";
        return $"{prefix}:{typeRef[(end + 1)..]}";
    }

    public void Describe(XElement element, string? description, ExtensionElements extensions)
    {
        if (description is not null)
            element.Add(new XElement(dmn + "description", description));
        if (!extensions.Elements.IsEmpty)
        {
            element.Add(new XElement(
                dmn + "extensionElements", extensions.Elements.Select(e => XElement.Parse(e, LoadOptions.PreserveWhitespace))));
        }
    }

    private static bool IsId(string id)
    {
        try
        {
            return id.Length > 0 && XmlConvert.VerifyNCName(id) == id;
        }
        catch (XmlException)
        {
            return false;
        }
    }
}
