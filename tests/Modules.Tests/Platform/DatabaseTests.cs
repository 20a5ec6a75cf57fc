using Duixian.Platform.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Xunit;

namespace Duixian.Modules.Tests.Platform;

public sealed class DatabaseTests(OpenHouse house)
{
    [Fact]
    public async Task Migrations_MatchTheEntitiesOfAllModules()
    {
        await using var scope = (await house.ServicesAsync()).CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        Assert.False(db.Database.HasPendingModelChanges(), "An entity changed without a migration: see docs/howto/add-a-migration.md.");
    }

    [Fact]
    public async Task Model_EveryTable_LiesInTheSchemaOfItsModule()
    {
        await using var scope = (await house.ServicesAsync()).CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        foreach (var entity in db.Model.GetEntityTypes())
        {
            var module = entity.ClrType.Assembly.GetName().Name!["Duixian.".Length..];
            // Identity's own classes belong to the platform, which maps them.
            if (entity.ClrType.Namespace!.StartsWith("Duixian.", StringComparison.Ordinal))
                Assert.Equal(module.ToLowerInvariant(), entity.GetSchema());
            foreach (var foreign in entity.GetForeignKeys())
                Assert.Equal(entity.GetSchema(), foreign.PrincipalEntityType.GetSchema());
        }
    }

    [Theory]
    [InlineData("update platform.audit set why = 'other'")]
    [InlineData("delete from platform.audit")]
    [InlineData("truncate platform.audit")]
    public async Task Audit_ChangedInTheDatabase_IsRefused(string statement)
    {
        var services = await house.ServicesAsync();
        await using (var scope = services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<IAudit>()
                .ViewedAsync(Act.OfOperator("test"), new SubjectRef("企业", 1), "result", TestContext.Current.CancellationToken);
        var source = services.GetRequiredService<IDatabase>().Source;
        await using var command = source.CreateCommand(statement);
        var refused = await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
        Assert.Contains("append-only", refused.MessageText, StringComparison.Ordinal);
    }
}
