using System.Security.Claims;
using Duixian.Platform.Contracts;
using Duixian.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Duixian.Web.Tests.Hosting;

public sealed class AccessTests : IAsyncLifetime
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("duixian-access-");
    private WebApplication _app = null!;

    public async ValueTask InitializeAsync()
    {
        _app = WebHouse.Build(["--urls=http://127.0.0.1:0"], new HousePaths(Root(), _data.FullName));
        // Routes are known once the application is built to serve; neither database nor policies are touched by that.
        await _app.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _data.Delete(recursive: true);
    }

    [Fact]
    public void EveryEndpoint_IsDeclaredOrAStaticFile()
    {
        Assert.NotEmpty(Endpoints);
        // Added by MapStaticAssets to unpublished builds, for files made after the build; it stays undeclared and so refused.
        var undeclared = Endpoints.Where(endpoint => endpoint.RoutePattern.RawText is not "{**path:file}" && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null && endpoint.Metadata.GetMetadata<AuthorizationPolicy>() is null);
        Assert.Empty(undeclared.Select(endpoint => endpoint.RoutePattern.RawText));
    }

    [Fact]
    public void EveryDeclaration_BelongsToAnEndpoint()
    {
        var patterns = Endpoints.Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/')).ToHashSet(StringComparer.OrdinalIgnoreCase);
        Assert.All(WebAccess.Table.Keys, pattern => Assert.Contains(pattern, patterns));
    }

    [Fact]
    public async Task EveryEndpoint_AdmitsExactlyTheDeclaredRoles()
    {
        foreach (var endpoint in Endpoints)
            if (WebAccess.Table.TryGetValue("/" + endpoint.RoutePattern.RawText!.TrimStart('/'), out var need))
                foreach (var role in Enum.GetValues<Role>())
                    Assert.True(need.Allows(role) == await IsAdmittedAsync(endpoint, role), $"{endpoint.RoutePattern.RawText} for {role}");
    }

    [Fact]
    public async Task WhatNobodyDeclared_IsRefusedToEverybody()
    {
        foreach (var role in Enum.GetValues<Role>())
            Assert.False(await IsAdmittedAsync(new RouteEndpoint(_ => Task.CompletedTask, Microsoft.AspNetCore.Routing.Patterns.RoutePatternFactory.Parse("/new"), 0, null, null), role));
    }

    [Fact]
    public async Task ResultPage_ForAVisitor_LeadsToTheSignInPageAndBack()
    {
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        using var answer = await client.GetAsync(new Uri($"{_app.Urls.Single()}/result/enterprise/1?asof=2024-09-30"));
        Assert.Equal(System.Net.HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal("/signin?ReturnUrl=%2Fresult%2Fenterprise%2F1%3Fasof%3D2024-09-30", answer.Headers.Location!.PathAndQuery);
    }

    [Theory]
    [InlineData("/health")]
    [InlineData("/no-such-file.css")]
    public async Task EveryAnswer_CarriesTheSecurityHeaders(string path)
    {
        using var client = new HttpClient();
        using var answer = await client.GetAsync(new Uri(_app.Urls.Single() + path));
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Contains("script-src 'self'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/health", System.Net.HttpStatusCode.OK)]
    [InlineData("/policies", System.Net.HttpStatusCode.OK)]
    [InlineData("/policies/no-such-document", System.Net.HttpStatusCode.NotFound)]
    [InlineData("/result/enterprise/1", System.Net.HttpStatusCode.Found)]
    public async Task Head_IsAnsweredLikeGetWithoutABody(string path, System.Net.HttpStatusCode expected)
    {
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        using var got = await client.GetAsync(new Uri(_app.Urls.Single() + path));
        using var request = new HttpRequestMessage(HttpMethod.Head, new Uri(_app.Urls.Single() + path));
        using var head = await client.SendAsync(request);
        Assert.Equal(expected, got.StatusCode);
        Assert.Equal(expected, head.StatusCode);
        Assert.Equal(got.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Ready_BeforeTheDatabaseIsOpen_SaysUnavailable()
    {
        using var client = new HttpClient();
        using var answer = await client.GetAsync(new Uri(_app.Urls.Single() + "/health/ready"));
        Assert.Equal(System.Net.HttpStatusCode.ServiceUnavailable, answer.StatusCode);
    }

    private IEnumerable<RouteEndpoint> Endpoints =>
        ((IEndpointRouteBuilder)_app).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>();

    /// <summary>What the authorization middleware would say: the endpoint's own policy, or the fallback.</summary>
    private async Task<bool> IsAdmittedAsync(Endpoint endpoint, Role role)
    {
        if (endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
            return true;
        var policies = _app.Services.GetRequiredService<IAuthorizationPolicyProvider>();
        var policy = await AuthorizationPolicy.CombineAsync(
                policies, endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>(), endpoint.Metadata.GetOrderedMetadata<AuthorizationPolicy>())
            ?? await policies.GetFallbackPolicyAsync();
        var identity = role is Role.Visitor ? new ClaimsIdentity() : new ClaimsIdentity([new Claim(ClaimTypes.Role, role.ToString())], "test");
        return (await _app.Services.GetRequiredService<IAuthorizationService>().AuthorizeAsync(new ClaimsPrincipal(identity), null, policy!)).Succeeded;
    }

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Duixian.slnx")))
                return folder.FullName;
        throw new InvalidOperationException("The tests do not run inside the project.");
    }
}
