using System.Text;
using Duixian.Policies.Contracts;

namespace Duixian.Web.Language;

/// <summary>Where a citation lands at the end of the page, and the short tag it carries in the text.</summary>
internal static class SourceAnchors
{
    /// <summary>Anchor in 本页依据: <c>s-WH2024-19-2-4</c>. Letters of any script stay, everything else becomes a hyphen.</summary>
    public static string Of(string source)
    {
        var anchor = new StringBuilder("s-", source.Length + 2);
        foreach (var rune in source.EnumerateRunes())
            anchor.Append(Rune.IsLetterOrDigit(rune) ? rune.ToString() : "-");
        return anchor.ToString();
    }

    /// <summary>二·4 for a sentence of a document, 上位 for a higher-level rule, 参数 for a local figure.</summary>
    public static string Tag(Citation citation) => citation.Kind switch
    {
        CitationKind.Sentence => Wording.MeasurePlace(citation.Source),
        CitationKind.UpperRule => "上位",
        CitationKind.Parameter => "参数",
        _ => throw new ArgumentOutOfRangeException(nameof(citation)),
    };

    /// <summary>Class that makes a higher-level rule and a parameter look different from the document's own words.</summary>
    public static string Class(Citation citation) => citation.Kind switch
    {
        CitationKind.UpperRule => "dx-cite is-up",
        CitationKind.Parameter => "dx-cite is-param",
        _ => "dx-cite",
    };
}
