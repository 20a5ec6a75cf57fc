using System.Collections.Immutable;
using Duixian.Platform.Contracts;
using Duixian.Policies.Contracts;

namespace Duixian.Web.Tests.Sample;

/// <summary>A library of two small documents, for tests that look at one page at a time.</summary>
internal sealed class SampleLibrary : IPolicyLibrary
{
    public const string Refund = "对符合条件的不裁员、少裁员的民营企业实施失业保险稳岗返还政策";
    public const string Expansion = "落实一次性扩岗补助政策，对招用符合条件人员的民营企业，按照每招用1人1500元的标准发放一次性扩岗补助，政策执行至2025年12月31日";
    private const string Body = "延续实施失业保险援企稳岗政策，" + Expansion + "。" + Refund + "，以单位形式参保的个体工商户参照实施。";
    private const string Draft = "培育<专精特新>企业 & 名单";

    public SampleLibrary()
    {
        var at = Body.IndexOf(Expansion, StringComparison.Ordinal);
        var refundAt = Body.IndexOf(Refund, StringComparison.Ordinal);
        Documents =
        [
            Document("WH2024-19", "weirenshezi-2024-19", "威人社字〔2024〕19号", "人社支持民营经济高质量发展十二条措施", PolicyStatus.InForce, "shandong/weihai", "威海市", "一、", "支持民营企业稳岗扩岗", Body,
            [
                Measure("WH2024-19/1.2", "WH2024-19", Expansion, at, "benefit", "资金补贴", "民营企业", "一次性扩岗补助", [new MeasureNumber("标准", "1500", "元/人")], "rule/expansion-subsidy"),
                Measure("WH2024-19/1.3", "WH2024-19", Refund, refundAt, "benefit", "资金补贴", "民营企业", "失业保险稳岗返还", [], "rule/stability-refund"),
            ]),
            Document("GD2024-D", "gd-draft", null, "行动计划（征求意见稿）", PolicyStatus.Draft, "guangdong", "广东省", "（一）", "培育", Draft,
            [
                Measure("GD2024-D/1.1", "GD2024-D", Draft, 0, "list", "名单清单", "企业", "", [], "roster/key-enterprises"),
            ]),
        ];
        Rules =
        [
            new RuleDefinition("rule/stability-refund", "失业保险稳岗返还", ["WH2024-19/1.3"], "企业", ["企业", "年"], "元/年",
                [
                    new RuleCondition("民营企业", "企业是民营企业", [Cite("WH2024-19/1.3", "民营企业", Refund)]),
                    new RuleCondition("缴费满12个月", "企业缴费月数不少于12", [Upper]),
                ],
                [new Parameter("返还比例", "shandong/weihai", new DateOnly(2024, 1, 1), new DateOnly(2024, 12, 31), "0.6", "", "人社部发〔2024〕40号", "疑")],
                null!, "资格", "金额", true, new string('a', 64)) { MeasureInForce = (_, _) => "WH2024-19/1.3" },
        ];
    }

    public static Citation Upper { get; } = new(CitationKind.UpperRule, "RSB2024-40:12个月", "人社部发〔2024〕40号", "足额缴纳失业保险费12个月以上。", "", "搜");

    public ImmutableArray<PolicyDocument> Documents { get; }

    public ImmutableArray<RuleDefinition> Rules { get; }

    public PolicyDocument? FindDocument(string idOrSlug) => Documents.FirstOrDefault(d => d.Id == idOrSlug || d.Slug == idOrSlug);

    public Measure? FindMeasure(string id) => Documents.SelectMany(d => d.Measures).FirstOrDefault(m => m.Id == id);

    public RuleDefinition? FindRule(string keyOrMeasureId) => Rules.FirstOrDefault(r => r.Key == keyOrMeasureId || r.Delivers.Contains(keyOrMeasureId));

    public static Citation Cite(string measure, string words, string text) => new(CitationKind.Sentence, measure, "威人社字〔2024〕19号", text, words, "原文");

    public static Measure Measure(string id, string document, string quote, int start, string kind, string kindName, string beneficiary, string theme, ImmutableArray<MeasureNumber> numbers, string definition, string paragraph = "p1") =>
        new(id, document, "c1", quote, [new QuoteSpan(paragraph, start, start + quote.Length)], kind, kindName, beneficiary, theme, "M03", numbers, [], [], null, null, definition);

    private static PolicyDocument Document(string id, string slug, string? number, string title, PolicyStatus status, string region, string regionName, string clauseNumber, string heading, string body, ImmutableArray<Measure> measures) =>
        new(id, slug, number, "关于印发" + title + "的通知", title, regionName + "人力资源和社会保障局", new DateOnly(2024, 7, 10), "2024年7月10日", region, regionName, status,
            new DateRange(new DateOnly(2024, 7, 10), null), null,
            new DocumentText(
                new DocumentIdentity(title, number, regionName + "人力资源和社会保障局", new DateOnly(2024, 7, 10), "2024年7月10日", "各区市人力资源和社会保障局：", null, "（此件主动公开）", status == PolicyStatus.Draft),
                [new Clause("c1", clauseNumber, 1, heading, null, [new Paragraph("p1", body, [.. Enumerable.Range(0, body.Length)])])],
                []),
            measures);
}
