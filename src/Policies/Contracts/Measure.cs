using System.Collections.Immutable;

namespace Duixian.Policies.Contracts;

/// <summary>One promise of a document: a sentence somebody can act on.</summary>
/// <param name="Id">Document id and place, e.g. <c>WH2024-19/2.4</c>.</param>
/// <param name="Clause">Anchor of the clause the quote stands in.</param>
/// <param name="Quote">The sentence as the register has it, without white space of the source.</param>
/// <param name="Spans">Where the quote stands; more than one when it crosses paragraphs.</param>
/// <param name="Kind">benefit, loan, fee_reduction, service, activity, list, evaluation, mechanism, enforcement, dispute, target, publicity, governance.</param>
/// <param name="Module">Capability of the house that serves it, M01–M20.</param>
/// <param name="Note">What the house does with it, for officers; null when nothing is noted.</param>
/// <param name="Definition">Key of the definition that delivers it, e.g. <c>rule/young-talent-allowance</c>.</param>
public sealed record Measure(
    string Id,
    string DocumentId,
    string Clause,
    string Quote,
    ImmutableArray<QuoteSpan> Spans,
    string Kind,
    string KindName,
    string Beneficiary,
    string Theme,
    string Module,
    ImmutableArray<MeasureNumber> Numbers,
    ImmutableArray<string> Conditions,
    ImmutableArray<string> ResponsibleUnits,
    string? DeliveryMode,
    string? Note,
    string Definition)
{
    /// <summary>Days the sentence names; all null when it names none.</summary>
    public MeasureDates Dates { get; init; } = new(null, null, null, null);

    /// <summary>Goals the sentence sets, e.g. 招聘会300场次.</summary>
    public ImmutableArray<MeasureTarget> Targets { get; init; } = [];
}

/// <summary>A stretch of a paragraph; start included, end excluded, in UTF-16 units of its text.</summary>
/// <param name="Paragraph">Anchor of a paragraph or of a heading line.</param>
public readonly record struct QuoteSpan(string Paragraph, int Start, int End);

/// <summary>An amount, rate or count a measure states, as the register has it.</summary>
/// <param name="Value">Digits as in the register; empty when the text names the figure without stating it.</param>
public sealed record MeasureNumber(string Name, string Value, string Unit)
{
    /// <summary>How the text puts a figure it does not state, e.g. 一定比例; null otherwise.</summary>
    public string? Words { get; init; }
}

/// <summary>Days of a measure, ends included: effect, acceptance of applications, and the period in words.</summary>
public sealed record MeasureDates(DateOnly? EffectiveFrom, DateOnly? EffectiveTo, DateOnly? AcceptUntil, string? Words);

/// <summary>A goal with its comparison (等于, 不少于, …), value, unit and period in words.</summary>
public sealed record MeasureTarget(string Name, string Comparison, string Value, string Unit, string Period);
