using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Duixian.Fuzz;

/// <summary>Breaks expressions and models in random ways; the same seed breaks them in the same ways.</summary>
internal sealed class Mutator(Corpus corpus, Random random)
{
    private const int MaxLength = 20_000;

    private static readonly string[] Pieces =
    [
        "(", ")", "[", "]", "{", "}", "..", ".", ",", ":", "\"", "@\"", "\\u", "null", "true", "if ", " then ", " else ", "for x in ", " return ",
        "some ", " satisfies ", " in ", " between ", " and ", " or ", "not(", "function(a) ", " instance of ", "list<number>", "context<a: ", ">",
        "-> ", "?", "item", "partial", "-1", "1e9999", "99999999999999999999999999999999999", "0.1", "**", "/*", "//", "=", "!=", "<", "date(\"",
        "date and time(\"", "P1Y", "T24:00:00", "@Europe/Paris", "月", "\uD83D", "\n", "external ", "sort(", "matches(", "range(\"", "get value(",
    ];

    public string Expression()
    {
        var text = new StringBuilder(Pick(corpus.Expressions));
        for (var times = random.Next(1, 6); times > 0 && text.Length < MaxLength; times--)
            Break(text);
        return text.ToString();
    }

    /// <summary>Mostly still XML, so that the passes behind the reader see it too.</summary>
    public string Model()
    {
        var xml = Pick(corpus.Models);
        if (random.Next(10) == 0)
        {
            var text = new StringBuilder(xml);
            Break(text);
            return text.ToString();
        }
        XDocument document;
        try
        {
            document = XDocument.Parse(xml, LoadOptions.PreserveWhitespace);
        }
        catch (XmlException)
        {
            return xml;
        }
        for (var times = random.Next(1, 6); times > 0; times--)
            Break(document.Root!);
        return document.ToString(SaveOptions.DisableFormatting);
    }

    private void Break(StringBuilder text)
    {
        var at = random.Next(text.Length + 1);
        switch (random.Next(7))
        {
            case 0 when text.Length > 0:
                at = Math.Min(at, text.Length - 1);
                text.Remove(at, random.Next(1, Math.Min(6, text.Length - at + 1)));
                break;
            case 1:
                text.Insert(at, Pick(corpus.Expressions));
                break;
            case 2 when text.Length > 0:
                text[Math.Min(at, text.Length - 1)] = (char)random.Next(32, 127);
                break;
            case 3 when text.Length > 0:
                at = Math.Min(at, text.Length - 1);
                text.Insert(random.Next(text.Length), text.ToString(at, random.Next(1, Math.Min(40, text.Length - at + 1))));
                break;
            case 4 when random.Next(20) == 0:
                text.Insert(at, string.Concat(Enumerable.Repeat(Pick(Pieces), random.Next(50, 2000))));
                break;
            default:
                text.Insert(at, Pick(Pieces));
                break;
        }
    }

    private void Break(XElement root)
    {
        var elements = root.Descendants().ToList();
        if (elements.Count == 0)
            return;
        var victim = Pick(elements);
        var other = Pick(elements);
        switch (random.Next(7))
        {
            case 0:
                victim.Remove();
                break;
            case 1:
                victim.AddAfterSelf(new XElement(other));
                break;
            case 2 when elements.Count < 2_000:
                victim.Add(new XElement(other));
                break;
            case 3 when victim.Attributes().Any(a => !a.IsNamespaceDeclaration):
                var attribute = Pick([.. victim.Attributes().Where(a => !a.IsNamespaceDeclaration)]);
                attribute.Value = Pick([.. elements.Attributes(attribute.Name).Select(a => a.Value), "", "Any", "#", "x y"]);
                break;
            case 4 when victim.Attributes().Any(a => !a.IsNamespaceDeclaration):
                Pick([.. victim.Attributes().Where(a => !a.IsNamespaceDeclaration)]).Remove();
                break;
            default:
                foreach (var text in elements.Where(e => e.Name.LocalName == "text").OrderBy(_ => random.Next()).Take(1))
                    text.Value = string.Concat(Expression().Where(XmlConvert.IsXmlChar));
                break;
        }
    }

    private T Pick<T>(IReadOnlyList<T> items) => items[random.Next(items.Count)];
}
