using System.Collections.Immutable;
using Duixian.Policies.Contracts;

namespace Duixian.Web.Reading;

/// <summary>What a reader asked for on /policies; empty parts ask for nothing.</summary>
internal sealed record MeasureQuery(string Words, string Region, string Kind, PolicyStatus? Status)
{
    public bool IsEmpty => Words.Length == 0 && Region.Length == 0 && Kind.Length == 0 && Status is null;

    /// <summary>Measures that carry every word in name, sentence or beneficiary; those with a rule first, then as the documents have them.</summary>
    public ImmutableArray<MeasureHit> Find(IPolicyLibrary library)
    {
        var words = Words.Split([' ', '　', '、', ','], StringSplitOptions.RemoveEmptyEntries);
        return
        [
            .. library.Documents
                .Where(d => (Region.Length == 0 || d.Region == Region) && (Status is null || d.Status == Status))
                .SelectMany(d => d.Measures, (document, measure) => new MeasureHit(document, measure, MeasureText.Title(measure, library), library.FindRule(measure.Id)))
                .Where(h => Kind.Length == 0 || h.Measure.Kind == Kind)
                .Where(h => words.All(h.Contains))
                .OrderBy(h => h.Rule is null),
        ];
    }
}

/// <summary>A measure as a line of the list.</summary>
internal sealed record MeasureHit(PolicyDocument Document, Measure Measure, string Title, RuleDefinition? Rule)
{
    public bool Contains(string word) =>
        Title.Contains(word, StringComparison.Ordinal) || Measure.Quote.Contains(word, StringComparison.Ordinal)
        || Measure.Theme.Contains(word, StringComparison.Ordinal) || Measure.Beneficiary.Contains(word, StringComparison.Ordinal);
}
