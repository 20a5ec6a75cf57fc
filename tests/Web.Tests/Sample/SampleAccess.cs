using System.Security.Claims;
using Duixian.Platform.Contracts;

namespace Duixian.Web.Tests.Sample;

/// <summary>Accounts for the sample pages, and a notebook of what was shown to whom.</summary>
internal sealed class SampleAccess : ISignIn, IAudit, IProblemWords
{
    public static ClaimsPrincipal Agent { get; } = Principal("演示企业经办人", Role.EnterpriseAgent, "企业:7");

    public static ClaimsPrincipal Officer { get; } = Principal("演示经办", Role.CaseOfficer, null);

    public static ClaimsPrincipal Nobody { get; } = new(new ClaimsIdentity());

    /// <summary>Subjects shown, with the reason given.</summary>
    public List<string> Viewed { get; } = [];

    public Task<Result<ClaimsPrincipal>> CheckAsync(string userName, string password, string from, CancellationToken cancellation) =>
        Task.FromResult<Result<ClaimsPrincipal>>(Problem.Of("access.sign-in-refused"));

    public Task ViewedAsync(Act act, SubjectRef subject, string what, CancellationToken cancellation)
    {
        Viewed.Add($"{act.Name} {act.Purpose} {act.Why} {subject} {what}");
        return Task.CompletedTask;
    }

    public string Say(Problem problem) => $"[{problem.Code}]";

    private static ClaimsPrincipal Principal(string name, Role role, string? subject) => new(new ClaimsIdentity(
    [
        new Claim(ClaimTypes.NameIdentifier, "1"),
        new Claim(ClaimTypes.Name, name),
        new Claim(ClaimTypes.Role, role.ToString()),
        new Claim(Identities.RegionClaim, "shandong/weihai"),
        .. subject is null ? Array.Empty<Claim>() : [new Claim(Identities.SubjectClaim, subject)],
    ], "test"));
}
