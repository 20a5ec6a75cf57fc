using System.Xml.Linq;
using Duixian.Dmn.Model;

namespace Duixian.Dmn.Reading;

/// <summary>Item definitions and information items.</summary>
internal static class ItemReader
{
    public static ItemDefinition Read(Source source, XElement element) =>
        new(
            source.Name(element),
            element.Attribute("id")?.Value,
            source.TypeRef(element),
            string.Equals(element.Attribute("isCollection")?.Value?.Trim(), "true", StringComparison.OrdinalIgnoreCase)
                || element.Attribute("isCollection")?.Value?.Trim() == "1",
            [.. source.Children(element, "itemComponent").Select(e => Read(source, e))],
            ReadTests(source, source.Child(element, "allowedValues")),
            ReadTests(source, source.Child(element, "typeConstraint")),
            source.Child(element, "functionItem") is { } function ? ReadFunction(source, function) : null,
            source.PlaceOf(element))
        { Extensions = source.ExtensionsOf(element) };

    public static InformationItem ReadInformationItem(Source source, XElement element) =>
        new(source.Name(element), source.TypeRef(element), source.PlaceOf(element)) { Extensions = source.ExtensionsOf(element) };

    /// <summary>Unary tests; null when absent or empty.</summary>
    public static UnaryTests? ReadTests(Source source, XElement? element)
    {
        if (element is null || source.Child(element, "text") is not { } text || string.IsNullOrWhiteSpace(text.Value))
            return null;
        return new UnaryTests(text.Value, source.TextPlace(text), Source.ForeignLanguage(element));
    }

    private static FunctionItem ReadFunction(Source source, XElement element) =>
        new(
            [.. source.Children(element, "parameters").Select(e => ReadInformationItem(source, e))],
            element.Attribute("outputTypeRef")?.Value is { } raw ? source.TypeName(element, raw) : null,
            source.PlaceOf(element));
}
