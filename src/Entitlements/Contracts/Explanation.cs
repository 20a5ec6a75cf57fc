using System.Collections.Immutable;
using Duixian.Platform.Contracts;
using Duixian.Policies.Contracts;

namespace Duixian.Entitlements.Contracts;

/// <summary>符合 / 不符合 / 信息不足. Unknown is never treated as no.</summary>
public enum Answer
{
    Eligible,
    NotEligible,
    Unknown,
}

/// <summary>Outcome of one named condition.</summary>
public enum ConditionOutcome
{
    Met,
    Failed,
    Unknown,
}

/// <summary>The full reasoning for one subject under one rule on one day.</summary>
/// <param name="MeasureId">The measure in force, or null when none is (then the answer is not eligible and says so).</param>
/// <param name="Grain">What this row is about beside the subject, e.g. the hired person or the month; empty when the subject alone.</param>
/// <param name="Amount">Present only when eligible.</param>
/// <param name="MissingFacts">Exactly the facts whose absence makes the answer unknown, as entity.field names.</param>
public sealed record Explanation(
    string DefinitionKey,
    string Name,
    string? MeasureId,
    string Entity,
    long SubjectId,
    string Grain,
    DateOnly AsOf,
    Answer Answer,
    Money? Amount,
    string AmountUnit,
    ImmutableArray<ConditionFinding> Conditions,
    ImmutableArray<string> Derivation,
    ImmutableArray<Citation> AmountCitations,
    ImmutableArray<string> MissingFacts,
    bool IsTrial,
    string RuleHash);

/// <summary>One condition as found for this subject.</summary>
/// <param name="Found">Value in words, e.g. 裁员率 1.69%（3 ÷ 178）.</param>
/// <param name="Requirement">The requirement in plain Chinese, from the rule itself.</param>
/// <param name="Source">Register and cut-off date of the facts read, e.g. 社保 · 9月30日.</param>
public sealed record ConditionFinding(
    string Name,
    ConditionOutcome Outcome,
    string Found,
    string Requirement,
    string Source,
    ImmutableArray<Citation> Citations,
    ImmutableArray<string> MissingFacts);

/// <summary>Explains single subjects with the interpreter and a trace.</summary>
public interface IExplainer
{
    /// <summary>One rule for one subject. For a hire the subject may be the enterprise or the person: one explanation per hire.</summary>
    Task<IReadOnlyList<Explanation>> ExplainAsync(string ruleKeyOrMeasureId, string entity, long subjectId, DateOnly asOf, CancellationToken cancellation);

    /// <summary>Every published rule that concerns the subject.</summary>
    Task<IReadOnlyList<Explanation>> ExplainAllAsync(string entity, long subjectId, DateOnly asOf, CancellationToken cancellation);
}
