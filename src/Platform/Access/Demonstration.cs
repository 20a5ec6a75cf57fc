using System.Collections.Immutable;
using System.Text;
using Duixian.Platform.Contracts;
using Duixian.Platform.Keys;
using Microsoft.AspNetCore.Identity;

namespace Duixian.Platform.Access;

/// <summary>One account per role, with one password per installation in <c>data/keys/demonstration.key</c>.</summary>
internal sealed class Demonstration(HousePaths paths, UserManager<Account> accounts, AppDb db, IWorkCalendar calendar, IIds ids) : IDemonstration
{
    // No letters or digits that are taken for one another when read aloud.
    private const string Alphabet = "abcdefghjkmnpqrstuvwxyz23456789";

    private static readonly ImmutableArray<(string UserName, string DisplayName, Role Role)> People =
    [
        ("qiye", "演示企业经办人", Role.EnterpriseAgent),
        ("geren", "演示个人", Role.Person),
        ("chuangkou", "演示窗口", Role.FrontDesk),
        ("jingban", "演示经办", Role.CaseOfficer),
        ("fuhe", "演示复核", Role.Checker),
        ("shenpi", "演示审批", Role.Approver),
        ("bofu", "演示拨付", Role.Cashier),
        ("zhengce", "演示政策科", Role.PolicyOfficer),
        ("fuwu", "演示服务专员", Role.ServiceSpecialist),
        ("zhaopin", "演示招聘", Role.Recruiter),
        ("tiaojie", "演示调解", Role.Mediator),
        ("zhongcai", "演示仲裁", Role.Arbitrator),
        ("jiancha", "演示监察", Role.Inspector),
        ("duban", "演示督办", Role.Supervisor),
        ("juzhang", "演示局长", Role.Leader),
        ("shenji", "演示审计", Role.Auditor),
        ("xitong", "演示系统管理员", Role.SystemAdministrator),
        ("anquan", "演示安全管理员", Role.SecurityAdministrator),
        ("rizhi", "演示审计管理员", Role.AuditAdministrator),
    ];

    public async Task<ImmutableArray<DemonstrationAccount>> EnsureAccountsAsync(
        string region, SubjectRef enterprise, SubjectRef person, CancellationToken cancellation)
    {
        var password = Password();
        foreach (var (userName, displayName, role) in People)
            if (await accounts.FindByNameAsync(userName) is null)
                await MakeAsync(userName, displayName, role, region, role switch
                {
                    Role.EnterpriseAgent => enterprise,
                    Role.Person => person,
                    _ => null,
                }, password, cancellation);
        return [.. People.Select(p => new DemonstrationAccount(p.UserName, p.DisplayName, p.Role, password))];
    }

    private async Task MakeAsync(
        string userName, string displayName, Role role, string region, SubjectRef? boundTo, string password, CancellationToken cancellation)
    {
        var account = new Account
        {
            Id = ids.Next(),
            UserName = userName,
            DisplayName = displayName,
            BoundEntity = boundTo?.Entity,
            BoundId = boundTo?.Id,
            IsDemonstration = true,
            LockoutEnabled = true,
        };
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var made = await accounts.CreateAsync(account, password);
        if (!made.Succeeded)
            throw new InvalidOperationException($"Demonstration account {userName}: {string.Join("; ", made.Errors.Select(e => e.Description))}");
        db.Add(new RoleGrant { AccountId = account.Id, Role = role, Region = region, From = calendar.Today });
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private string Password()
    {
        SecretFiles.MakeFolder(paths.Keys);
        var text = new StringBuilder();
        foreach (var value in SecretFiles.ReadOrMake(Path.Combine(paths.Keys, "demonstration.key"), 12))
        {
            if (text.Length is 4 or 9)
                text.Append('-');
            text.Append(Alphabet[value % Alphabet.Length]);
        }
        return text.ToString();
    }
}
