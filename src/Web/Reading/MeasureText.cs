using System.Buffers;
using Duixian.Policies.Contracts;

namespace Duixian.Web.Reading;

/// <summary>How a measure is named and grouped for readers.</summary>
internal static class MeasureText
{
    private const string UnitSigns = "%万元人年个场次家名周岁倍项";
    private static readonly SearchValues<char> Stops = SearchValues.Create("，。；、：（");

    /// <summary>The rule's name, else the theme the register gives it, else the opening words of the sentence itself.</summary>
    public static string Title(Measure measure, IPolicyLibrary library)
    {
        if (library.FindRule(measure.Id) is { } rule) return rule.Name;
        if (!string.IsNullOrEmpty(measure.Theme)) return measure.Theme;
        var stop = measure.Quote.AsSpan().IndexOfAny(Stops);
        var opening = stop is >= 6 and <= 28 ? measure.Quote[..stop] : measure.Quote[..Math.Min(22, measure.Quote.Length)];
        return opening.Length < measure.Quote.Length && opening.Length != stop ? opening + "…" : opening;
    }

    /// <summary>Subsidies, loans and reduced contributions: what a reader counts in yuan.</summary>
    public static bool IsMoney(Measure measure) => measure.Kind is "benefit" or "loan" or "fee_reduction";

    /// <summary>States a figure somebody is held to, whatever else it is (a fair, a service).</summary>
    public static bool IsTarget(Measure measure) => measure.Kind == "target" || !measure.Targets.IsDefaultOrEmpty;

    /// <summary>Class of the mark in a document: tint for money, double line for a target, dotted for the rest.</summary>
    public static string MarkClass(Measure measure) => IsMoney(measure) ? "dx-m is-money" : IsTarget(measure) ? "dx-m is-target" : "dx-m";

    public static string Address(Measure measure) => "/measures/" + measure.Id;

    /// <summary>The measure's own sentence as a citation, with the words that count.</summary>
    public static Citation Cite(Measure measure, PolicyDocument? document, string words = "") =>
        new(CitationKind.Sentence, measure.Id, document is null ? measure.DocumentId : document.Number ?? document.ShortTitle, measure.Quote, words, "原文");

    /// <summary>The words of the sentence that state a figure: the number with what follows it up to the unit; empty when the sentence does not print it.</summary>
    public static string FigureWords(string quote, MeasureNumber number)
    {
        if (number.Value.Length == 0) return "";
        for (var at = quote.IndexOf(number.Value, StringComparison.Ordinal); at >= 0; at = quote.IndexOf(number.Value, at + 1, StringComparison.Ordinal))
        {
            var end = at + number.Value.Length;
            // Part of a longer number: the 3 of 2023 or of 35.
            if ((at > 0 && char.IsAsciiDigit(quote[at - 1])) || (end < quote.Length && char.IsAsciiDigit(quote[end]))) continue;
            while (end < quote.Length && end - at < number.Value.Length + 3 && UnitSigns.Contains(quote[end])) end++;
            return quote[at..end];
        }
        return "";
    }
}
