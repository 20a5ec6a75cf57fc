using Duixian.Platform.Contracts;

namespace Duixian.Entitlements.Determinations;

/// <summary>What one run found that one subject is entitled to under one measure. Written once, never changed.</summary>
/// <remarks>
/// Key: run, definition, grain (subject and period). Only eligible subjects enter the database; everybody's answer is in the
/// run's files. Names and account numbers are not here: they are joined for display or payment.
/// </remarks>
internal sealed class Determination
{
    public required string RunId { get; init; }

    public required string DefinitionKey { get; init; }

    public required long SubjectId { get; init; }

    /// <summary>What the amount is for beside the subject: <c>2024-09</c>, <c>2024</c>, or <c>once</c>.</summary>
    public required string Period { get; init; }

    public required string MeasureId { get; init; }

    public required Money Amount { get; init; }
}

/// <summary>A population run whose determinations are in the database.</summary>
internal sealed class EnteredRun
{
    public required string Id { get; init; }

    public required DateOnly AsOf { get; init; }

    public required string Region { get; init; }

    public required string FactsVersion { get; init; }

    public required DateTimeOffset FinishedAt { get; init; }

    /// <summary>Eligible determinations that were entered, for the check that none is missing.</summary>
    public required long Determinations { get; init; }
}
