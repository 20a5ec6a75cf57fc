using Duixian.Platform.Contracts;
using Duixian.Policies.Contracts;
using Duixian.Policies.Examples;
using Duixian.Policies.Library;
using Duixian.Policies.Reading;
using Microsoft.Extensions.DependencyInjection;

namespace Duixian.Policies;

/// <summary>Documents, measures and rules.</summary>
public static class PoliciesModule
{
    /// <summary>Registers the library, read from <see cref="HousePaths.Policies"/> when it is first asked for, the document reader and the runner of examples.</summary>
    /// <remarks>Asking for the library throws <see cref="BadInputException"/> when anything under <c>policies/</c> is wrong.</remarks>
    public static IServiceCollection AddPolicies(this IServiceCollection services)
    {
        services.AddSingleton<IDocumentReader, DocumentReader>();
        services.AddSingleton<IRuleExamples, RuleExamples>();
        services.AddSingleton<IPolicyLibrary>(house => PolicyLibrary.Load(
            house.GetRequiredService<HousePaths>().Policies,
            DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(house.GetRequiredService<TimeProvider>().GetUtcNow(), Shanghai).DateTime)));
        return services;
    }

    // China keeps one time without summer time.
    private static TimeZoneInfo Shanghai { get; } = TimeZoneInfo.CreateCustomTimeZone("Asia/Shanghai", TimeSpan.FromHours(8), null, null);
}
