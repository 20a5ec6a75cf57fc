using Duixian.Platform.Access;
using Duixian.Platform.Audit;
using Duixian.Platform.Contracts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Duixian.Platform.Database;

/// <summary>Accounts, roles and the audit.</summary>
internal sealed class PlatformSchema : IModuleSchema
{
    public string Schema => "platform";

    public void Map(ModelBuilder model)
    {
        model.Entity<Account>(account =>
        {
            account.ToTable("account", Schema);
            account.Property(a => a.UserName).HasMaxLength(100).IsRequired();
            account.Property(a => a.NormalizedUserName).HasMaxLength(100).IsRequired();
            account.Property(a => a.Email).HasMaxLength(200);
            account.Property(a => a.NormalizedEmail).HasMaxLength(200);
            account.Property(a => a.ConcurrencyStamp).IsConcurrencyToken();
            account.HasIndex(a => a.NormalizedUserName).IsUnique();
            account.Ignore(a => a.BoundTo);
        });
        model.Entity<RoleGrant>(grant =>
        {
            grant.ToTable("role_grant", Schema);
            grant.Property(g => g.Role).HasConversion<string>().HasMaxLength(40);
            grant.Property(g => g.From).HasColumnName("valid_from");
            grant.Property(g => g.To).HasColumnName("valid_to");
            grant.HasOne<Account>().WithMany().HasForeignKey(g => g.AccountId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<IdentityUserClaim<Guid>>(claim =>
        {
            claim.ToTable("account_claim", Schema);
            claim.HasIndex(c => c.UserId);
        });
        model.Entity<IdentityUserLogin<Guid>>(login =>
        {
            login.ToTable("account_login", Schema);
            login.HasKey(l => new { l.LoginProvider, l.ProviderKey });
        });
        model.Entity<IdentityUserToken<Guid>>(token =>
        {
            token.ToTable("account_token", Schema);
            token.HasKey(t => new { t.UserId, t.LoginProvider, t.Name });
        });
        model.Entity<AuditRow>(row =>
        {
            // Changes and removals are refused by a trigger; see the migration that makes the table.
            row.ToTable("audit", Schema);
            row.Property(r => r.Id).UseIdentityAlwaysColumn();
            row.Property(r => r.Role).HasConversion<string>().HasMaxLength(40);
            row.Property(r => r.Purpose).HasConversion<string>().HasMaxLength(40);
            row.Property(r => r.Outcome).HasConversion<string>().HasMaxLength(20);
            row.HasIndex(r => r.At);
            row.HasIndex(r => r.About);
            row.HasIndex(r => r.Who);
        });
    }
}
