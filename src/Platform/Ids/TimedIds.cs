using Duixian.Platform.Contracts;

namespace Duixian.Platform.Ids;

/// <summary>UUID version 7 by the given clock.</summary>
internal sealed class TimedIds(TimeProvider time) : IIds
{
    public Guid Next() => Guid.CreateVersion7(time.GetUtcNow());
}
