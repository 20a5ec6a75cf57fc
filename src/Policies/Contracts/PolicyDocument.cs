using System.Collections.Immutable;
using Duixian.Platform.Contracts;

namespace Duixian.Policies.Contracts;

/// <summary>One official document as it stands in the register.</summary>
/// <param name="Id">Stable short id, e.g. <c>WH2024-19</c>.</param>
/// <param name="Number">文号 as printed with spaces removed, e.g. 威人社字〔2024〕19号; null when the text prints none.</param>
/// <param name="Slug">Folder name under <c>policies/documents/&lt;region&gt;/</c>, also the page address.</param>
/// <param name="Region">Region path from province down, e.g. <c>shandong/weihai</c>.</param>
/// <param name="Status">As of the day the library was loaded; see <see cref="StatusOn"/> for another day.</param>
/// <param name="Validity">As printed for the document as a whole; open where the text prints nothing. Clauses may be narrower.</param>
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
    ImmutableArray<Measure> Measures)
{
    /// <summary>Remarks of the register about defects of the text; the text itself stays untouched.</summary>
    public string? Note { get; init; }

    /// <summary>Documents this one puts into effect, as it cites them (文号 or title).</summary>
    public ImmutableArray<string> BasedOn { get; init; } = [];

    /// <summary>Whether the document may carry rights on a day. A draft stays a draft; an absent end of validity never expires.</summary>
    public PolicyStatus StatusOn(DateOnly day) =>
        Status is PolicyStatus.Draft or PolicyStatus.Superseded ? Status
        : Validity.To is { } last && day > last ? PolicyStatus.Expired
        : PolicyStatus.InForce;
}

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
/// <param name="Number">文号 with spaces removed and brackets as 〔〕.</param>
/// <param name="IssuedOnAsPrinted">Spaces removed; present also when the day is left blank, e.g. 2024年月日.</param>
/// <param name="Addressees">主送, without the closing colon.</param>
/// <param name="Annotation">附注 other than the disclosure, e.g. 联系单位：…</param>
/// <param name="Disclosure">公开属性, e.g. 主动公开.</param>
/// <param name="IsDraft">征求意见稿, 送审稿, 草案 and the like.</param>
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
/// <param name="Anchor">Stable anchor within the document, e.g. <c>c1</c>, <c>c2-4</c>, <c>a3</c> for 第三条, <c>preamble</c>, <c>annex</c>, <c>closing</c>.</param>
/// <param name="Number">The number, e.g. 一、 or （四） or 第三条; null where none is printed and none is missing.</param>
/// <param name="Level">1 for the outermost.</param>
/// <param name="Heading">Heading without its number; null for parts without one.</param>
/// <param name="Paragraphs">Text without number and heading; those stand in <see cref="HeadingLine"/>.</param>
public sealed record Clause(
    string Anchor,
    string? Number,
    int Level,
    string? Heading,
    string? Parent,
    ImmutableArray<Paragraph> Paragraphs)
{
    /// <summary>Number, heading and the mark that ends it, as printed; null when neither is printed.</summary>
    public Paragraph? HeadingLine { get; init; }

    /// <summary>The first paragraph follows the heading on the same line: print them as one.</summary>
    public bool RunsIn { get; init; }

    /// <summary>The text prints no number here although one is missing; <see cref="Number"/> was supplied by the reader.</summary>
    public bool NumberSupplied { get; init; }
}

/// <summary>A cleaned paragraph: hard wraps joined, page marks and stray addresses removed.</summary>
/// <param name="SourceOffsets">For each UTF-16 unit of <see cref="Text"/>, its offset in the decoded source text.</param>
public sealed record Paragraph(string Anchor, string Text, ImmutableArray<int> SourceOffsets);

/// <summary>Something the reader noticed: a missing clause number, a doubtful reference.</summary>
/// <param name="SourceOffset">UTF-16 offset in the decoded source text.</param>
public sealed record ReadingNote(string Code, string Message, int SourceOffset);
