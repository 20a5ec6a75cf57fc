using Duixian.Policies.Contracts;
using Xunit;

namespace Duixian.Modules.Tests.Policies;

public class RegisterTests
{
    [Fact]
    public void Register_AllFiveDocuments_HoldsFourHundredSevenMeasures()
    {
        var counts = Library.Whole.Documents.ToDictionary(d => d.Id, d => d.Measures.Length);

        Assert.Equal(new Dictionary<string, int> { ["WH2024-19"] = 80, ["WH2023-14"] = 80, ["SX2024-11"] = 85, ["GD2024-D"] = 89, ["WH2021-JY"] = 73 }, counts);
    }

    [Fact]
    public void Register_EveryQuote_StandsWhereItsSpansSay()
    {
        foreach (var document in Library.Whole.Documents)
        {
            var paragraphs = document.Text.Clauses.SelectMany(c => c.HeadingLine is { } line ? c.Paragraphs.Add(line) : c.Paragraphs).ToDictionary(p => p.Anchor);
            foreach (var measure in document.Measures)
            {
                Assert.NotEmpty(measure.Spans);
                Assert.Equal(measure.Quote, string.Concat(measure.Spans.Select(s => paragraphs[s.Paragraph].Text[s.Start..s.End])));
            }
        }
    }

    [Fact]
    public void Identity_RegisterAndText_Agree()
    {
        foreach (var document in Library.Whole.Documents)
        {
            var printed = document.Text.Identity;
            Assert.Equal(printed.Title, document.Title);
            Assert.Equal(printed.Number, document.Number);
            Assert.Equal(printed.Issuer, document.Issuer);
            Assert.Equal(printed.IssuedOn, document.IssuedOn);
            Assert.Equal(printed.IssuedOnAsPrinted, document.IssuedOnAsPrinted);
            Assert.Equal(printed.IsDraft, document.Status == PolicyStatus.Draft);
        }
    }

    [Theory]
    [InlineData("WH2023-14", "2023-12-31", PolicyStatus.InForce)]
    [InlineData("WH2023-14", "2024-01-01", PolicyStatus.Expired)]
    [InlineData("WH2024-19", "2024-09-30", PolicyStatus.InForce)]
    [InlineData("GD2024-D", "2024-09-30", PolicyStatus.Draft)]
    public void Status_OfADocument_FollowsItsPrintedValidity(string id, string day, PolicyStatus expected)
    {
        Assert.Equal(expected, Library.Whole.FindDocument(id)!.StatusOn(DateOnly.Parse(day, null)));
    }
}
