using System.Collections.Immutable;
using Duixian.DuckDb;
using Duixian.Platform.Contracts;

namespace Duixian.Registry.Contracts;

/// <summary>The immutable, versioned fact files. Everybody opens them read-only, so readers never wait for each other.</summary>
public interface IFactStore
{
    /// <summary>The model the store's tables follow.</summary>
    FactModel Model { get; }

    /// <summary>The version readers should use now, read from <c>current.json</c> at each call; null before the first import.</summary>
    FactVersion? Current { get; }

    /// <summary>Every complete version, newest first.</summary>
    IReadOnlyList<FactVersion> Versions { get; }

    /// <summary>Opens a version read-only; tables are those of <see cref="Model"/>, in schema <c>main</c>. The caller disposes it.</summary>
    /// <param name="version">Null for the current one.</param>
    /// <exception cref="HouseException">There is no fact store yet, or the version is gone or follows another model.</exception>
    DuckDatabase OpenReadOnly(FactVersion? version = null);
}

/// <summary>One data set version, as its manifest describes it.</summary>
/// <param name="Id">Cut-off date and start of the content digest, e.g. <c>20240930-5f1c02ab9e41</c>.</param>
/// <param name="Path">The DuckDB file.</param>
/// <param name="CutOff">Last day the facts speak of.</param>
/// <param name="Source">Where the content came from, in words, e.g. <c>示范城市 weihai · 种子 42</c>.</param>
/// <param name="Digest">Order-independent digest of the content: the same facts have the same digest in any file.</param>
/// <param name="Rows">Rows per Chinese entity name.</param>
/// <param name="IsDemonstration">Generated, not imported from a register; pages say so.</param>
public sealed record FactVersion(
    string Id,
    string Path,
    DateOnly CutOff,
    DateTimeOffset CreatedAt,
    string Source,
    string ModelHash,
    string Digest,
    ImmutableSortedDictionary<string, long> Rows,
    bool IsDemonstration);
