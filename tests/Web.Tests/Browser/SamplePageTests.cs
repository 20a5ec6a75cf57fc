using Duixian.Platform.Contracts;
using Duixian.Policies;
using Duixian.Policies.Contracts;
using Duixian.Web.Tests.Sample;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Duixian.Web.Tests.Browser;

/// <summary>Pages over sample contents in a real browser: states that a fresh demonstration city does not show.</summary>
public sealed class SamplePageTests : IAsyncLifetime
{
    private SamplePages _pages = null!;
    private Chromium _chromium = null!;

    public async ValueTask InitializeAsync()
    {
        _pages = await SamplePages.StartAsync();
        _chromium = await Chromium.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _chromium.DisposeAsync();
        await _pages.DisposeAsync();
    }

    [Theory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task SamplePage_AtDeskAndPhoneWidth_IsClean(int width)
    {
        await using var visitor = await _chromium.VisitorAsync(width);
        var faults = new List<string>();
        foreach (var path in new[] { "/", "/policies", "/policies/weirenshezi-2024-19", "/policies/gd-draft", "/measures/WH2024-19/1.2", "/measures/WH2024-19/1.3", "/check?name=海洋", "/result/enterprise/7", "/population" })
            faults.AddRange(await (await Visit.ToAsync(visitor, _pages.Address + path)).FaultsAsync());
        foreach (var path in new[] { "/measures/none/1.1", "/result/enterprise/7?asof=x", "/nowhere" })
            faults.AddRange(await (await Visit.ToAsync(visitor, _pages.Address + path)).FaultsAsync(expectsRefusal: true));
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Theory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task EveryDocument_AtDeskAndPhoneWidth_IsClean(int width)
    {
        var library = new ServiceCollection().AddSingleton(HousePaths.Find()).AddSingleton(TimeProvider.System).AddPolicies().BuildServiceProvider().GetRequiredService<IPolicyLibrary>();
        await using var pages = await SamplePages.StartAsync(library: library);
        await using var visitor = await _chromium.VisitorAsync(width);
        var faults = new List<string>();
        foreach (var path in library.Documents.Select(d => "/policies/" + d.Slug).Prepend("/policies").Prepend("/").Append("/measures/WH2024-19/2.4"))
            faults.AddRange(await (await Visit.ToAsync(visitor, pages.Address + path)).FaultsAsync());
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }
}
