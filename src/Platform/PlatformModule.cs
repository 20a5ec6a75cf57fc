using Duixian.Platform.Calendar;
using Duixian.Platform.Contracts;
using Duixian.Platform.Ids;
using Duixian.Platform.Keys;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Duixian.Platform;

/// <summary>The ground all modules stand on: database, access, audit, calendar, keys, definitions.</summary>
public static class PlatformModule
{
    /// <summary>Registers the platform for an installation at <paramref name="paths"/>. Nothing is read or started until it is used.</summary>
    public static IServiceCollection AddPlatform(this IServiceCollection services, HousePaths paths)
    {
        services.AddSingleton(paths);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<IIds, TimedIds>();
        services.AddSingleton<IWorkCalendar, WorkCalendar>();
        services.AddSingleton<KeyRing>();
        services.AddSingleton<IFieldCipher, FieldCipher>();
        return services;
    }
}
