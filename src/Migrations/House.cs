using Duixian.Entitlements;
using Duixian.Platform;
using Duixian.Platform.Contracts;
using Duixian.Policies;
using Duixian.Registry;
using Microsoft.Extensions.DependencyInjection;

namespace Duixian.Migrations;

/// <summary>The whole house put together: every module on the one database. Web, command line, tests and the migration tool all start here.</summary>
public static class House
{
    /// <summary>Registers the platform and every module.</summary>
    public static IServiceCollection AddHouse(this IServiceCollection services, HousePaths paths)
    {
        services.AddPlatform(paths);
        services.AddPolicies();
        services.AddRegistry();
        services.AddEntitlements();
        return services;
    }
}
