using System.Xml.Linq;
using Duixian.Dmn.Reading;

namespace Duixian.Dmn.Writing;

/// <summary>Indents the standard's elements and leaves alone what is text or somebody else's.</summary>
internal static class Layout
{
    private static readonly object Mark = new();

    /// <summary>Marks an element whose inside stays as it was written.</summary>
    public static XElement AsWritten(XElement element)
    {
        element.AddAnnotation(Mark);
        return element;
    }

    public static void Indent(XElement element, int depth = 1)
    {
        var isOurs = element.Name.NamespaceName == DmnVersions.Current && !element.Annotations<object>().Contains(Mark);
        if (!isOurs || !element.HasElements || element.Nodes().OfType<XText>().Any())
            return;
        foreach (var child in element.Elements().ToList())
        {
            child.AddBeforeSelf(new XText("\n" + new string(' ', 2 * depth)));
            if (element.Name.LocalName != "extensionElements")
                Indent(child, depth + 1);
        }
        element.Add(new XText("\n" + new string(' ', 2 * (depth - 1))));
    }
}
