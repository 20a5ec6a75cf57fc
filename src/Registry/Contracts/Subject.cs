namespace Duixian.Registry.Contracts;

/// <summary>A subject's identity as the house may show it. Never stored in a fact store.</summary>
/// <param name="Id">Surrogate key, the same as in the fact store.</param>
/// <param name="Entity">企业 or 人员.</param>
/// <param name="Code">统一社会信用代码 or 居民身份证号码, masked unless the act states a purpose that allows more.</param>
/// <param name="Name">Full name of an enterprise; masked name of a person.</param>
public sealed record Subject(long Id, string Entity, string Code, string Name, string Region, string RegionName);

/// <summary>Looks subjects up by surrogate id, by full code (keyed hash) or by name (enterprises only).</summary>
public interface ISubjects
{
    Task<Subject?> FindAsync(string entity, long id, CancellationToken cancellation);

    Task<Subject?> FindByCodeAsync(string code, CancellationToken cancellation);

    /// <summary>Enterprises whose name contains the text or whose code equals it; at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<Subject>> SearchAsync(string text, int limit, CancellationToken cancellation);
}
