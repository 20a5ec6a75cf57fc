using System.Resources;
using Duixian.Platform.Access;
using Duixian.Platform.Audit;
using Duixian.Platform.Calendar;
using Duixian.Platform.Contracts;
using Duixian.Platform.Database;
using Duixian.Platform.Ids;
using Duixian.Platform.Keys;
using Duixian.Platform.UseCases;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Duixian.Platform;

/// <summary>The ground all modules stand on: database, access, audit, calendar, keys, definitions.</summary>
public static class PlatformModule
{
    private const string MigrationsAssembly = "Duixian.Migrations";

    /// <summary>Registers the platform for an installation at <paramref name="paths"/>. Nothing is read or started until it is used.</summary>
    public static IServiceCollection AddPlatform(this IServiceCollection services, HousePaths paths)
    {
        services.AddSingleton(paths);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<IIds, TimedIds>();
        services.AddSingleton<IWorkCalendar, WorkCalendar>();
        services.AddSingleton<KeyRing>();
        services.AddSingleton<IFieldCipher, FieldCipher>();

        services.AddSingleton<IModuleSchema, PlatformSchema>();
        services.AddSingleton<IDatabase, HouseDatabase>();
        services.AddDbContext<AppDb>((provider, options) =>
            ConfigureNpgsql(options, provider.GetRequiredService<IDatabase>().Source));

        services.AddScoped<AuditTrail>();
        services.AddScoped<IAudit>(provider => provider.GetRequiredService<AuditTrail>());
        services.AddScoped<IUseCases, UseCases.UseCases>();
        services.AddSingleton<IProblemWords, ProblemWords>();
        services.AddProblemWords(new ResourceManager("Duixian.Platform.Resources.Problems", typeof(PlatformModule).Assembly));

        services.AddIdentityCore<Account>(options =>
            {
                options.User.AllowedUserNameCharacters = "";
                // 12 characters or more and no composition rules: length is what helps (OWASP ASVS 5.0, 6.2).
                options.Password.RequiredLength = 12;
                options.Password.RequireDigit = false;
                options.Password.RequireLowercase = false;
                options.Password.RequireUppercase = false;
                options.Password.RequireNonAlphanumeric = false;
                options.Lockout.MaxFailedAccessAttempts = 10;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
            })
            .AddUserStore<UserOnlyStore<Account, AppDb, Guid>>();
        services.AddScoped<ISignIn, SignIn>();
        services.AddScoped<IDemonstration, Demonstration>();
        return services;
    }

    /// <summary>PostgreSQL with the migrations of the whole house; also used by the migration tool, which needs no server.</summary>
    public static void ConfigureNpgsql(DbContextOptionsBuilder options, Npgsql.NpgsqlDataSource source) =>
        options.UseNpgsql(source, npgsql => npgsql
            .MigrationsAssembly(MigrationsAssembly)
            .MigrationsHistoryTable("migration", "platform"));
}
