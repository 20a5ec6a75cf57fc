using System.Collections.Immutable;
using Duixian.Feel.Values;

namespace Duixian.Policies.Examples;

/// <summary>One example as an officer writes it.</summary>
/// <param name="Facts">Dotted fact names under the subject, e.g. 人员.现企业.企业类型; an absent one is unknown.</param>
/// <param name="Answer">符合, 不符合 or 信息不足.</param>
/// <param name="Amount">Yuan; null where none is expected.</param>
/// <param name="Failed">Exactly the conditions expected to fail.</param>
/// <param name="Unknown">Exactly the conditions expected to be unknown.</param>
internal sealed record RuleExample(
    string Name,
    int Line,
    DateOnly On,
    string Region,
    ImmutableDictionary<string, FeelValue> Facts,
    ImmutableDictionary<string, FeelValue> Parameters,
    string Answer,
    decimal? Amount,
    ImmutableArray<string> Failed,
    ImmutableArray<string> Unknown);
