using Duixian.Policies.Contracts;
using Duixian.Web.Language;
using Duixian.Web.Reading;
using Xunit;

namespace Duixian.Web.Tests.Components;

public sealed class WordingTests
{
    [Theory]
    [InlineData("WH2024-19/2.4", "二·4", "m-2-4")]
    [InlineData("WH2024-19/13.5", "十三·5", "m-13-5")]
    [InlineData("X/20.1", "二十·1", "m-20-1")]
    [InlineData("X/10.12", "十·12", "m-10-12")]
    public void Measure_ByItsId_IsSaidAsThePlaceInTheDocument(string id, string place, string anchor)
    {
        Assert.Equal(place, Wording.MeasurePlace(id));
        Assert.Equal(anchor, Wording.MeasureAnchor(id));
    }

    [Theory]
    [InlineData("每招用1人1500元的标准", "1500", "1500元")]
    [InlineData("给予每人每月最低工资标准60%的补贴", "60", "60%")]
    [InlineData("单户授信额度最高3000万元", "3000", "3000万元")]
    [InlineData("2023年以后", "3", "")]
    [InlineData("对2023年以后来的35周岁以下毕业生连续发放3年", "3", "3年")]
    [InlineData("按规定执行", "60", "")]
    public void Figure_OfAMeasure_IsFoundInItsSentenceOrNotAtAll(string quote, string value, string words) =>
        Assert.Equal(words, MeasureText.FigureWords(quote, new MeasureNumber("", value, "")));

    [Theory]
    [InlineData("对民营企业实施", "民营企业", "对|[民营企业]|实施")]
    [InlineData("对民营企业实施", "没有的词", "对民营企业实施")]
    [InlineData("甲乙丙丁", "甲乙 乙丙", "[甲乙丙]|丁")]
    [InlineData("2023年以后连续3年", "3年", "2023年以后连续|[3年]")]
    [InlineData("", "甲", "")]
    public void Quote_WithWordsThatCount_MarksThemAndLosesNothing(string text, string words, string expected) =>
        Assert.Equal(expected, string.Join('|', MarkedQuote.Split(text, words.Split(' ')).Select(p => p.IsMarked ? $"[{p.Text}]" : p.Text)));

    [Fact]
    public void Anchor_OfAChineseSource_KeepsItsLetters() => Assert.Equal("s-参数-返还比例", SourceAnchors.Of("参数:返还比例"));

    [Theory]
    [InlineData("@\"2023-01-01\"", "2023年1月1日")]
    [InlineData("\"A\"", "A")]
    [InlineData("5000", "5,000")]
    [InlineData("0.055", "0.055")]
    [InlineData("true", "是")]
    [InlineData("[1..3]", "[1..3]")]
    public void Literal_OfARule_IsReadAsPeopleWriteIt(string literal, string words) => Assert.Equal(words, Wording.Literal(literal));
}
