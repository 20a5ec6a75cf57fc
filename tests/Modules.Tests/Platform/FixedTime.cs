using System.Globalization;

namespace Duixian.Modules.Tests.Platform;

/// <summary>A clock that stands still until told otherwise.</summary>
internal sealed class FixedTime(string utc) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = DateTimeOffset.Parse(utc, CultureInfo.InvariantCulture);

    public override DateTimeOffset GetUtcNow() => Now;
}
