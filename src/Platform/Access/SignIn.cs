using System.Security.Claims;
using Duixian.Platform.Audit;
using Duixian.Platform.Contracts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Duixian.Platform.Access;

/// <summary>Name and password against the accounts of this installation.</summary>
internal sealed class SignIn(UserManager<Account> accounts, AppDb db, AuditTrail audit, IWorkCalendar calendar) : ISignIn
{
    private static readonly Account Nobody = new() { UserName = "nobody" };
    private static readonly Lazy<string> NobodysHash = new(() => new PasswordHasher<Account>().HashPassword(Nobody, "no password"));

    public async Task<Result<ClaimsPrincipal>> CheckAsync(string userName, string password, string from, CancellationToken cancellation)
    {
        var account = await accounts.FindByNameAsync(userName);
        if (account is null)
        {
            // As much work as for a known account, so that the time taken does not tell which accounts exist.
            accounts.PasswordHasher.VerifyHashedPassword(Nobody, NobodysHash.Value, password);
            return await RefuseAsync(null, "access.sign-in-refused", from, cancellation);
        }
        if (await accounts.IsLockedOutAsync(account))
            return await RefuseAsync(account, "access.locked", from, cancellation);
        if (!await accounts.CheckPasswordAsync(account, password))
        {
            await accounts.AccessFailedAsync(account);
            return await RefuseAsync(account, "access.sign-in-refused", from, cancellation);
        }
        await accounts.ResetAccessFailedCountAsync(account);
        var today = calendar.Today;
        var grant = await db.Set<RoleGrant>()
            .Where(g => g.AccountId == account.Id && g.From <= today && (g.To == null || g.To >= today))
            .OrderBy(g => g.Id)
            .FirstOrDefaultAsync(cancellation);
        if (grant is null)
            return await RefuseAsync(account, "access.no-role", from, cancellation);
        audit.Add(ActOf(account, grant, from), "SignIn", account.BoundTo, AuditOutcome.Done, detail: null);
        await db.SaveChangesAsync(cancellation);
        return new ClaimsPrincipal(new ClaimsIdentity(Claims(account, grant), "password", ClaimTypes.Name, ClaimTypes.Role));
    }

    private async Task<Problem> RefuseAsync(Account? account, string code, string from, CancellationToken cancellation)
    {
        // The name tried is not written down: people type passwords into the wrong box.
        audit.Add(ActOf(account, null, from), "SignIn", account?.BoundTo, AuditOutcome.Refused, code);
        await db.SaveChangesAsync(cancellation);
        return Problem.Of(code);
    }

    private static Act ActOf(Account? account, RoleGrant? grant, string from) => new(
        account?.Id.ToString() ?? "", account?.DisplayName ?? "", grant?.Role ?? Role.Visitor, grant?.Region ?? "", Purpose.OwnMatters, "", from);

    private static IEnumerable<Claim> Claims(Account account, RoleGrant grant)
    {
        yield return new Claim(ClaimTypes.NameIdentifier, account.Id.ToString());
        yield return new Claim(ClaimTypes.Name, account.DisplayName);
        yield return new Claim(ClaimTypes.Role, grant.Role.ToString());
        yield return new Claim(Identities.RegionClaim, grant.Region);
        if (account.BoundTo is { } subject)
            yield return new Claim(Identities.SubjectClaim, subject.ToString());
    }
}
