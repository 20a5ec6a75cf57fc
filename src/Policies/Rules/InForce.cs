using System.Collections.Immutable;
using Duixian.Platform.Contracts;
using Duixian.Policies.Contracts;

namespace Duixian.Policies.Rules;

/// <summary>When and where a measure may carry rights: dates of the clause over dates of the document, never before the document exists, never from a draft.</summary>
internal sealed record InForce(string Measure, string Region, DateRange Days, DateOnly IssuedOn)
{
    /// <summary>Null when the measure cannot be in force: a draft, or a document whose day of issue nobody knows.</summary>
    public static InForce? Of(Measure measure, PolicyDocument document)
    {
        if (document.Status == PolicyStatus.Draft || (document.Validity.From ?? document.IssuedOn) is not { } begins) return null;
        // 对2023年以后…: a clause may speak of facts before its document; it gives nothing before the document exists.
        var from = measure.Dates.EffectiveFrom is { } own && own > begins ? own : begins;
        return new InForce(measure.Id, document.Region, new DateRange(from, measure.Dates.EffectiveTo ?? document.Validity.To), document.IssuedOn ?? begins);
    }

    /// <summary>The measure in force for a region on a day: the nearest region wins, then the newest document, then the order of the definition.</summary>
    public static string? Choose(ImmutableArray<InForce> measures, string region, DateOnly day) => measures
        .Where(m => Covers(m.Region, region) && m.Days.Contains(day))
        .OrderByDescending(m => m.Region.Length)
        .ThenByDescending(m => m.IssuedOn)
        .Select(m => m.Measure)
        .FirstOrDefault();

    /// <summary>Whether a region is another one or contains it: shandong covers shandong/weihai.</summary>
    public static bool Covers(string outer, string inner) =>
        inner == outer || (inner.StartsWith(outer, StringComparison.Ordinal) && inner[outer.Length] == '/');
}
