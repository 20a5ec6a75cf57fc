using System.Collections.Immutable;
using Duixian.Platform.Contracts;

namespace Duixian.Policies.Contracts;

/// <summary>One official document as it stands in the register.</summary>
/// <param name="Id">Stable short id, e.g. <c>WH2024-19</c>.</param>
/// <param name="Number">文号 as printed with spaces removed, e.g. 威人社字〔2024〕19号; null when the text prints none.</param>
/// <param name="Slug">Folder name under <c>policies/documents/&lt;region&gt;/</c>, also the page address.</param>
/// <param name="Region">Region path from province down, e.g. <c>shandong/weihai</c>.</param>
public sealed record PolicyDocument(
    string Id,
    string Slug,
    string? Number,
    string Title,
    string ShortTitle,
    string Issuer,
    DateOnly? IssuedOn,
    string? IssuedOnAsPrinted,
    string Region,
    string RegionName,
    PolicyStatus Status,
    DateRange Validity,
    string? ValidityNote,
    DocumentText Text,
    ImmutableArray<Measure> Measures);

/// <summary>Whether a document may carry rights. A draft for comment never pays anybody.</summary>
public enum PolicyStatus
{
    InForce,
    Draft,
    Expired,
    Superseded,
}

/// <summary>What the reader made of a source text: who it is from and its clauses in reading order.</summary>
public sealed record DocumentText(DocumentIdentity Identity, ImmutableArray<Clause> Clauses, ImmutableArray<ReadingNote> Notes);

/// <summary>The identity lines of an official document. What is not printed is null, never invented.</summary>
public sealed record DocumentIdentity(
    string? Title,
    string? Number,
    string? Issuer,
    DateOnly? IssuedOn,
    string? IssuedOnAsPrinted,
    string? Addressees,
    string? Annotation,
    string? Disclosure,
    bool IsDraft);

/// <summary>A clause, section or unnumbered part of a document, in reading order; the tree is given by <see cref="Parent"/>.</summary>
/// <param name="Anchor">Stable anchor within the document, e.g. <c>c1</c>, <c>c1-4</c>, <c>closing</c>.</param>
/// <param name="Number">The printed number, e.g. 一、 or （四） or 第三条; null where none is printed.</param>
/// <param name="Level">1 for the outermost.</param>
/// <param name="Heading">Heading without its number; null for parts without one.</param>
public sealed record Clause(
    string Anchor,
    string? Number,
    int Level,
    string? Heading,
    string? Parent,
    ImmutableArray<Paragraph> Paragraphs);

/// <summary>A cleaned paragraph: hard wraps joined, page marks and stray addresses removed.</summary>
/// <param name="SourceOffsets">For each UTF-16 unit of <see cref="Text"/>, its offset in the decoded source text.</param>
public sealed record Paragraph(string Anchor, string Text, ImmutableArray<int> SourceOffsets);

/// <summary>Something the reader noticed: a missing clause number, a doubtful reference.</summary>
public sealed record ReadingNote(string Code, string Message, int SourceOffset);
