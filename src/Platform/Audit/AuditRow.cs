using Duixian.Platform.Contracts;

namespace Duixian.Platform.Audit;

/// <summary>How an audited attempt ended.</summary>
internal enum AuditOutcome
{
    Done,
    Refused,
    Viewed,
}

/// <summary>One line of the audit. The database refuses to change or remove it.</summary>
internal sealed class AuditRow
{
    public long Id { get; private set; }

    /// <summary>When, in UTC.</summary>
    public required DateTimeOffset At { get; init; }

    public required string Who { get; init; }

    public required string Name { get; init; }

    public required Role Role { get; init; }

    public required string Region { get; init; }

    public required Purpose Purpose { get; init; }

    public required string Why { get; init; }

    /// <summary>Network address, or <c>command line</c>.</summary>
    public required string Origin { get; init; }

    /// <summary>The command, or what was shown.</summary>
    public required string Action { get; init; }

    /// <summary>The subject concerned, e.g. <c>企业:12</c>.</summary>
    public string? About { get; init; }

    public required AuditOutcome Outcome { get; init; }

    /// <summary>For a refusal the problem code.</summary>
    public string? Detail { get; init; }
}
