using System.Collections.Immutable;

namespace Duixian.Platform.Contracts;

/// <summary>Accounts to try the house with. They exist only where the facts are a demonstration city's.</summary>
public interface IDemonstration
{
    /// <summary>Makes the accounts that are missing and returns them all.</summary>
    /// <param name="region">Region path the staff roles are held for.</param>
    /// <param name="enterprise">The enterprise the agent acts for.</param>
    /// <param name="person">The person the personal account belongs to.</param>
    Task<ImmutableArray<DemonstrationAccount>> EnsureAccountsAsync(
        string region, SubjectRef enterprise, SubjectRef person, CancellationToken cancellation);
}

/// <summary>An account to try the house with.</summary>
/// <param name="Password">Made for this installation; the same for all its demonstration accounts.</param>
public sealed record DemonstrationAccount(string UserName, string DisplayName, Role Role, string Password);
