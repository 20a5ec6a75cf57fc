using System.Security.Claims;

namespace Duixian.Platform.Contracts;

/// <summary>Checks who somebody is and says what they are.</summary>
public interface ISignIn
{
    /// <summary>Checks name and password; the attempt is audited either way and many failures lock the account for a while.</summary>
    /// <param name="from">Network address of the attempt.</param>
    /// <returns>
    /// The identity to put into the cookie, or one of <c>access.sign-in-refused</c> (which does not tell whether the account exists)
    /// and <c>access.locked</c>.
    /// </returns>
    Task<Result<ClaimsPrincipal>> CheckAsync(string userName, string password, string from, CancellationToken cancellation);
}

/// <summary>Reads an act from a signed-in identity.</summary>
public static class Identities
{
    /// <summary>Claim with the region path of the role.</summary>
    public const string RegionClaim = "dx:region";

    /// <summary>Claim with the subject an account is bound to, e.g. <c>企业:12</c>.</summary>
    public const string SubjectClaim = "dx:subject";

    /// <summary>The role somebody is signed in with; <see cref="Role.Visitor"/> when they are not.</summary>
    public static Role RoleOf(ClaimsPrincipal? principal) =>
        principal?.Identity?.IsAuthenticated is true && Enum.TryParse<Role>(principal.FindFirstValue(ClaimTypes.Role), out var role)
            ? role
            : Role.Visitor;

    /// <summary>The act of this identity for a purpose. Purposes a role cannot have become <see cref="Purpose.PublicReading"/>.</summary>
    public static Act ActOf(ClaimsPrincipal? principal, Purpose purpose, string why, string from)
    {
        var role = RoleOf(principal);
        if (role is Role.Visitor)
            return new Act("", "", role, "", Purpose.PublicReading, why, from);
        return new Act(
            principal!.FindFirstValue(ClaimTypes.NameIdentifier) ?? "",
            principal!.FindFirstValue(ClaimTypes.Name) ?? "",
            role,
            principal!.FindFirstValue(RegionClaim) ?? "",
            Fits(role, purpose) ? purpose : Purpose.PublicReading,
            why,
            from)
        {
            BoundTo = SubjectRef.Parse(principal!.FindFirstValue(SubjectClaim)),
        };
    }

    private static bool Fits(Role role, Purpose purpose) => purpose switch
    {
        Purpose.PublicReading => true,
        Purpose.OwnMatters => role is Role.Person or Role.EnterpriseAgent,
        Purpose.Casework => Roles.Staff.Contains(role),
        Purpose.PolicyWork => role is Role.PolicyOfficer or Role.Leader or Role.Supervisor,
        Purpose.Oversight => role is Role.Auditor or Role.AuditAdministrator or Role.Supervisor or Role.Leader,
        Purpose.Operation => role is Role.SystemAdministrator or Role.SecurityAdministrator or Role.AuditAdministrator,
        _ => false,
    };
}
