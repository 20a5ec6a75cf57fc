using System.Collections.Immutable;
using System.Xml.Linq;
using Duixian.Dmn.Diagnostics;
using Duixian.Dmn.Model;

namespace Duixian.Dmn.Reading;

/// <summary>Boxed expressions.</summary>
internal static class ExpressionReader
{
    /// <summary>The one expression inside an element that holds one; null when there is none.</summary>
    public static Expression? ReadChild(Source source, XElement parent)
    {
        foreach (var child in source.StandardChildren(parent))
        {
            if (Read(source, child) is { } expression)
                return expression;
        }
        return null;
    }

    public static FunctionExpression ReadFunction(Source source, XElement element) =>
        new(
            element.Attribute("kind")?.Value ?? "FEEL",
            [.. source.Children(element, "formalParameter").Select(e => ItemReader.ReadInformationItem(source, e))],
            ReadChild(source, element),
            source.TypeRef(element),
            source.Description(element),
            source.ExtensionsOf(element),
            source.PlaceOf(element));

    public static LiteralExpression ReadLiteral(Source source, XElement element)
    {
        var text = source.Child(element, "text");
        return new LiteralExpression(
            text?.Value is { } value && !string.IsNullOrWhiteSpace(value) ? value : null,
            text is null ? source.PlaceOf(element) : source.TextPlace(text),
            Source.ForeignLanguage(element),
            source.TypeRef(element),
            source.Description(element),
            source.ExtensionsOf(element),
            source.PlaceOf(element));
    }

    private static Expression? Read(Source source, XElement element) => element.Name.LocalName switch
    {
        "literalExpression" => ReadLiteral(source, element),
        "decisionTable" => TableReader.Read(source, element),
        "context" => ReadContext(source, element),
        "list" => ReadList(source, element),
        "relation" => ReadRelation(source, element),
        "invocation" => ReadInvocation(source, element),
        "functionDefinition" => ReadFunction(source, element),
        "conditional" => ReadConditional(source, element),
        "filter" => ReadFilter(source, element),
        "for" => ReadIteration(source, element, IterationKind.For, "return"),
        "some" => ReadIteration(source, element, IterationKind.Some, "satisfies"),
        "every" => ReadIteration(source, element, IterationKind.Every, "satisfies"),
        _ => null,
    };

    private static ContextExpression ReadContext(Source source, XElement element)
    {
        var entries = ImmutableArray.CreateBuilder<ContextEntry>();
        foreach (var entry in source.Children(element, "contextEntry"))
        {
            var variable = source.Child(entry, "variable") is { } v ? ItemReader.ReadInformationItem(source, v) : null;
            entries.Add(new ContextEntry(
                variable, ReadChild(source, entry) ?? Empty(source, entry), source.Description(entry), source.ExtensionsOf(entry), source.PlaceOf(entry)));
        }
        return new ContextExpression(
            entries.ToImmutable(), source.TypeRef(element), source.Description(element), source.ExtensionsOf(element), source.PlaceOf(element));
    }

    private static ListExpression ReadList(Source source, XElement element) =>
        new(ReadAll(source, element), source.TypeRef(element), source.Description(element), source.ExtensionsOf(element), source.PlaceOf(element));

    private static RelationExpression ReadRelation(Source source, XElement element) =>
        new(
            [.. source.Children(element, "column").Select(e => ItemReader.ReadInformationItem(source, e))],
            [.. source.Children(element, "row").Select(e => ReadAll(source, e))],
            source.TypeRef(element),
            source.Description(element),
            source.ExtensionsOf(element),
            source.PlaceOf(element));

    private static InvocationExpression ReadInvocation(Source source, XElement element)
    {
        var bindings = ImmutableArray.CreateBuilder<Binding>();
        foreach (var binding in source.Children(element, "binding"))
        {
            if (source.Child(binding, "parameter") is { } parameter)
                bindings.Add(new Binding(ItemReader.ReadInformationItem(source, parameter), ReadChild(source, binding)));
            else
                source.Sink.Error(Codes.MissingPart, source.PlaceOf(binding), "binding", "parameter");
        }
        return new InvocationExpression(
            ReadChild(source, element),
            bindings.ToImmutable(),
            source.TypeRef(element),
            source.Description(element),
            source.ExtensionsOf(element),
            source.PlaceOf(element));
    }

    private static ConditionalExpression ReadConditional(Source source, XElement element) =>
        new(
            Part(source, element, "if"),
            Part(source, element, "then"),
            Part(source, element, "else"),
            source.TypeRef(element),
            source.Description(element),
            source.ExtensionsOf(element),
            source.PlaceOf(element));

    private static FilterExpression ReadFilter(Source source, XElement element) =>
        new(
            Part(source, element, "in"),
            Part(source, element, "match"),
            source.TypeRef(element),
            source.Description(element),
            source.ExtensionsOf(element),
            source.PlaceOf(element));

    private static IterationExpression ReadIteration(Source source, XElement element, IterationKind kind, string body)
    {
        var variable = element.Attribute("iteratorVariable")?.Value?.Trim();
        if (string.IsNullOrEmpty(variable))
            source.Sink.Error(Codes.MissingPart, source.PlaceOf(element), element.Name.LocalName, "iteratorVariable");
        return new IterationExpression(
            kind,
            variable ?? "",
            Part(source, element, "in"),
            source.Child(element, "in") is { } list ? source.TypeRef(list) : null,
            Part(source, element, body),
            source.TypeRef(element),
            source.Description(element),
            source.ExtensionsOf(element),
            source.PlaceOf(element));
    }

    private static Expression? Part(Source source, XElement element, string name)
    {
        if (source.Child(element, name) is { } part && ReadChild(source, part) is { } expression)
            return expression;
        source.Sink.Error(Codes.MissingPart, source.PlaceOf(element), element.Name.LocalName, name);
        return null;
    }

    private static ImmutableArray<Expression> ReadAll(Source source, XElement element) =>
        [.. source.StandardChildren(element).Select(e => Read(source, e)).OfType<Expression>()];

    private static LiteralExpression Empty(Source source, XElement element) =>
        new(null, source.PlaceOf(element), null, null, null, ExtensionElements.None, source.PlaceOf(element));
}
