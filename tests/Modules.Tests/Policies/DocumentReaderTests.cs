using System.Text;
using Duixian.Policies.Contracts;
using Duixian.Policies.Reading;
using Xunit;

namespace Duixian.Modules.Tests.Policies;

/// <summary>Documents written for these tests: other layouts and styles of the official language than the five in the register.</summary>
public class DocumentReaderTests
{
    private static DocumentText Read(string text) => new DocumentReader().Read(Encoding.UTF8.GetBytes(text), "样文.txt");

    private static string[] Anchors(DocumentText text) => [.. text.Clauses.Select(c => c.Anchor)];

    [Fact]
    public void Statute_WithChaptersAndArticles_CountsArticlesThroughChapters()
    {
        var text = Read("""
            青海市就业补助资金管理办法
            第一章　总则
            第一条　为规范就业补助资金管理，制定本办法。
            第二条　本办法所称就业补助资金，是指用于促进就业的资金。
            第二章　补贴
            第三条　符合下列条件之一的，可以申请补贴：
            （一）招用登记失业人员的；
            （二）招用毕业年度高校毕业生的。
            前款所称登记失业人员，依照第二条规定认定。
            第四条【标准】每人每月不超过500元。
            第三章　附则
            第五条　本办法自2025年1月1日起施行，有效期五年。
            """);

        Assert.Equal("青海市就业补助资金管理办法", text.Identity.Title);
        Assert.Equal(["ch1", "a1", "a2", "ch2", "a3", "a3-1", "a3-2", "a4", "ch3", "a5"], Anchors(text));
        Assert.Equal("标准", text.Clauses.Single(c => c.Anchor == "a4").Heading);
        Assert.Equal("总则", text.Clauses.Single(c => c.Anchor == "ch1").Heading);
        Assert.Equal("a3", text.Clauses.Single(c => c.Anchor == "a3-2").Parent);
        Assert.Empty(text.Notes);
    }

    [Fact]
    public void Clauses_NestedFiveDeep_FormATree()
    {
        var text = Read("""
            关于做好某项工作的意见
            一、工作任务
            （一）开展培训。各地要组织培训。
            1.课程设置。课程分为两类：
            （1）通用课程；
            （2）专业课程，包括：
            ①安全生产；
            ②职业道德。
            （二）开展评价。评价结果公开。
            二、工作要求
            各单位要高度重视。
            """);

        Assert.Equal(["c1", "c1-1", "c1-1-1", "c1-1-1-1", "c1-1-1-2", "c1-1-1-2-1", "c1-1-1-2-2", "c1-2", "c2"], Anchors(text));
        Assert.Equal(5, text.Clauses.Single(c => c.Anchor == "c1-1-1-2-1").Level);
        Assert.Equal("工作要求", text.Clauses[^1].Heading);
    }

    [Fact]
    public void HardWraps_PageMarksAndAddresses_AreUndone()
    {
        var text = Read("""
            　　一、落实补贴政策。对招用登记失业人员并签订一年以
            上劳动合同的企业，按每人1000元给予一次性补贴，政策执行
            至2026年12月31日。
            - 3 -
            http://oa.example.test/view?id=3
            　　二、优化服务。推行“免申即享”，对符合条件的企业主
            动推送，做到应享尽享，资金在公示期满后10个工作日内拨付
            到位。
            """);

        Assert.Equal("对招用登记失业人员并签订一年以上劳动合同的企业，按每人1000元给予一次性补贴，政策执行至2026年12月31日。", text.Clauses[0].Paragraphs[0].Text);
        Assert.Equal("推行“免申即享”，对符合条件的企业主动推送，做到应享尽享，资金在公示期满后10个工作日内拨付到位。", text.Clauses[1].Paragraphs[0].Text);
    }

    [Fact]
    public void NumberInsideASentence_AtTheStartOfALine_OpensNoClause()
    {
        var text = Read("""
            　　一、落实补贴政策。企业符合本通知附件所列条件之
            （三）项的，可以申请补贴，补贴资金由区县财政部门负责审
            核拨付，具体办法由各区县另行制定并报市人社局备案，同时
            抄送市财政局。
            　　二、优化服务。推动一二三产业融合，鼓励发展现代农业
            一、二、三产业联合体，支持返乡人员在乡镇创业就业并且享
            受同等的政策待遇和服务保障。
            """);

        Assert.Equal(["c1", "c2"], Anchors(text));
    }

    [Fact]
    public void Particulars_OfAGovernmentPortal_FillTheIdentity()
    {
        var text = Read("""
            索引号：11370000/2025-00012
            发文机关：某省人力资源和社会保障厅
            成文日期：2025年3月4日
            某人社规〔2025〕7号
            某省人力资源和社会保障厅 某省财政厅关于印发《某省见习补贴办法》的通知
            各市人力资源社会保障局、财政局：
            现将《某省见习补贴办法》印发给你们，请遵照执行。
            某省人力资源和社会保障厅
            某省财政厅
            2025年3月4日
            （此件依申请公开）
            某省见习补贴办法
            第一条 为支持见习，制定本办法。
            """);

        Assert.Equal("某人社规〔2025〕7号", text.Identity.Number);
        Assert.Equal("某省人力资源和社会保障厅、某省财政厅", text.Identity.Issuer);
        Assert.Equal(new DateOnly(2025, 3, 4), text.Identity.IssuedOn);
        Assert.Equal("依申请公开", text.Identity.Disclosure);
        Assert.Equal("各市人力资源社会保障局、财政局", text.Identity.Addressees);
        Assert.Equal(["notice", "annex", "a1"], Anchors(text));
    }

    [Fact]
    public void ChineseDate_AndRoundBrackets_AreUnderstood()
    {
        var text = Read("""
            某市人民政府文件
            某政发（2019）3 号
            某市人民政府关于稳就业的意见
            各县（市、区）人民政府：
            一、稳定岗位
            落实返还政策。
            某市人民政府
            二〇一九年十二月三十一日
            """);

        Assert.Equal("某政发〔2019〕3号", text.Identity.Number);
        Assert.Equal(new DateOnly(2019, 12, 31), text.Identity.IssuedOn);
        Assert.Equal("某市人民政府关于稳就业的意见", text.Identity.Title);
    }

    [Fact]
    public void GapWithoutAHeading_IsReportedAndNothingInvented()
    {
        var text = Read("""
            关于某事的通知
            一、第一件事
            内容甲。
            三、第三件事
            内容丙。
            """);

        Assert.Equal(["c1", "c3"], Anchors(text));
        Assert.Equal("“三、”之前缺少“二、”", Assert.Single(text.Notes).Message);
    }

    [Fact]
    public void Encodings_AllReadTheSame()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        const string source = "关于某事的通知\n一、落实政策。对符合条件的企业给予补贴，每人1000元。\n";
        var expected = Read(source).Clauses[0].Paragraphs[0].Text;

        foreach (var bytes in new[]
                 {
                     Encoding.GetEncoding("GB18030").GetBytes(source),
                     [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(source)],
                     [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(source)],
                     Encoding.UTF8.GetBytes(source.Replace("\n", "\r\n", StringComparison.Ordinal)),
                 })
            Assert.Equal(expected, new DocumentReader().Read(bytes, "样文.txt").Clauses[0].Paragraphs[0].Text);
    }

    public static TheoryData<string, byte[], string> Unreadable()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return new()
        {
            { "空文件", [], "空的" },
            { "只有空白", "  \n　\n"u8.ToArray(), "空的" },
            { "PDF", "%PDF-1.7 ..."u8.ToArray(), "PDF" },
            { "二进制", [0x4D, 0x5A, 0x00, 0x01, 0x02], "二进制" },
            { "没有条款", "这是一段没有任何条款的话。\n"u8.ToArray(), "没有一个条款" },
            { "Big5", Encoding.GetEncoding("big5").GetBytes("關於做好穩定就業工作的通知\n一、落實政策。對符合條件的企業給予補貼，鼓勵吸納就業。\n"), "编码" },
            { "截断的UTF-8", Encoding.UTF8.GetBytes("一、落实政策。对符合条件的企业给予补贴。")[..^1], "编码" },
            { "已损坏", "一、落实�策。给予补贴。\n"u8.ToArray(), "损坏" },
        };
    }

    [Theory]
    [MemberData(nameof(Unreadable))]
    public void Unreadable_IsRefused_WithFileAndRemedy(string why, byte[] bytes, string words)
    {
        var refusal = Assert.Throws<PolicyDataException>(() => new DocumentReader().Read(bytes, "样文.txt"));

        Assert.Contains("样文.txt", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(words, refusal.Message, StringComparison.Ordinal);
        Assert.Contains("请", refusal.Message, StringComparison.Ordinal);
        Assert.False(string.IsNullOrEmpty(why));
    }

    [Fact]
    public void Quote_AcrossTwoParagraphs_IsFoundWithTwoSpans()
    {
        var text = Read("关于某事的通知\n一、落实政策\n甲事要办好。\n乙事要办快。\n");

        var spans = new QuoteFinder(text).Find("办好。 乙事", "c1");

        Assert.Equal([new QuoteSpan("c1-p1", 3, 6), new QuoteSpan("c1-p2", 0, 2)], spans);
    }
}
