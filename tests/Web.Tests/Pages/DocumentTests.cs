using System.Net;
using Duixian.Platform.Contracts;
using Duixian.Policies;
using Duixian.Policies.Contracts;
using Duixian.Web.Language;
using Duixian.Web.Tests.Sample;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Duixian.Web.Tests.Pages;

/// <summary>The pages over the documents as they stand in <c>policies/</c>.</summary>
public sealed class DocumentTests : IAsyncLifetime
{
    private SamplePages _pages = null!;
    private IPolicyLibrary _library = null!;

    public async ValueTask InitializeAsync()
    {
        var services = new ServiceCollection().AddSingleton(HousePaths.Find()).AddSingleton(TimeProvider.System).AddPolicies().BuildServiceProvider();
        _library = services.GetRequiredService<IPolicyLibrary>();
        _pages = await SamplePages.StartAsync(library: _library);
    }

    public async ValueTask DisposeAsync() => await _pages.DisposeAsync();

    [Fact]
    public async Task EveryDocument_Shown_KeepsItsWordsAndAnchorsEachMeasureOnce()
    {
        Assert.NotEmpty(_library.Documents);
        foreach (var document in _library.Documents)
        {
            var (status, page) = await _pages.GetAsync("/policies/" + document.Slug);

            Assert.Equal(HttpStatusCode.OK, status);
            foreach (var measure in document.Measures)
                Assert.Single(page.QuerySelectorAll("#" + Wording.MeasureAnchor(measure.Id)));
            foreach (var number in page.QuerySelectorAll(".dx-doc sup").ToList()) number.Remove();
            foreach (var clause in document.Text.Clauses)
                foreach (var paragraph in clause.Paragraphs)
                    Assert.EndsWith(paragraph.Text, page.GetElementById(paragraph.Anchor)?.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task EveryMeasure_Shown_QuotesItsSentenceAndLeadsBackToIt()
    {
        foreach (var document in _library.Documents)
            foreach (var measure in document.Measures)
            {
                var (status, page) = await _pages.GetAsync("/measures/" + measure.Id);

                Assert.Equal(HttpStatusCode.OK, status);
                Assert.StartsWith(measure.Quote, page.QuerySelector(".lede-quote .dx-quote")!.TextContent, StringComparison.Ordinal);
                foreach (var link in page.QuerySelectorAll("a.dx-cite"))
                    Assert.NotNull(page.GetElementById(Uri.UnescapeDataString(link.GetAttribute("href")![1..])));
            }
    }
}
