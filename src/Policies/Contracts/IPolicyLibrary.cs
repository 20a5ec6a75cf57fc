using System.Collections.Immutable;

namespace Duixian.Policies.Contracts;

/// <summary>Everything loaded from <c>policies/</c>, immutable; a reload yields a new one.</summary>
public interface IPolicyLibrary
{
    /// <summary>All documents, newest first.</summary>
    ImmutableArray<PolicyDocument> Documents { get; }

    ImmutableArray<RuleDefinition> Rules { get; }

    /// <summary>By id (<c>WH2024-19</c>) or slug (<c>weirenshezi-2024-19</c>).</summary>
    PolicyDocument? FindDocument(string idOrSlug);

    Measure? FindMeasure(string id);

    /// <summary>The rule that delivers a measure, found by definition key or measure id; null when it is only registered.</summary>
    RuleDefinition? FindRule(string keyOrMeasureId);
}
