using System.Collections.Immutable;
using Duixian.Platform.Contracts;

namespace Duixian.Policies.Rules;

/// <summary>How people come to what a rule gives them.</summary>
internal enum OfferMode
{
    Unasked,
    OnApplication,
    AfterSpending,
}

/// <summary>What a definition of the engine "rule" says below the envelope.</summary>
/// <param name="Decide">File name of the decision model, beside the definition.</param>
/// <param name="Once">What may have it only once; kept by a unique key in the database.</param>
/// <param name="First">Fields of the subject that choose among several who want the same one of `once`: the earliest has it, then the lowest id.</param>
/// <param name="Excludes">Definitions that may not be had beside it.</param>
/// <param name="NoticeWorkingDays">Length of the public notice; null where nothing is known.</param>
/// <param name="Open">Questions an officer still has to answer.</param>
internal sealed record RuleBody(
    string Subject,
    ImmutableArray<string> Grain,
    string Unit,
    string Decide,
    ImmutableArray<string> Once,
    ImmutableArray<string> First,
    ImmutableArray<string> Excludes,
    OfferMode Offer,
    int? NoticeWorkingDays,
    string PayTo,
    string Fund,
    ImmutableArray<string> Open)
{
    private static readonly Dictionary<string, OfferMode> Modes = new() { ["免申"] = OfferMode.Unasked, ["依申请"] = OfferMode.OnApplication, ["先支后补"] = OfferMode.AfterSpending };

    /// <summary>The engine as the platform reads it. Money is the only face whose body is known so far.</summary>
    public static DefinitionKind<RuleBody> Kind { get; } = new("rule", new HashSet<string> { "money" }, Read);

    private static RuleBody Read(YamlMap root)
    {
        var offer = root.Map("offer");
        var pay = root.Map("pay");
        var grain = root.Texts("grain");
        if (grain.IsEmpty) root.Wrong("grain", "`grain`：至少写明一行结果是关于什么的，如 [人员, 月]");
        var decide = root.Text("decide");
        if (decide != Path.GetFileName(decide)) root.Wrong("decide", "`decide`：决策模型要放在定义旁边，只写文件名");
        var body = new RuleBody(
            root.Text("subject"),
            grain,
            root.Text("unit"),
            decide,
            root.Texts("once"),
            root.Texts("first"),
            root.Texts("excludes"),
            offer.OneOf("mode", Modes),
            offer.OptionalWholeNumber("noticeWorkingDays"),
            pay.Text("to"),
            pay.Text("fund"),
            root.Texts("open"));
        offer.Done();
        pay.Done();
        return body;
    }
}
