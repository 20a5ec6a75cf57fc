using System.Collections.Immutable;
using Duixian.Policies.Contracts;

namespace Duixian.Web.Reading;

/// <summary>A paragraph cut where measures begin and end, so that a page can mark them without touching a word.</summary>
internal static class MarkedParagraph
{
    /// <summary>A stretch of the paragraph.</summary>
    /// <param name="Measures">The narrowest quotation that covers the stretch; several when they quote the same words; empty for plain text.</param>
    /// <param name="Opens">Measures whose quotation begins here for the first time in the document: their anchors stand here.</param>
    /// <param name="Closes">Measures whose quotation ends here for good: their numbers stand here.</param>
    internal sealed record Segment(string Text, ImmutableArray<Measure> Measures, ImmutableArray<Measure> Opens, ImmutableArray<Measure> Closes);

    private sealed record Stretch(int Start, int End, ImmutableArray<Measure> Measures);

    /// <summary>The segments' texts joined are the paragraph's text again.</summary>
    public static ImmutableArray<Segment> Cut(Paragraph paragraph, IEnumerable<Measure> measures)
    {
        var quoted = measures.SelectMany(m => m.Spans.Where(s => s.Paragraph == paragraph.Anchor).Select(s => (Measure: m, Span: s))).ToList();
        var stretches = quoted
            .GroupBy(q => (q.Span.Start, q.Span.End))
            .Select(g => new Stretch(g.Key.Start, Math.Min(g.Key.End, paragraph.Text.Length), [.. g.Select(q => q.Measure)]))
            .ToList();
        var cuts = stretches.SelectMany(s => new[] { s.Start, s.End }).Append(0).Append(paragraph.Text.Length).Distinct().Order().ToArray();

        var segments = ImmutableArray.CreateBuilder<Segment>();
        foreach (var (start, end) in cuts.Zip(cuts.Skip(1)))
        {
            var covering = stretches.Where(s => s.Start <= start && end <= s.End).MinBy(s => (s.End - s.Start, -s.Start));
            var opens = quoted.Where(q => q.Span.Start == start && q.Span == q.Measure.Spans[0]).Select(q => q.Measure);
            var closes = quoted.Where(q => q.Span.End == end && q.Span == q.Measure.Spans[^1]).Select(q => q.Measure);
            segments.Add(new Segment(paragraph.Text[start..end], covering?.Measures ?? [], [.. opens], [.. closes]));
        }
        return segments.ToImmutable();
    }

    /// <summary>Numbers of measures that quote the same words: 5.3–5, or 1.1、4.2 where they do not follow each other.</summary>
    public static string Numbers(ImmutableArray<Measure> measures)
    {
        var numbers = measures.Select(m => Language.Wording.MeasureNumber(m.Id)).ToArray();
        if (numbers.Length < 2) return string.Concat(numbers);
        var clause = numbers[0].Split('.')[0] + ".";
        var items = numbers.Select(n => n.StartsWith(clause, StringComparison.Ordinal) && int.TryParse(n[clause.Length..], out var item) ? item : -1).ToArray();
        var follow = items[0] >= 0 && items.Zip(items.Skip(1)).All(p => p.Second == p.First + 1);
        return follow ? $"{numbers[0]}–{items[^1]}" : string.Join('、', numbers);
    }
}
