using System.Collections.Immutable;

namespace Duixian.Platform.Contracts;

/// <summary>A definition file: the envelope all engines share and the body of one.</summary>
public sealed record Definition<TBody>(Envelope Envelope, TBody Body);

/// <summary>What every definition says before its body.</summary>
/// <param name="File">Path of the file as it was given to the reader.</param>
/// <param name="Key">Engine and name, e.g. <c>rule/young-talent-allowance</c>; stable for ever.</param>
/// <param name="Name">The citizen's noun; pages use it, never the engine's.</param>
/// <param name="Face">Which hand-made set of pages shows it, e.g. <c>money</c>.</param>
/// <param name="Delivers">Measure ids; never empty.</param>
/// <param name="Examples">Path of the examples, beside the definition; the file exists.</param>
public sealed record Envelope(
    string File,
    string Key,
    string Name,
    string Face,
    ImmutableArray<string> Delivers,
    ImmutableArray<DefinitionParameter> Parameters,
    EvidenceRule? Evidence,
    string Examples);

/// <summary>A figure of a definition: a dated, regional series of its own, or one shared by several definitions.</summary>
/// <param name="Series">Key of the shared series under <c>policies/parameters/</c>; then <paramref name="Values"/> is empty.</param>
public sealed record DefinitionParameter(string Name, string? Series, ImmutableArray<ParameterValue> Values);

/// <summary>One value with the region and the days it holds for.</summary>
/// <param name="In">Region path or name as written.</param>
/// <param name="To">Last day, included; null while it holds.</param>
/// <param name="Literal">FEEL literal: <c>60</c>, <c>true</c>, <c>@"2024-07-10"</c> or <c>"A"</c>.</param>
/// <param name="Unit">Empty where there is none.</param>
/// <param name="Source">Measure id or key of <c>policies/sources.yaml</c>.</param>
/// <param name="Confidence">原文, 搜, 知 or 疑; 疑 makes everything computed with it a trial.</param>
public sealed record ParameterValue(string In, DateOnly From, DateOnly? To, string Literal, string Unit, string Source, string Confidence, int Line);

/// <summary>When a delivered measure counts, what is counted, and by what it is broken down.</summary>
public sealed record EvidenceRule(EvidenceWhen When, ImmutableArray<string> Count, ImmutableArray<string> By);

/// <summary>The event that makes a measure count as delivered.</summary>
public enum EvidenceWhen
{
    /// <summary>A rule said so.</summary>
    Determined,

    /// <summary>A list of what one can get was seen or accepted.</summary>
    Offered,

    /// <summary>The bank confirmed.</summary>
    Paid,

    /// <summary>A rate or reduction was applied for a period.</summary>
    Relieved,

    /// <summary>A self-check was completed and mended.</summary>
    Checked,

    /// <summary>A decision was served.</summary>
    Decided,

    /// <summary>An award was published.</summary>
    Awarded,

    /// <summary>An entry stands on a roster.</summary>
    Entered,

    /// <summary>An event was held and its outcome verified.</summary>
    Held,

    /// <summary>Both sides confirmed.</summary>
    Matched,

    /// <summary>A period of an agreement was confirmed.</summary>
    Recorded,

    /// <summary>A task was accepted, or a case closed in its legal term.</summary>
    Closed,

    /// <summary>A value was frozen at the end of a period.</summary>
    Frozen,

    /// <summary>A version was published, or its receipt came back.</summary>
    Issued,

    /// <summary>An enforcement record was made public.</summary>
    Enforced,

    /// <summary>A posting stands in the ledger.</summary>
    Posted,

    /// <summary>A trait of the platform is in use.</summary>
    Used,
}
