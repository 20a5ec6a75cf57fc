using Microsoft.EntityFrameworkCore;

namespace Duixian.Platform.Contracts;

/// <summary>The one database context: each module maps its own entities and reads them with <c>db.Set&lt;T&gt;()</c>.</summary>
/// <remarks>One transaction may span modules that call downwards; columns are snake_case, money is <c>bigint</c> fen.</remarks>
public sealed class AppDb(DbContextOptions<AppDb> options, IEnumerable<IModuleSchema> schemas) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        foreach (var schema in schemas.OrderBy(s => s.Schema, StringComparer.Ordinal))
            schema.Map(modelBuilder);
        SnakeCase.Apply(modelBuilder);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);
        configurationBuilder.Properties<Money>().HaveConversion<MoneyToFen>();
    }

    private sealed class MoneyToFen() : Microsoft.EntityFrameworkCore.Storage.ValueConversion.ValueConverter<Money, long>(
        money => money.Fen, fen => new Money(fen));
}
