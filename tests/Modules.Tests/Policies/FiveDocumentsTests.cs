using System.Text;
using Duixian.Policies.Contracts;
using Duixian.Policies.Reading;
using Xunit;

namespace Duixian.Modules.Tests.Policies;

/// <summary>The five documents, checked against what a person reads in them.</summary>
public class FiveDocumentsTests
{
    private const string Weihai2024 = "shandong/weihai/weirenshezi-2024-19";
    private const string Weihai2023 = "shandong/weihai/weirenshezi-2023-14";
    private const string Shanxi = "shanxi/jinrenshetingfa-2024-11";
    private const string Guangdong = "guangdong/minying-jingji-xingdong-jihua-draft";
    private const string Weihai2021 = "shandong/weihai/wen-jiuye-2021";

    private static DocumentText Read(string folder) => new DocumentReader().Read(File.ReadAllBytes(Library.Source(folder)), folder);

    [Theory]
    [InlineData(Weihai2024, "威海市人力资源和社会保障局关于印发人社支持民营经济高质量发展十二条措施的通知", "威人社字〔2024〕19号", "威海市人力资源和社会保障局", "2024年7月10日", "2024-07-10")]
    [InlineData(Weihai2023, "威海市人力资源和社会保障局关于贯彻落实鲁政办发〔2023〕3号文件稳定和扩大就业促增收促消费促增长行动方案的通知", "威人社字〔2023〕14号", "威海市人力资源和社会保障局", "2023年4月20日", "2023-04-20")]
    [InlineData(Shanxi, "山西省人力资源和社会保障厅关于做好支持民营经济发展壮大有关工作的通知", "晋人社厅发〔2024〕11号", "山西省人力资源和社会保障厅", "2024年2月23日", "2024-02-23")]
    [InlineData(Guangdong, "关于印发《广东省人力资源和社会保障部门强化支持举措助力民营经济发展壮大的行动计划》的通知（征求意见稿）", null, "广东省人力资源和社会保障厅", "2024年月日", null)]
    [InlineData(Weihai2021, "威海市人民政府关于进一步强化就业优先政策做好稳就业保就业工作的通知", null, "威海市人民政府", null, null)]
    public void Identity_OfEachDocument_IsWhatIsPrinted(string folder, string title, string? number, string issuer, string? printed, string? day)
    {
        var identity = Read(folder).Identity;

        Assert.Equal(title, identity.Title);
        Assert.Equal(number, identity.Number);
        Assert.Equal(issuer, identity.Issuer);
        Assert.Equal(printed, identity.IssuedOnAsPrinted);
        Assert.Equal(day, identity.IssuedOn?.ToString("yyyy-MM-dd"));
        Assert.Equal(folder == Guangdong, identity.IsDraft);
    }

    [Fact]
    public void Frame_OfTheWeihaiNotice_GivesAddresseesAnnotationAndDisclosure()
    {
        var identity = Read(Weihai2023).Identity;

        Assert.Equal("各区市人力资源和社会保障局，国家级开发区科技创新局，南海新区党群与人力资源部，局机关各科室、局属各单位", identity.Addressees);
        Assert.Equal("联系单位：就业促进与失业保险科", identity.Annotation);
        Assert.Equal("主动公开", identity.Disclosure);
    }

    [Theory]
    [InlineData(Weihai2024, "notice annex c1 c2 c3 c4 c5 c6 c7 c8 c9 c10 c11 c12 closing")]
    [InlineData(Weihai2023, "notice annex c1 c1-1 c1-2 c1-3 c2 c2-4 c2-5 c3 c3-6 c3-7 c3-8 c3-9 c4 c4-10 c4-11 c5 c5-12 c5-13 c6 c6-14 c6-15 c6-16 closing")]
    [InlineData(Shanxi, "preamble c1 c1-1 c1-2 c1-3 c2 c2-4 c2-5 c2-6 c3 c3-7 c3-8 c3-9 c4 c4-10 c4-11 c5 c5-12 c5-13 c5-14")]
    [InlineData(Guangdong, "notice annex c1 c2 c2-1 c2-1-1 c2-1-2 c2-1-3 c2-1-4 c2-2 c2-2-5 c2-2-6 c2-2-7 c2-2-8 c2-3 c2-3-9 c2-3-10 c2-3-11 c2-3-12 c2-4 c2-4-13 c2-4-14 c2-4-15 c2-5 c2-5-16 c2-5-17 c2-5-18 c3 c3-1 c3-2 c3-3 closing")]
    [InlineData(Weihai2021, "preamble c1 c2 c3 c4 c5 c6 c7 c8 c9 c10")]
    public void Clauses_OfEachDocument_AreRightToTheLast(string folder, string anchors) =>
        Assert.Equal(anchors.Split(' '), Read(folder).Clauses.Select(c => c.Anchor));

    [Fact]
    public void MissingNumber_InThe2021Document_IsReportedAndSupplied()
    {
        var text = Read(Weihai2021);
        var second = text.Clauses.Single(c => c.Anchor == "c2");

        Assert.True(second.NumberSupplied);
        Assert.Equal("二、", second.Number);
        Assert.Equal("延续稳岗扩岗政策", second.Heading);
        var note = Assert.Single(text.Notes);
        Assert.Equal("clause-number-missing", note.Code);
    }

    [Fact]
    public void NumbersThatRunThroughSections_AreNotReportedAsMissing()
    {
        foreach (var folder in new[] { Weihai2024, Weihai2023, Shanxi, Guangdong })
            Assert.Empty(Read(folder).Notes);
    }

    [Fact]
    public void PageBreak_InsideAParagraph_LeavesNoTrace()
    {
        Assert.Contains(Read(Shanxi).Clauses, c => c.Paragraphs.Any(p => p.Text.Contains("合理确定技能人才工资水平，将工资分配向高技能人才倾斜", StringComparison.Ordinal)));
        Assert.Contains(Read(Weihai2024).Clauses, c => c.Paragraphs.Any(p => p.Text.Contains("探索新就业形态劳动纠纷一站式调解。强化涉民营企业", StringComparison.Ordinal)));
        Assert.DoesNotContain(Read(Weihai2023).Clauses, c => c.Paragraphs.Any(p => p.Text.Contains("dingtalk", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(Weihai2024)]
    [InlineData(Weihai2023)]
    [InlineData(Shanxi)]
    [InlineData(Guangdong)]
    [InlineData(Weihai2021)]
    public void EveryCharacterKept_StandsAtItsSourceOffset(string folder)
    {
        var source = Encoding.UTF8.GetString(File.ReadAllBytes(Library.Source(folder)));
        foreach (var paragraph in Read(folder).Clauses.SelectMany(c => c.HeadingLine is { } line ? c.Paragraphs.Add(line) : c.Paragraphs))
        {
            Assert.Equal(paragraph.Text.Length, paragraph.SourceOffsets.Length);
            for (var i = 0; i < paragraph.Text.Length; i++)
                Assert.True(paragraph.Text[i] == source[paragraph.SourceOffsets[i]] || (paragraph.Text[i] == ' ' && char.IsWhiteSpace(source[paragraph.SourceOffsets[i]])));
            Assert.Equal(paragraph.SourceOffsets.Order(), paragraph.SourceOffsets);
        }
    }

    // What is neither in a clause nor in the frame must be a page mark, an address, or the frame itself: nothing of the text is lost.
    [Theory]
    [InlineData(Weihai2024)]
    [InlineData(Weihai2023)]
    [InlineData(Shanxi)]
    [InlineData(Guangdong)]
    [InlineData(Weihai2021)]
    public void Text_OfEachDocument_IsKeptWhole(string folder)
    {
        var source = Encoding.UTF8.GetString(File.ReadAllBytes(Library.Source(folder)));
        var text = Read(folder);
        var kept = new bool[source.Length];
        foreach (var paragraph in text.Clauses.SelectMany(c => c.HeadingLine is { } line ? c.Paragraphs.Add(line) : c.Paragraphs))
            foreach (var offset in paragraph.SourceOffsets)
                kept[offset] = true;
        var rest = new string([.. source.Where((c, i) => !kept[i] && !char.IsWhiteSpace(c))]);
        var identity = text.Identity;
        foreach (var frame in new[] { "山西省人力资源和社会保障厅文件", identity.Title, identity.Number, identity.Addressees, identity.Annotation, identity.IssuedOnAsPrinted, identity.Issuer, "—6—", "（此件主动公开）", "http://desktop.dingtalk.com/web_content/chatbox.html", "（）", "：", ":" })
            rest = rest.Replace(frame ?? "\0", "", StringComparison.Ordinal);

        Assert.Equal("", rest);
    }
}
