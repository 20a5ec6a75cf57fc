namespace Duixian.Platform.Contracts;

/// <summary>What somebody is to the house while acting. An account may hold several; an act is done in exactly one.</summary>
public enum Role
{
    /// <summary>公众: not signed in.</summary>
    Visitor,

    /// <summary>个人: acts for themself.</summary>
    Person,

    /// <summary>企业经办人: acts for the one enterprise the account is bound to.</summary>
    EnterpriseAgent,

    /// <summary>窗口.</summary>
    FrontDesk,

    /// <summary>经办.</summary>
    CaseOfficer,

    /// <summary>复核.</summary>
    Checker,

    /// <summary>审批.</summary>
    Approver,

    /// <summary>拨付.</summary>
    Cashier,

    /// <summary>政策科.</summary>
    PolicyOfficer,

    /// <summary>服务专员.</summary>
    ServiceSpecialist,

    /// <summary>招聘.</summary>
    Recruiter,

    /// <summary>调解.</summary>
    Mediator,

    /// <summary>仲裁.</summary>
    Arbitrator,

    /// <summary>监察.</summary>
    Inspector,

    /// <summary>督办.</summary>
    Supervisor,

    /// <summary>局长.</summary>
    Leader,

    /// <summary>审计: sees what was done, does nothing.</summary>
    Auditor,

    /// <summary>系统管理员. Like the two below, never handles cases (等保三级, three administrators).</summary>
    SystemAdministrator,

    /// <summary>安全管理员.</summary>
    SecurityAdministrator,

    /// <summary>审计管理员.</summary>
    AuditAdministrator,

    /// <summary>本机操作员: whoever holds the shell of the machine, on the command line and for work the program starts by itself.</summary>
    Operator,
}

/// <summary>Groups of roles that pages and commands ask for together.</summary>
public static class Roles
{
    /// <summary>Everybody who handles the public's matters: sees subjects of the own region for a stated purpose.</summary>
    public static IReadOnlySet<Role> Staff { get; } = new HashSet<Role>
    {
        Role.FrontDesk, Role.CaseOfficer, Role.Checker, Role.Approver, Role.Cashier, Role.PolicyOfficer, Role.ServiceSpecialist,
        Role.Recruiter, Role.Mediator, Role.Arbitrator, Role.Inspector, Role.Supervisor, Role.Leader,
    };

    /// <summary>Staff who decide on single cases and so may open a subject's result.</summary>
    public static IReadOnlySet<Role> Caseworkers { get; } = new HashSet<Role>
    {
        Role.FrontDesk, Role.CaseOfficer, Role.Checker, Role.Approver, Role.PolicyOfficer,
    };

    /// <summary>The word shown for a role.</summary>
    public static string InWords(this Role role) => role switch
    {
        Role.Visitor => "公众",
        Role.Person => "个人",
        Role.EnterpriseAgent => "企业经办人",
        Role.FrontDesk => "窗口",
        Role.CaseOfficer => "经办",
        Role.Checker => "复核",
        Role.Approver => "审批",
        Role.Cashier => "拨付",
        Role.PolicyOfficer => "政策科",
        Role.ServiceSpecialist => "服务专员",
        Role.Recruiter => "招聘",
        Role.Mediator => "调解",
        Role.Arbitrator => "仲裁",
        Role.Inspector => "监察",
        Role.Supervisor => "督办",
        Role.Leader => "局长",
        Role.Auditor => "审计",
        Role.SystemAdministrator => "系统管理员",
        Role.SecurityAdministrator => "安全管理员",
        Role.AuditAdministrator => "审计管理员",
        Role.Operator => "本机操作员",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "Not a role."),
    };
}
