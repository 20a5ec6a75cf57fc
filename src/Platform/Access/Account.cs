using Duixian.Platform.Contracts;
using Microsoft.AspNetCore.Identity;

namespace Duixian.Platform.Access;

/// <summary>Somebody who can sign in. What they may do stands in <see cref="RoleGrant"/>.</summary>
internal sealed class Account : IdentityUser<Guid>
{
    /// <summary>The name colleagues know the account by.</summary>
    public string DisplayName { get; set; } = "";

    /// <summary>For a person or an enterprise agent: the entity of the one subject the account acts for.</summary>
    public string? BoundEntity { get; set; }

    public long? BoundId { get; set; }

    /// <summary>Made for a demonstration; signs in only where the data folder is one.</summary>
    public bool IsDemonstration { get; set; }

    public SubjectRef? BoundTo => BoundEntity is { } entity && BoundId is { } id ? new SubjectRef(entity, id) : null;
}

/// <summary>A role an account holds in a region, from a day on and until it is taken back.</summary>
internal sealed class RoleGrant
{
    public long Id { get; private set; }

    public required Guid AccountId { get; init; }

    public required Role Role { get; init; }

    /// <summary>Region path; includes everything below it.</summary>
    public required string Region { get; init; }

    public required DateOnly From { get; init; }

    /// <summary>Last day, included; null while it holds.</summary>
    public DateOnly? To { get; set; }
}
