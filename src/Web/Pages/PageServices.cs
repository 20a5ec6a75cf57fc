using Duixian.Web.Reading;

namespace Duixian.Web.Pages;

/// <summary>What the pages themselves need beside the modules they show.</summary>
public static class PageServices
{
    /// <summary>Registers it; pages are rendered on the server without a live connection.</summary>
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddAntiforgery();
        services.AddHttpContextAccessor();
        services.AddScoped<FactDay>();
        return services;
    }
}
