using System.Net;
using Duixian.Web.Tests.Sample;
using Xunit;

namespace Duixian.Web.Tests.Pages;

public sealed class PageTests : IAsyncLifetime
{
    private SamplePages _pages = null!;

    public async ValueTask InitializeAsync() => _pages = await SamplePages.StartAsync();

    public async ValueTask DisposeAsync() => await _pages.DisposeAsync();

    [Theory]
    [InlineData("/")]
    [InlineData("/policies")]
    [InlineData("/policies?q=民营企业")]
    [InlineData("/policies/weirenshezi-2024-19")]
    [InlineData("/policies/gd-draft")]
    [InlineData("/measures/WH2024-19/1.2")]
    [InlineData("/measures/WH2024-19/1.3")]
    [InlineData("/check")]
    [InlineData("/check?name=海洋")]
    [InlineData("/signin")]
    [InlineData("/result/enterprise/7")]
    [InlineData("/population")]
    public async Task EveryPage_Asked_AnswersWithOneHeadingAndSentencesThatLeadSomewhere(string path)
    {
        var (status, page) = await _pages.GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Equal("zh-CN", page.DocumentElement.GetAttribute("lang"));
        Assert.EndsWith("兑现", page.Title + (path == "/" ? "兑现" : ""), StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("[style], script:not([src])"));
        foreach (var link in page.QuerySelectorAll("a[href^='#']"))
            Assert.NotNull(page.GetElementById(Uri.UnescapeDataString(link.GetAttribute("href")![1..])));
        var ids = page.QuerySelectorAll("[id]").Select(e => e.Id).ToList();
        Assert.Equal(ids.Distinct(), ids);
    }

    [Theory]
    [InlineData("/policies/no-such-document", HttpStatusCode.NotFound, "no-such-document")]
    [InlineData("/measures/WH2024-19/99.9", HttpStatusCode.NotFound, "WH2024-19/99.9")]
    [InlineData("/result/enterprise/x", HttpStatusCode.NotFound, "enterprise/x")]
    [InlineData("/result/dog/7", HttpStatusCode.NotFound, "dog/7")]
    [InlineData("/result/enterprise/7?asof=2024-13-01", HttpStatusCode.BadRequest, "2024-13-01")]
    [InlineData("/policies?status=Weird", HttpStatusCode.BadRequest, "Weird")]
    [InlineData("/policies?status=7", HttpStatusCode.BadRequest, "7")]
    [InlineData("/policies?region=mars", HttpStatusCode.BadRequest, "mars")]
    [InlineData("/policies?page=99", HttpStatusCode.BadRequest, "99")]
    [InlineData("/nowhere/at/all", HttpStatusCode.NotFound, "/nowhere/at/all")]
    public async Task WrongAddress_OfAnyKind_IsAnsweredByADesignedPageThatNamesIt(string path, HttpStatusCode expected, string named)
    {
        var (status, page) = await _pages.GetAsync(path);

        Assert.Equal(expected, status);
        Assert.Contains(named, page.QuerySelector(".nopage .dx-lede")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("header.dx-top"));
        Assert.NotNull(page.QuerySelector(".nopage a.btn-primary"));
    }

    [Fact]
    public async Task Document_Shown_KeepsEveryWordAndMarksMeasures()
    {
        var (_, page) = await _pages.GetAsync("/policies/weirenshezi-2024-19");

        var paragraph = page.GetElementById("p1")!;
        foreach (var number in paragraph.QuerySelectorAll("sup").ToList()) number.Remove();
        Assert.Equal(new SampleLibrary().Documents[0].Text.Clauses[0].Paragraphs[0].Text, paragraph.TextContent);
        Assert.Equal(SampleLibrary.Expansion, page.GetElementById("m-1-2")!.TextContent);
        Assert.Contains("is-money", page.GetElementById("m-1-2")!.ClassName, StringComparison.Ordinal);
        Assert.Equal("/measures/WH2024-19/1.2", page.GetElementById("m-1-2")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Document_WithSignsOfMarkup_IsShownAsText()
    {
        var (_, page) = await _pages.GetAsync("/policies/gd-draft");

        Assert.Contains("<专精特新>企业 & 名单", page.GetElementById("p1")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("征求意见稿，未生效", page.QuerySelector(".dx-note")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MeasureWithoutRule_Shown_SaysThatItIsOnlyRegistered()
    {
        var (_, only) = await _pages.GetAsync("/measures/WH2024-19/1.2");
        var (_, ruled) = await _pages.GetAsync("/measures/WH2024-19/1.3");

        Assert.Contains("还没有发布可以计算的规则", only.QuerySelector(".dx-note")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("每招用1人1500元", only.QuerySelector(".dx-quote")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(ruled.QuerySelectorAll(".dx-note"));
        Assert.Equal(2, ruled.QuerySelectorAll(".dx-conds li").Length);
        Assert.Contains("需业务部门确认", ruled.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Result_OfAnEnterprise_SortsAnswersAndNeverAddsDifferentUnits()
    {
        var (_, page) = await _pages.GetAsync("/result/enterprise/7");

        Assert.Equal(["现在可享受", "只差一项", "信息不足"], page.QuerySelectorAll("h2.gh").Select(h => h.TextContent.Trim()));
        Assert.Equal(["67,491.72 元/年", "3,000.00 元"], page.QuerySelectorAll(".kpi-line").Select(k => k.TextContent.Trim()));
        Assert.Contains("企业.缴费月数", page.QuerySelector(".is-unknown .dx-gap")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, page.QuerySelectorAll("details.rcg").Length);
    }

    [Fact]
    public async Task Search_ForWords_FindsMeasuresAndMarksThem()
    {
        var (_, found) = await _pages.GetAsync("/policies?q=稳岗返还");
        var (_, none) = await _pages.GetAsync("/policies?q=火星补贴");

        Assert.Equal("失业保险稳岗返还", found.QuerySelector(".hit h3")!.TextContent);
        Assert.Contains(found.QuerySelectorAll(".hit mark"), m => m.TextContent == "稳岗返还");
        Assert.Contains("没有找到", none.QuerySelector(".dx-empty")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Result_OfSomebodyElse_IsRefusedAndNothingIsRead()
    {
        var (status, page) = await _pages.GetAsync("/result/person/12");

        Assert.Equal(HttpStatusCode.Forbidden, status);
        Assert.Contains("access.not-your-subject", page.QuerySelector(".nopage")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(_pages.Access.Viewed);
    }

    [Fact]
    public async Task Result_ForAnOfficer_OpensOnlyWithAPurposeAndIsWrittenDown()
    {
        await using var office = await SamplePages.StartAsync(visitor: SampleAccess.Officer);

        var (_, asked) = await office.GetAsync("/result/enterprise/7?asof=2024-09-01");
        var written = office.Access.Viewed.Count;
        var (status, shown) = await office.GetAsync("/result/enterprise/7?asof=2024-09-01&purpose=casework&why=窗口来访");
        var (unknown, _) = await office.GetAsync("/result/enterprise/404?purpose=casework&why=窗口来访");

        Assert.Equal("先说明用途", asked.QuerySelector("h1")!.TextContent);
        Assert.Equal("2024-09-01", asked.QuerySelector("input[name=asof]")!.GetAttribute("value"));
        Assert.Equal(0, written);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.NotEmpty(shown.QuerySelectorAll(".dx-reason"));
        Assert.Equal(HttpStatusCode.NotFound, unknown);
        Assert.Equal(["演示经办 Casework 窗口来访 企业:7 result"], office.Access.Viewed);
    }

    [Fact]
    public async Task Index_BeforeAnyRun_SaysSoInsteadOfShowingFigures()
    {
        await using var empty = await SamplePages.StartAsync(new SampleEntitlements { Latest = null });

        var (_, page) = await empty.GetAsync("/");

        Assert.Contains("还没有做过全体核算", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll(".dx-table"));
    }
}
