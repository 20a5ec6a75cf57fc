using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

[assembly: AssemblyFixture(typeof(Duixian.Web.Tests.Browser.HouseAndBrowser))]

namespace Duixian.Web.Tests.Browser;

/// <summary>The application and the browser, started when the first test asks for them and shared by all.</summary>
public sealed class HouseAndBrowser : IAsyncDisposable
{
    private readonly Lazy<Task<RealHouse>> _house = new(RealHouse.StartAsync);
    private readonly Lazy<Task<Chromium>> _chromium = new(Chromium.StartAsync);

    internal Task<RealHouse> HouseAsync() => _house.Value;

    internal async Task<IBrowserContext> VisitorAsync(int width, bool script = true) => await (await _chromium.Value).VisitorAsync(width, script);

    public async ValueTask DisposeAsync()
    {
        if (_chromium.IsValueCreated && _chromium.Value.IsCompletedSuccessfully) await (await _chromium.Value).DisposeAsync();
        if (_house.IsValueCreated && _house.Value.IsCompletedSuccessfully) await (await _house.Value).DisposeAsync();
    }
}

/// <summary>The real application over its demonstration city, as people use it.</summary>
public sealed partial class RealPageTests(HouseAndBrowser shared)
{
    [Theory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task EveryPage_AtDeskAndPhoneWidth_IsClean(int width)
    {
        var house = await shared.HouseAsync();
        var faults = new List<string>();
        await using var visitor = await shared.VisitorAsync(width);
        foreach (var path in new[] { "/", "/policies?q=补贴", "/policies/weirenshezi-2024-19", "/measures/WH2024-19/1.2", "/measures/WH2024-19/1.3", "/measures/WH2024-19/2.4", "/check?name=公司", "/signin" })
            faults.AddRange(await (await Visit.ToAsync(visitor, house.Address + path)).FaultsAsync());
        foreach (var path in new[] { "/measures/WH2024-19/99.9", "/policies?region=mars", "/nowhere" })
            faults.AddRange(await (await Visit.ToAsync(visitor, house.Address + path)).FaultsAsync(expectsRefusal: true));

        foreach (var (account, path) in new[] { ("qiye", "/result/enterprise/1"), ("geren", "/result/person/1"), ("jingban", "/result/enterprise/2?purpose=casework&why=核对"), ("zhengce", "/population") })
        {
            await using var signedIn = await SignedInAsync(house, account, width);
            var visit = await Visit.ToAsync(signedIn, house.Address + path);
            Assert.DoesNotContain("/signin", visit.Page.Url, StringComparison.Ordinal);
            faults.AddRange(await visit.FaultsAsync());
        }
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public async Task Result_OfTheSignedInEnterprise_ShowsReasonsWithSentencesBehindThem()
    {
        var house = await shared.HouseAsync();
        await using var agent = await SignedInAsync(house, "qiye", 1440);

        var page = (await Visit.ToAsync(agent, house.Address + "/result/enterprise/1")).Page;

        Assert.True(await page.Locator(".dx-reason").CountAsync() > 0);
        Assert.True(await page.Locator("a.dx-cite").CountAsync() > 0);
        Assert.True(await page.Locator(".dx-sources .dx-quote").CountAsync() > 0);
    }

    [Fact]
    public async Task SentenceLink_WithoutScript_LeadsToTheSentenceAtThePageEnd()
    {
        var house = await shared.HouseAsync();
        await using var visitor = await shared.VisitorAsync(1440, script: false);
        var page = (await Visit.ToAsync(visitor, house.Address + "/measures/WH2024-19/2.4")).Page;

        await page.Locator("a.dx-cite").First.ClickAsync();

        Assert.Contains("#s-WH2024-19-2-4", page.Url, StringComparison.Ordinal);
        Assert.Contains("青年人才生活补贴", await page.Locator("#s-WH2024-19-2-4 .dx-quote").InnerTextAsync(), StringComparison.Ordinal);
        await page.Locator("#s-WH2024-19-2-4 .k a").ClickAsync();
        Assert.EndsWith("/policies/weirenshezi-2024-19#m-2-4", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SentenceLink_WithScript_OpensBesideItAndEscGivesTheFocusBack()
    {
        var house = await shared.HouseAsync();
        await using var visitor = await shared.VisitorAsync(1440);
        var page = (await Visit.ToAsync(visitor, house.Address + "/measures/WH2024-19/2.4")).Page;
        var link = page.Locator("a.dx-cite").First;

        await link.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        var open = await page.Locator(".dx-card").IsVisibleAsync();
        var expanded = await link.GetAttributeAsync("aria-expanded");
        await page.Keyboard.PressAsync("Escape");

        Assert.True(open);
        Assert.Equal("true", expanded);
        Assert.False(await page.Locator(".dx-card").IsVisibleAsync());
        Assert.True(await link.EvaluateAsync<bool>("e => e === document.activeElement"));
    }

    [Fact]
    public async Task SkipLink_ByKeyboard_LeadsPastTheHeader()
    {
        var house = await shared.HouseAsync();
        await using var visitor = await shared.VisitorAsync(1440);
        var page = (await Visit.ToAsync(visitor, house.Address + "/policies")).Page;

        await page.Keyboard.PressAsync("Tab");
        var skip = await page.EvaluateAsync<string>("document.activeElement.textContent");
        await page.Keyboard.PressAsync("Enter");

        Assert.Equal("跳到正文", skip);
        Assert.Equal("main", await page.EvaluateAsync<string>("document.activeElement.id"));
    }

    [Fact]
    public async Task Result_WithoutSignIn_AsksForItAndComesBack()
    {
        var house = await shared.HouseAsync();
        await using var visitor = await shared.VisitorAsync(1440);
        var page = (await Visit.ToAsync(visitor, house.Address + "/result/enterprise/1")).Page;
        Assert.Contains("/signin?ReturnUrl=", page.Url, StringComparison.OrdinalIgnoreCase);

        await FillAsync(page, "qiye", "wrong password");
        Assert.True(await page.Locator("[role=alert]").IsVisibleAsync());
        await FillAsync(page, "qiye", Password(house));

        Assert.EndsWith("/result/enterprise/1", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Result_OfAnotherEnterprise_IsRefusedToAnAgent()
    {
        var house = await shared.HouseAsync();
        await using var agent = await SignedInAsync(house, "qiye", 1440);
        var page = await agent.NewPageAsync();

        var answer = await page.GotoAsync(house.Address + "/result/enterprise/2");

        Assert.Equal(403, answer!.Status);
        Assert.Equal(0, await page.Locator(".dx-reason").CountAsync());
    }

    private async Task<IBrowserContext> SignedInAsync(RealHouse house, string account, int width)
    {
        var visitor = await shared.VisitorAsync(width);
        var page = (await Visit.ToAsync(visitor, house.Address + "/signin?ReturnUrl=/check")).Page;
        await FillAsync(page, account, Password(house));
        Assert.EndsWith("/check", page.Url, StringComparison.Ordinal);
        await page.CloseAsync();
        return visitor;
    }

    private static async Task FillAsync(IPage page, string account, string password)
    {
        await page.FillAsync("#user", account);
        await page.FillAsync("#password", password);
        await page.ClickAsync("main form button");
        await page.WaitForLoadStateAsync(LoadState.Load);
    }

    private static string Password(RealHouse house) => PasswordPattern().Match(house.Said) is { Success: true } found
        ? found.Groups[1].Value
        : throw new InvalidOperationException("The application printed no demonstration accounts:\n" + house.Said);

    [GeneratedRegex(@"密码都是 (\S+?)）")]
    private static partial Regex PasswordPattern();
}
