using System.Net;
using System.Security.Claims;
using AngleSharp;
using AngleSharp.Dom;
using Duixian.Entitlements.Contracts;
using Duixian.Platform.Contracts;
using Duixian.Policies.Contracts;
using Duixian.Registry.Contracts;
using Duixian.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Duixian.Web.Tests.Sample;

/// <summary>The pages over sample contents, on a port of their own: no database, no fact store, no sign-in.</summary>
public sealed class SamplePages : IAsyncDisposable
{
    private readonly WebApplication _app;

    private SamplePages(WebApplication app, SampleAccess access) => (_app, Access) = (app, access);

    internal SampleAccess Access { get; }

    /// <summary>Address without a closing slash.</summary>
    public string Address => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

    /// <param name="visitor">Who asks; the agent of the sample enterprise when nothing is said.</param>
    internal static async Task<SamplePages> StartAsync(SampleEntitlements? entitlements = null, ClaimsPrincipal? visitor = null, IPolicyLibrary? library = null)
    {
        entitlements ??= new SampleEntitlements();
        visitor ??= SampleAccess.Agent;
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = "Duixian.Web.Tests", WebRootPath = Wwwroot() });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddPages();
        builder.Services.AddSingleton(library ?? new SampleLibrary());
        builder.Services.AddSingleton<IExplainer>(entitlements);
        builder.Services.AddSingleton<IPopulationRuns>(entitlements);
        builder.Services.AddSingleton<ISubjects>(entitlements);
        builder.Services.AddSingleton<IFactStore>(entitlements);
        var access = new SampleAccess();
        builder.Services.AddSingleton<ISignIn>(access);
        builder.Services.AddSingleton<IAudit>(access);
        builder.Services.AddSingleton<IProblemWords>(access);
        var app = builder.Build();
        app.UseStaticFiles();
        app.Use((context, next) =>
        {
            context.User = visitor;
            return next(context);
        });
        app.UseAntiforgery();
        app.MapRazorComponents<App>();
        await app.StartAsync();
        return new SamplePages(app, access);
    }

    /// <summary>Fetches a page and parses it.</summary>
    internal async Task<(HttpStatusCode Status, IDocument Page)> GetAsync(string path)
    {
        using var client = new HttpClient();
        using var response = await client.GetAsync(new Uri(Address + path));
        var page = await BrowsingContext.New(Configuration.Default).OpenAsync(async request => request.Content(await response.Content.ReadAsStringAsync()));
        return (response.StatusCode, page);
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private static string Wwwroot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (Directory.Exists(Path.Combine(folder.FullName, "src", "Web", "wwwroot"))) return Path.Combine(folder.FullName, "src", "Web", "wwwroot");
        throw new DirectoryNotFoundException("No src/Web/wwwroot upward from " + AppContext.BaseDirectory);
    }
}
