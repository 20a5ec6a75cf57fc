using System.Collections.Immutable;
using Duixian.Dmn;

namespace Duixian.Policies.Contracts;

/// <summary>A definition of the engine "rule" with its decision model, ready to be evaluated.</summary>
/// <param name="Key">e.g. <c>rule/young-talent-allowance</c>.</param>
/// <param name="Name">The citizen's noun, e.g. 青年人才生活补贴.</param>
/// <param name="Subject">Entity of the fact model the rule is about; FEEL variable of the same name holds its facts.</param>
/// <param name="AmountUnit">What the amount is per, e.g. 元/月; shown beside it.</param>
/// <param name="Hash">SHA-256 over the definition and everything it reads, lower-case hexadecimal.</param>
public sealed record RuleDefinition(
    string Key,
    string Name,
    ImmutableArray<string> Delivers,
    string Subject,
    ImmutableArray<string> Grain,
    string AmountUnit,
    ImmutableArray<RuleCondition> Conditions,
    ImmutableArray<Parameter> Parameters,
    CompiledModel Model,
    string EligibilityDecision,
    string AmountDecision,
    bool IsTrial,
    string Hash)
{
    /// <summary>The measure in force for a region and day, or null: then nobody is entitled under this definition.</summary>
    public required Func<string, DateOnly, string?> MeasureInForce { get; init; }
}

/// <summary>A named entry of the eligibility context, in the order of the model.</summary>
public sealed record RuleCondition(string Name, string Requirement, ImmutableArray<Citation> Citations);

/// <summary>Where a condition or figure comes from.</summary>
/// <param name="Source">A measure id (<c>WH2024-19/2.4</c>) or the key of a higher-level rule in <c>policies/sources.yaml</c>.</param>
/// <param name="Words">The words that count within the quoted sentence; empty for the whole.</param>
/// <param name="Confidence">原文, 搜, 知 or 疑.</param>
public sealed record Citation(CitationKind Kind, string Source, string Title, string Text, string Words, string Confidence);

/// <summary>The document's own sentence, a higher-level rule, or a local parameter.</summary>
public enum CitationKind
{
    Sentence,
    UpperRule,
    Parameter,
}

/// <summary>A figure of a definition with the days and region it holds for.</summary>
/// <param name="Value">FEEL literal, e.g. <c>60</c> or <c>"A"</c>.</param>
public sealed record Parameter(string Name, string Region, DateOnly From, DateOnly? To, string Value, string Unit, string Source, string Confidence);
