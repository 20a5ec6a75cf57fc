using System.Collections.Immutable;

namespace Duixian.Platform.Contracts;

/// <summary>What a page, an endpoint or a command asks of whoever wants it. What declares nothing is refused.</summary>
/// <param name="Roles">The roles that may.</param>
public sealed record Need(ImmutableSortedSet<Role> Roles)
{
    /// <summary>公开: everybody, signed in or not.</summary>
    public static Need Nothing { get; } = new([.. Enum.GetValues<Role>()]);

    /// <summary>Whoever is signed in, in any role.</summary>
    public static Need SignIn { get; } = new([.. Enum.GetValues<Role>().Where(role => role is not Role.Visitor)]);

    /// <summary>These roles, and the operator of the machine.</summary>
    public static Need Of(params IEnumerable<Role> roles) => new([.. roles, Role.Operator]);

    public bool Allows(Role role) => Roles.Contains(role);

    public bool Equals(Need? other) => other is not null && Roles.SetEquals(other.Roles);

    public override int GetHashCode() => Roles.Count;
}

/// <summary>A use case and what it asks for; one per registered use case, so that a list of them all can be shown and tested.</summary>
/// <param name="Name">The command's name, as it stands in the audit.</param>
public sealed record UseCaseDeclaration(string Name, Type Command, Need Need);
