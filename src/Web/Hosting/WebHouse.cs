using Duixian.Migrations;
using Duixian.Platform.Contracts;
using Duixian.Web.Pages;

namespace Duixian.Web.Hosting;

/// <summary>The web host: services, middleware in order, endpoints.</summary>
public static class WebHouse
{
    /// <summary>Puts the application together; nothing is started and no file is written yet.</summary>
    public static WebApplication Build(string[] args, HousePaths paths)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddHouse(paths);
        builder.Services.AddPages();

        var app = builder.Build();
        app.UseAntiforgery();
        app.MapStaticAssets();
        app.MapGet("/health", () => Results.Text("ok"));
        app.MapRazorComponents<App>();
        return app;
    }

    /// <summary>Serves until interrupted.</summary>
    public static async Task RunAsync(WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        await app.RunAsync();
    }
}
