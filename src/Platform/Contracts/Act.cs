namespace Duixian.Platform.Contracts;

/// <summary>Who does something, as what, where, what for and why: comes in with every use case and is written to the audit.</summary>
/// <param name="Who">Stable id of the account, or the name of the machine's operator account on the command line.</param>
/// <param name="Name">The name colleagues know the account by.</param>
/// <param name="Region">Region path the role is held for, e.g. <c>shandong/weihai</c>; empty for a visitor.</param>
/// <param name="Why">The reason in words; may be empty where the purpose says it all.</param>
/// <param name="From">Network address, or <c>command line</c>.</param>
public sealed record Act(string Who, string Name, Role Role, string Region, Purpose Purpose, string Why, string From)
{
    /// <summary>The one subject the account is bound to: the person themself, or the enterprise they act for; null for staff and visitors.</summary>
    public SubjectRef? BoundTo { get; init; }

    /// <summary>Whether single results of the subject may be shown for this act: to itself, and to caseworkers who handle or study cases.</summary>
    /// <returns>The reason why not, or null.</returns>
    public Problem? RefusalToSee(SubjectRef subject)
    {
        if (Role is Role.Operator || BoundTo == subject)
            return null;
        if (!Roles.Caseworkers.Contains(Role))
            return Problem.Of("access.not-your-subject");
        return Purpose is Purpose.Casework or Purpose.PolicyWork ? null : Problem.Of("access.purpose-missing");
    }

    /// <summary>The act of somebody typing a command on the machine itself.</summary>
    public static Act OfOperator(string why) =>
        new(Environment.UserName, Environment.UserName, Role.Operator, "", Purpose.Operation, why, "command line");
}

/// <summary>What personal data may be looked at for (个人信息保护法 art. 6: a clear and reasonable purpose).</summary>
public enum Purpose
{
    /// <summary>公开查询: nothing personal is read.</summary>
    PublicReading,

    /// <summary>本人办理: one's own, or one's enterprise's, matters.</summary>
    OwnMatters,

    /// <summary>业务办理: a case of the public.</summary>
    Casework,

    /// <summary>政策研究: what a rule does and costs.</summary>
    PolicyWork,

    /// <summary>监督审计.</summary>
    Oversight,

    /// <summary>系统运维.</summary>
    Operation,
}
