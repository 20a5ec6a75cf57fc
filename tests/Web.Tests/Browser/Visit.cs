using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Duixian.Web.Tests.Browser;

/// <summary>One look at one page: what the console said, whether it fits, what axe finds.</summary>
internal sealed class Visit
{
    private readonly List<string> _complaints = [];

    private Visit(IPage page) => Page = page;

    public IPage Page { get; }

    public static async Task<Visit> ToAsync(IBrowserContext visitor, string address)
    {
        var visit = new Visit(await visitor.NewPageAsync());
        visit.Page.Console += (_, message) => { if (message.Type is "error" or "warning") visit._complaints.Add(message.Text); };
        visit.Page.PageError += (_, error) => visit._complaints.Add(error);
        visit.Page.RequestFailed += (_, request) => visit._complaints.Add($"{request.Url}: {request.Failure}");
        visit.Page.Response += (_, response) => { if (response.Status >= 400 && response.Url != address) visit._complaints.Add($"{response.Url}: {response.Status}"); };
        await visit.Page.GotoAsync(address, new PageGotoOptions { WaitUntil = WaitUntilState.Load });
        return visit;
    }

    /// <summary>What is wrong with the page: words on the console, wider than the window, accessibility findings. Empty when it is clean.</summary>
    /// <param name="expectsRefusal">The page itself answers 4xx, which the browser reports on the console.</param>
    public async Task<IReadOnlyList<string>> FaultsAsync(bool expectsRefusal = false)
    {
        if (Environment.GetEnvironmentVariable("DUIXIAN_SCREENSHOTS") is { Length: > 0 } folder) await ShootAsync(folder);
        var faults = _complaints.Where(c => !(expectsRefusal && c.StartsWith("Failed to load resource", StringComparison.Ordinal))).ToList();
        var overflow = await Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (overflow > 0) faults.Add($"{overflow} px wider than the window: {await WidestAsync()}");
        if (await Page.EvaluateAsync<int>("[...document.styleSheets].filter(s => s.cssRules.length > 0).length") < 4)
            faults.Add("style sheets are missing or empty");
        var axe = await Page.RunAxe();
        faults.AddRange(axe.Violations.Select(Describe));
        return [.. faults.Select(f => $"{Page.Url}: {f}")];
    }

    /// <summary>Saves the whole page as it looks, named by its path and width.</summary>
    public async Task ShootAsync(string folder)
    {
        var name = new Uri(Page.Url).PathAndQuery.Trim('/').Replace('/', '_').Replace('?', '_');
        await Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{(name.Length == 0 ? "index" : name)}-{Page.ViewportSize!.Width}.png"), FullPage = true });
    }

    private Task<string> WidestAsync() => Page.EvaluateAsync<string>(
        "[...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1).slice(0, 3).map(e => e.outerHTML.slice(0, 120)).join(' | ')");

    private static string Describe(AxeResultItem violation) =>
        $"{violation.Id}: {violation.Help}: {string.Join(" | ", violation.Nodes.Take(3).Select(n => n.Html[..Math.Min(200, n.Html.Length)]))}";
}
