using System.Xml.Linq;
using Duixian.Dmn.Model;

namespace Duixian.Dmn.Writing;

/// <summary>Item definitions and information items.</summary>
internal static class ItemWriter
{
    public static XElement Write(Target target, string name, ItemDefinition item)
    {
        var element = target.Element(name, ("name", item.Name), ("id", item.Id), ("isCollection", item.IsCollection ? "true" : null));
        target.Describe(element, null, item.Extensions);
        if (item.TypeRef is not null)
            element.Add(target.Text("typeRef", target.Type(item.TypeRef)!));
        element.Add(Tests(target, "allowedValues", item.AllowedValues), Tests(target, "typeConstraint", item.TypeConstraint));
        element.Add(item.Components.Select(c => Write(target, "itemComponent", c)));
        if (item.Function is { } function)
        {
            var signature = target.Element("functionItem", ("outputTypeRef", target.Type(function.OutputTypeRef)));
            signature.Add(function.Parameters.Select(p => Information(target, "parameters", p)));
            element.Add(signature);
        }
        return element;
    }

    public static XElement Information(Target target, string name, InformationItem item)
    {
        var element = target.Element(name, ("name", item.Name), ("typeRef", target.Type(item.TypeRef)));
        target.Describe(element, null, item.Extensions);
        return element;
    }

    public static XElement? Tests(Target target, string name, UnaryTests? tests)
    {
        if (tests is null)
            return null;
        var element = target.Element(name, ("expressionLanguage", tests.Language));
        element.Add(target.Text("text", tests.Text));
        return element;
    }
}
