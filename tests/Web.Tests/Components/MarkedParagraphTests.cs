using System.Collections.Immutable;
using Duixian.Policies.Contracts;
using Duixian.Web.Reading;
using Duixian.Web.Tests.Sample;
using Xunit;

namespace Duixian.Web.Tests.Components;

public sealed class MarkedParagraphTests
{
    private const string Text = "甲乙丙丁戊己庚辛";

    [Theory]
    [InlineData("1.1:2-4", "甲乙|丙丁(1.1)|戊己庚辛")]
    [InlineData("1.1:0-8", "甲乙丙丁戊己庚辛(1.1)")]
    [InlineData("1.1:2-4 1.2:2-4 1.3:2-4", "甲乙|丙丁(1.1–3)|戊己庚辛")]
    [InlineData("1.1:2-4 4.2:2-4", "甲乙|丙丁(1.1、4.2)|戊己庚辛")]
    [InlineData("1.1:0-6 1.2:2-4", "甲乙(1.1)|丙丁(1.2)|戊己(1.1)|庚辛")]
    [InlineData("1.1:0-4 1.2:2-6", "甲乙(1.1)|丙丁(1.2)|戊己(1.2)|庚辛")]
    public void Cut_ByQuotations_KeepsEveryWordAndLinksTheNarrowest(string quotations, string expected)
    {
        var segments = MarkedParagraph.Cut(Paragraph, Measures(quotations));

        Assert.Equal(Text, string.Concat(segments.Select(s => s.Text)));
        Assert.Equal(expected, string.Join('|', segments.Select(s => s.Text + (s.Measures.IsEmpty ? "" : $"({MarkedParagraph.Numbers(s.Measures)})"))));
    }

    [Fact]
    public void Cut_WhereSpansAreCoveredByOthers_StillOpensAndClosesEachMeasureOnce()
    {
        var measures = Measures("1.1:0-4 1.2:0-2 1.3:2-4");

        var segments = MarkedParagraph.Cut(Paragraph, measures);

        Assert.Equal(measures.Select(m => m.Id).Order(), segments.SelectMany(s => s.Opens).Select(m => m.Id).Order());
        Assert.Equal(measures.Select(m => m.Id).Order(), segments.SelectMany(s => s.Closes).Select(m => m.Id).Order());
    }

    private static Paragraph Paragraph => new("p1", Text, [.. Enumerable.Range(0, Text.Length)]);

    private static ImmutableArray<Measure> Measures(string quotations) =>
    [
        .. quotations.Split(' ').Select(q =>
        {
            var (number, range) = (q.Split(':')[0], q.Split(':')[1].Split('-').Select(int.Parse).ToArray());
            return SampleLibrary.Measure("D/" + number, "D", Text[range[0]..range[1]], range[0], "benefit", "资金补贴", "企业", "", [], "rule/x");
        }),
    ];
}
