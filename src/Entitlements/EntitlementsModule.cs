using Duixian.Entitlements.Contracts;
using Duixian.Entitlements.Determinations;
using Duixian.Entitlements.Explanations;
using Duixian.Entitlements.Rules;
using Duixian.Entitlements.Runs;
using Duixian.Platform.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace Duixian.Entitlements;

/// <summary>Who is entitled to what: population runs, determinations and the reasons for them.</summary>
public static class EntitlementsModule
{
    /// <summary>Registers the module. Nothing is read or computed before it is asked for.</summary>
    public static IServiceCollection AddEntitlements(this IServiceCollection services)
    {
        services.AddSingleton<IModuleSchema, EntitlementsSchema>();
        services.AddSingleton<DeterminationEntry>();
        services.AddSingleton(HomeRegion.Weihai);
        services.AddSingleton<IPopulationRuns, PopulationRuns>();
        services.AddSingleton<IExplainer, Explainer>();
        return services;
    }
}
