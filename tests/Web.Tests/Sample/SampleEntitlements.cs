using System.Collections.Immutable;
using Duixian.DuckDb;
using Duixian.Entitlements.Contracts;
using Duixian.Platform.Contracts;
using Duixian.Registry.Contracts;

namespace Duixian.Web.Tests.Sample;

/// <summary>One enterprise with an entitlement, a near miss and an open question.</summary>
internal sealed class SampleEntitlements : IExplainer, IPopulationRuns, ISubjects, IFactStore
{
    public static readonly Subject Enterprise = new(7, "企业", "91371000MA3C*****X", "威海澜图海洋装备有限公司", "shandong/weihai/huancui", "环翠区");

    public RunSummary? Latest { get; init; } = new("run-1", new DateOnly(2024, 9, 30), "shandong/weihai", "v1", new DateTimeOffset(2024, 10, 14, 1, 0, 0, TimeSpan.Zero),
    [
        new MeasureTally("rule/stability-refund", "WH2024-19/1.3", "失业保险稳岗返还", "企业", 32486, 9318, 19769, 3399, new Money(8_462_715_348), "元/年",
            [new ConditionTally("民营企业", 30915, 1571, 0, 30915), new ConditionTally("缴费满12个月", 9318, 19769, 3399, 9318)]),
    ]);

    public static Explanation Refund(Answer answer, Money? amount, params ConditionOutcome[] outcomes) => new(
        "rule/stability-refund", "失业保险稳岗返还", "WH2024-19/1.3", "企业", 7, "", new DateOnly(2024, 9, 30), answer, amount, "元/年",
        [
            .. outcomes.Select((outcome, i) => new ConditionFinding(i == 0 ? "民营企业" : $"缴费满12个月（{i}）", outcome, i == 0 ? "有限责任公司，自然人控股100%" : outcome == ConditionOutcome.Unknown ? "" : "9 个月",
                i == 0 ? "企业是民营企业" : "企业缴费月数不少于12", "社保 · 9月30日",
                [i == 0 ? SampleLibrary.Cite("WH2024-19/1.3", "民营企业", SampleLibrary.Refund) : SampleLibrary.Upper],
                outcome == ConditionOutcome.Unknown ? ["企业.缴费月数"] : [])),
        ],
        amount is null ? [] : ["2023年度实缴失业保险费 112,486.20 元 × 60%"], amount is null ? [] : [SampleLibrary.Upper],
        answer == Answer.Unknown ? ["企业.缴费月数"] : [], true, new string('a', 64));

    public Task<RunSummary> RunAsync(RunRequest request, IProgress<string>? progress, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<IReadOnlyList<Explanation>> ExplainAsync(string ruleKeyOrMeasureId, string entity, long subjectId, DateOnly asOf, CancellationToken cancellation) =>
        throw new NotSupportedException();

    public Task<IReadOnlyList<Explanation>> ExplainAllAsync(string entity, long subjectId, DateOnly asOf, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<Explanation>>(
    [
        Refund(Answer.Eligible, new Money(6_749_172), ConditionOutcome.Met, ConditionOutcome.Met),
        Refund(Answer.NotEligible, null, ConditionOutcome.Met, ConditionOutcome.Failed) with { DefinitionKey = "rule/near", Name = "就业见习补贴" },
        Refund(Answer.Unknown, null, ConditionOutcome.Met, ConditionOutcome.Unknown) with { DefinitionKey = "rule/open", Name = "专项贷款" },
        Refund(Answer.Eligible, new Money(150_000), ConditionOutcome.Met) with { DefinitionKey = "rule/expansion-subsidy", Name = "一次性扩岗补助", Grain = "王*琪", AmountUnit = "元/人" },
        Refund(Answer.Eligible, new Money(150_000), ConditionOutcome.Met) with { DefinitionKey = "rule/expansion-subsidy", Name = "一次性扩岗补助", Grain = "刘*", AmountUnit = "元/人" },
    ]);

    public Task<Subject?> FindAsync(string entity, long id, CancellationToken cancellation) => Task.FromResult(entity == "企业" && id == 7 ? Enterprise : null);

    public Task<Subject?> FindByCodeAsync(string code, CancellationToken cancellation) => Task.FromResult<Subject?>(null);

    public Task<IReadOnlyList<Subject>> SearchAsync(string text, int limit, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<Subject>>(Enterprise.Name.Contains(text, StringComparison.Ordinal) ? [Enterprise] : []);

    public FactModel Model => throw new NotSupportedException();

    public FactVersion? Current { get; } = new("v1", "", new DateOnly(2024, 9, 30), default, "", "", "", ImmutableSortedDictionary<string, long>.Empty, true);

    public IReadOnlyList<FactVersion> Versions => throw new NotSupportedException();

    public DuckDatabase OpenReadOnly(FactVersion? version = null) => throw new NotSupportedException();
}
