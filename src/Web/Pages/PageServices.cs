using System.Text.Encodings.Web;
using System.Text.Unicode;
using Duixian.Web.Reading;

namespace Duixian.Web.Pages;

/// <summary>What the pages themselves need beside the modules they show.</summary>
public static class PageServices
{
    /// <summary>Registers it; pages are rendered on the server without a live connection.</summary>
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddRazorComponents();
        // Chinese goes out as it is: numeric entities would treble the weight of a page. What HTML itself reserves stays escaped.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddAntiforgery();
        services.AddHttpContextAccessor();
        services.AddScoped<FactDay>();
        return services;
    }
}
