using System.Collections.Immutable;
using System.Text;
using Duixian.Policies.Contracts;

namespace Duixian.Policies.Reading;

/// <summary>Finds quoted sentences in a read document; white space does not count, on either side.</summary>
internal sealed class QuoteFinder
{
    private readonly record struct Place(int Paragraph, int Offset);

    private readonly string _text;
    private readonly ImmutableArray<Place> _places;
    private readonly ImmutableArray<(Paragraph Paragraph, string Clause)> _paragraphs;

    public QuoteFinder(DocumentText document)
    {
        _paragraphs = [.. document.Clauses.SelectMany(c => (c.HeadingLine is { } line ? [line] : ImmutableArray<Paragraph>.Empty).AddRange(c.Paragraphs).Select(p => (p, c.Anchor)))];
        var text = new StringBuilder();
        var places = ImmutableArray.CreateBuilder<Place>();
        for (var p = 0; p < _paragraphs.Length; p++)
        {
            var paragraph = _paragraphs[p].Paragraph.Text;
            for (var i = 0; i < paragraph.Length; i++)
            {
                if (Characters.IsSpace(paragraph[i])) continue;
                text.Append(paragraph[i]);
                places.Add(new Place(p, i));
            }
        }

        _text = text.ToString();
        _places = places.ToImmutable();
    }

    /// <summary>Places of the quote, a span for each paragraph it touches; empty when the text does not hold it.</summary>
    /// <param name="clause">Preferred clause when the words occur more than once; its children count as it.</param>
    public ImmutableArray<QuoteSpan> Find(string quote, string clause)
    {
        var wanted = new string([.. quote.Where(c => !Characters.IsSpace(c))]);
        if (wanted.Length == 0) return [];
        var best = -1;
        for (var at = _text.IndexOf(wanted, StringComparison.Ordinal); at >= 0; at = _text.IndexOf(wanted, at + 1, StringComparison.Ordinal))
        {
            if (best < 0) best = at;
            if (!IsWithin(ClauseAt(at), clause)) continue;
            best = at;
            break;
        }

        return best < 0 ? [] : Spans(best, best + wanted.Length);
    }

    /// <summary>The clause a span stands in.</summary>
    public string ClauseOf(QuoteSpan span) => _paragraphs.First(p => p.Paragraph.Anchor == span.Paragraph).Clause;

    /// <summary>Whether a clause is another one or stands below it.</summary>
    public static bool IsWithin(string clause, string ancestor) =>
        clause == ancestor || (clause.StartsWith(ancestor, StringComparison.Ordinal) && clause[ancestor.Length] == '-');

    private string ClauseAt(int at) => _paragraphs[_places[at].Paragraph].Clause;

    private ImmutableArray<QuoteSpan> Spans(int start, int end)
    {
        var spans = ImmutableArray.CreateBuilder<QuoteSpan>();
        for (var i = start; i < end;)
        {
            var first = _places[i];
            var last = first;
            while (i < end && _places[i].Paragraph == first.Paragraph) last = _places[i++];
            spans.Add(new QuoteSpan(_paragraphs[first.Paragraph].Paragraph.Anchor, first.Offset, last.Offset + 1));
        }

        return spans.ToImmutable();
    }
}
