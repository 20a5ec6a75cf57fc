using Duixian.Platform.Contracts;

namespace Duixian.Platform.Audit;

/// <summary>Adds audit rows to the context at hand, so that they commit with what they tell of.</summary>
internal sealed class AuditTrail(AppDb db, TimeProvider time) : IAudit
{
    public void Add(Act act, string action, SubjectRef? about, AuditOutcome outcome, string? detail) =>
        db.Add(new AuditRow
        {
            At = time.GetUtcNow(),
            Who = act.Who,
            Name = act.Name,
            Role = act.Role,
            Region = act.Region,
            Purpose = act.Purpose,
            Why = act.Why,
            Origin = act.From,
            Action = action,
            About = about?.ToString(),
            Outcome = outcome,
            Detail = detail,
        });

    public async Task ViewedAsync(Act act, SubjectRef subject, string what, CancellationToken cancellation)
    {
        Add(act, what, subject, AuditOutcome.Viewed, detail: null);
        await db.SaveChangesAsync(cancellation);
    }
}
