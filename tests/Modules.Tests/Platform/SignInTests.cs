using System.Security.Claims;
using Duixian.Platform.Access;
using Duixian.Platform.Audit;
using Duixian.Platform.Contracts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Duixian.Modules.Tests.Platform;

public sealed class SignInTests(OpenHouse house)
{
    private static readonly SubjectRef Enterprise = new("企业", 12);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Check_DemonstrationAccounts_SignInWithTheirRoleAndSubject()
    {
        foreach (var account in await AccountsAsync())
        {
            var principal = (await CheckAsync(account.UserName, account.Password)).Value;
            Assert.Equal(account.Role, Identities.RoleOf(principal));
            var act = Identities.ActOf(principal, Purpose.OwnMatters, "", "test");
            Assert.Equal("shandong/weihai", act.Region);
            Assert.Equal(account.Role is Role.EnterpriseAgent, act.BoundTo == Enterprise);
        }
    }

    [Fact]
    public async Task Check_EveryRoleASignedInPersonCanHave_HasAnAccount()
    {
        var roles = (await AccountsAsync()).Select(account => account.Role).ToHashSet();
        Assert.Equal(Enum.GetValues<Role>().Where(role => role is not (Role.Visitor or Role.Operator)).ToHashSet(), roles);
    }

    [Fact]
    public async Task Check_WrongPasswordOrUnknownName_GetTheSameAnswer()
    {
        await AccountsAsync();
        Assert.Equal(Problem.Of("access.sign-in-refused"), (await CheckAsync("jingban", "wrong")).Problem);
        Assert.Equal(Problem.Of("access.sign-in-refused"), (await CheckAsync("nobody-here", "wrong")).Problem);
    }

    [Fact]
    public async Task Check_TenFailures_LockTheAccountEvenForTheRightPassword()
    {
        var name = $"locked-{Guid.CreateVersion7()}";
        await using (var scope = (await house.ServicesAsync()).CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<UserManager<Account>>()
                .CreateAsync(new Account { Id = Guid.CreateVersion7(), UserName = name, LockoutEnabled = true }, "the right password");
        Assert.Equal("access.no-role", (await CheckAsync(name, "the right password")).Problem!.Code);
        for (var i = 0; i < 10; i++)
            await CheckAsync(name, "wrong");
        Assert.Equal("access.locked", (await CheckAsync(name, "the right password")).Problem!.Code);
    }

    [Fact]
    public async Task Check_Failure_IsAuditedWithoutTheNameThatWasTyped()
    {
        var from = $"test {Guid.CreateVersion7()}";
        await CheckAsync("my-secret-password", "x", from);
        await using var scope = (await house.ServicesAsync()).CreateAsyncScope();
        var row = await scope.ServiceProvider.GetRequiredService<AppDb>().Set<AuditRow>().SingleAsync(r => r.Origin == from, Cancellation);
        Assert.Equal(AuditOutcome.Refused, row.Outcome);
        Assert.Equal(("", "", "access.sign-in-refused"), (row.Who, row.Name, row.Detail));
    }

    [Theory]
    [InlineData(Role.EnterpriseAgent, Purpose.OwnMatters, "企业:12", null)]
    [InlineData(Role.EnterpriseAgent, Purpose.OwnMatters, "企业:13", "access.not-your-subject")]
    [InlineData(Role.EnterpriseAgent, Purpose.Casework, "企业:13", "access.not-your-subject")]
    [InlineData(Role.EnterpriseAgent, Purpose.OwnMatters, "人员:12", "access.not-your-subject")]
    [InlineData(Role.CaseOfficer, Purpose.Casework, "企业:13", null)]
    [InlineData(Role.CaseOfficer, Purpose.PublicReading, "企业:13", "access.purpose-missing")]
    [InlineData(Role.CaseOfficer, Purpose.PolicyWork, "企业:13", "access.purpose-missing")] // no purpose of that role
    [InlineData(Role.PolicyOfficer, Purpose.PolicyWork, "人员:1", null)]
    [InlineData(Role.Cashier, Purpose.Casework, "人员:1", "access.not-your-subject")]
    [InlineData(Role.SystemAdministrator, Purpose.Operation, "企业:13", "access.not-your-subject")]
    public void RefusalToSee_FollowsRolePurposeAndSubject(Role role, Purpose purpose, string subject, string? refusal)
    {
        var identity = new ClaimsIdentity(
            [new Claim(ClaimTypes.NameIdentifier, "1"), new Claim(ClaimTypes.Role, role.ToString()), new Claim(Identities.SubjectClaim, role is Role.EnterpriseAgent ? "企业:12" : "")],
            "test");
        var act = Identities.ActOf(new ClaimsPrincipal(identity), purpose, "", "test");
        Assert.Equal(refusal, act.RefusalToSee(SubjectRef.Parse(subject)!.Value)?.Code);
    }

    [Fact]
    public void ActOf_ForgedOrMissingRole_IsAVisitor()
    {
        Assert.Equal(Role.Visitor, Identities.ActOf(null, Purpose.Casework, "", "test").Role);
        var unsigned = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Role, "Leader")]));
        Assert.Equal(Role.Visitor, Identities.ActOf(unsigned, Purpose.Casework, "", "test").Role);
    }

    private async Task<IReadOnlyList<DemonstrationAccount>> AccountsAsync()
    {
        await using var scope = (await house.ServicesAsync()).CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IDemonstration>()
            .EnsureAccountsAsync("shandong/weihai", Enterprise, new SubjectRef("人员", 7), Cancellation);
    }

    private async Task<Result<ClaimsPrincipal>> CheckAsync(string name, string password, string from = "test")
    {
        await using var scope = (await house.ServicesAsync()).CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ISignIn>().CheckAsync(name, password, from, Cancellation);
    }
}
