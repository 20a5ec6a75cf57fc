using Duixian.Feel.Values;
using Duixian.Platform.Contracts;

namespace Duixian.Registry.Contracts;

/// <summary>Facts of single subjects, as rules see them.</summary>
public interface IFactReader : IDisposable
{
    /// <summary>A steady look at one version; the caller disposes it. Opening is cheap: the file stays open between snapshots.</summary>
    /// <param name="version">Null for the current one.</param>
    /// <exception cref="HouseException">There are no facts yet.</exception>
    IFactSnapshot Open(FactVersion? version = null);
}

/// <summary>One version of the facts. Not for several threads at once.</summary>
public interface IFactSnapshot : IDisposable
{
    FactVersion Version { get; }

    /// <summary>
    /// The subject's facts as a context of the fact model's Chinese names, relations as nested contexts (<c>招用.企业.规模</c>), or null when
    /// the version has no such subject. Amounts are in yuan, exact. A missing value is null unless the model says that absence means no.
    /// </summary>
    /// <exception cref="KeyNotFoundException">The model has no such entity.</exception>
    FeelContext? Read(string entity, long id);

    /// <summary>Ids of an entity's rows that point to a subject, ascending: <c>Referring("招用", "企业", 17)</c> are the hires of enterprise 17.</summary>
    IReadOnlyList<long> Referring(string entity, string relation, long id);

    /// <summary>Id a relation of a subject holds, or null when there is none or no such subject: <c>Related("招用", "人员", 17)</c> is the person hired.</summary>
    /// <exception cref="KeyNotFoundException">The model has no such entity or relation.</exception>
    long? Related(string entity, string relation, long id);

    /// <summary>Every subject with its facts, by ascending id, streamed.</summary>
    IEnumerable<(long Id, FeelContext Facts)> ReadAll(string entity, CancellationToken cancellation = default);
}
