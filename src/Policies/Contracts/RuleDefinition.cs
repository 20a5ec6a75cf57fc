using System.Collections.Immutable;
using Duixian.Dmn;

namespace Duixian.Policies.Contracts;

/// <summary>A definition of the engine "rule" with its decision model, ready to be evaluated.</summary>
/// <param name="Key">e.g. <c>rule/young-talent-allowance</c>.</param>
/// <param name="Name">The citizen's noun, e.g. 青年人才生活补贴.</param>
/// <param name="Delivers">Measures it makes true, the one that names the rule first.</param>
/// <param name="Subject">Entity of the fact model the rule is about; FEEL variable of the same name holds its facts.</param>
/// <param name="Grain">What one row of a result is about, e.g. 人员 and 月.</param>
/// <param name="AmountUnit">What the amount is per, e.g. 元/月; shown beside it.</param>
/// <param name="IsTrial">A parameter is 疑: it computes and explains, but offers, notices and payments wait for an officer.</param>
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

    /// <summary>What may have it only once, e.g. 人员 where the subject is a hire; the subject itself or its relations, and periods.</summary>
    public ImmutableArray<string> Once { get; init; } = [];

    /// <summary>Fields of the subject that choose among several of the same <see cref="Once"/>: the earliest (least) has it, a missing value comes last, then the lowest id.</summary>
    public ImmutableArray<string> First { get; init; } = [];

    /// <summary>What the amount rests on.</summary>
    public ImmutableArray<Citation> AmountCitations { get; init; } = [];

    /// <summary>How much it gives, in words.</summary>
    public AmountGuide HowMuch { get; init; } = AmountGuide.None;

    /// <summary>Questions an officer still has to answer, in Chinese.</summary>
    public ImmutableArray<string> OpenQuestions { get; init; } = [];
}

/// <summary>A named entry of the eligibility context, in the order of the model.</summary>
/// <param name="Requirement">What is asked, in Chinese; figures are those of the latest parameters.</param>
public sealed record RuleCondition(string Name, string Requirement, ImmutableArray<Citation> Citations)
{
    /// <summary>The rule's own expression read back in Chinese with the figures filled in: exact where <see cref="Requirement"/> is plain. Empty when the condition is no single expression.</summary>
    public string Reading { get; init; } = "";
}

/// <summary>Where a condition or figure comes from.</summary>
/// <param name="Source">A measure id (<c>WH2024-19/2.4</c>), the key of a higher-level rule in <c>policies/sources.yaml</c>, or the name of a parameter.</param>
/// <param name="Title">Document, rule or parameter, as a reader knows it.</param>
/// <param name="Text">The sentence, statement or value.</param>
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
/// <param name="Region">Region path from province down; regions below it inherit.</param>
/// <param name="To">Last day, included; null while it holds.</param>
/// <param name="Value">FEEL literal, e.g. <c>60</c> or <c>"A"</c>.</param>
/// <param name="Source">Measure id or key of <c>policies/sources.yaml</c>.</param>
/// <param name="Confidence">原文, 搜, 知 or 疑.</param>
public sealed record Parameter(string Name, string Region, DateOnly From, DateOnly? To, string Value, string Unit, string Source, string Confidence);
