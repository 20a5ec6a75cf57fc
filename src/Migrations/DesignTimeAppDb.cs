using Duixian.Platform;
using Duixian.Platform.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.Extensions.DependencyInjection;

namespace Duixian.Migrations;

/// <summary>The database context as <c>dotnet ef</c> sees it: every module's entities, no server.</summary>
internal sealed class DesignTimeAppDb : IDesignTimeDbContextFactory<AppDb>
{
    public AppDb CreateDbContext(string[] args)
    {
        var modules = new ServiceCollection().AddHouse(new HousePaths(".", "data")).BuildServiceProvider();
        var options = new DbContextOptionsBuilder<AppDb>();
        PlatformModule.ConfigureNpgsql(options, Npgsql.NpgsqlDataSource.Create("Host=design.invalid"));
        return new AppDb(options.Options, modules.GetServices<IModuleSchema>());
    }
}
