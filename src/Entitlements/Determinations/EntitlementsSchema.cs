using Duixian.Platform.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Duixian.Entitlements.Determinations;

/// <summary>Tables of this module: entered runs and the determinations of eligible subjects.</summary>
internal sealed class EntitlementsSchema : IModuleSchema
{
    public string Schema => "entitlements";

    public void Map(ModelBuilder model)
    {
        model.Entity<EnteredRun>(run =>
        {
            run.ToTable("runs", Schema);
            run.HasKey(it => it.Id);
            run.Property(it => it.Id).HasMaxLength(64);
            run.Property(it => it.Region).HasMaxLength(100);
            run.Property(it => it.FactsVersion).HasMaxLength(64);
        });
        model.Entity<Determination>(determination =>
        {
            determination.ToTable("determinations", Schema);
            determination.HasKey(it => new { it.RunId, it.DefinitionKey, it.SubjectId, it.Period });
            determination.HasIndex(it => new { it.DefinitionKey, it.SubjectId });
            determination.HasOne<EnteredRun>().WithMany().HasForeignKey(it => it.RunId).OnDelete(DeleteBehavior.Cascade);
            determination.Property(it => it.RunId).HasMaxLength(64);
            determination.Property(it => it.DefinitionKey).HasMaxLength(100);
            determination.Property(it => it.MeasureId).HasMaxLength(40);
            determination.Property(it => it.Period).HasMaxLength(10);
            determination.Property(it => it.Amount).HasColumnName("amount_fen");
        });
    }
}
