using Duixian.Platform.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Duixian.Registry.Subjects;

/// <summary>Tables of this module in PostgreSQL: identities only; facts lie in the fact store.</summary>
internal sealed class RegistrySchema : IModuleSchema
{
    public string Schema => "registry";

    public void Map(ModelBuilder model)
    {
        model.Entity<EnterpriseIdentity>(identity =>
        {
            identity.ToTable("enterprise_identity", Schema);
            identity.HasKey(it => it.Id);
            identity.Property(it => it.Id).ValueGeneratedNever();
            identity.Property(it => it.Code).HasMaxLength(18);
            identity.HasIndex(it => it.Code).IsUnique();
            identity.Property(it => it.Name).HasMaxLength(200);
            identity.HasIndex(it => it.Name);
            identity.Property(it => it.RegionCode).HasMaxLength(12);
        });
        model.Entity<PersonIdentity>(identity =>
        {
            identity.ToTable("person_identity", Schema);
            identity.HasKey(it => it.Id);
            identity.Property(it => it.Id).ValueGeneratedNever();
            identity.HasIndex(it => it.IdNumberHash).IsUnique();
            identity.Property(it => it.RegionCode).HasMaxLength(12);
        });
    }
}
