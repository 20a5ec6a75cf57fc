using System.Collections.Immutable;

namespace Duixian.Policies.Contracts;

/// <summary>One promise of a document: a sentence somebody can act on.</summary>
/// <param name="Id">Document id and place, e.g. <c>WH2024-19/2.4</c>.</param>
/// <param name="Clause">Anchor of the clause the quote stands in.</param>
/// <param name="Spans">Where the quote stands; more than one when it crosses paragraphs.</param>
/// <param name="Kind">benefit, loan, fee_reduction, service, activity, list, evaluation, mechanism, enforcement, dispute, target, publicity, governance.</param>
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
    string Definition);

/// <summary>A stretch of a paragraph; start included, end excluded, in UTF-16 units of its text.</summary>
public readonly record struct QuoteSpan(string Paragraph, int Start, int End);

/// <summary>An amount, rate or count a measure states, as the register has it.</summary>
public sealed record MeasureNumber(string Name, string Value, string Unit);
