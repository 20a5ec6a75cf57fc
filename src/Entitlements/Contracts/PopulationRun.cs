using System.Collections.Immutable;
using Duixian.Platform.Contracts;

namespace Duixian.Entitlements.Contracts;

/// <summary>What a population run is asked to do.</summary>
/// <param name="Rules">Rule keys or measure ids; empty means all published rules.</param>
public sealed record RunRequest(DateOnly AsOf, string Region, ImmutableArray<string> Rules);

/// <summary>A finished run, as its manifest has it.</summary>
public sealed record RunSummary(string Id, DateOnly AsOf, string Region, string FactsVersion, DateTimeOffset FinishedAt, ImmutableArray<MeasureTally> Tallies);

/// <summary>Totals of one rule in one run.</summary>
/// <param name="Conditions">In the order of the model.</param>
public sealed record MeasureTally(
    string DefinitionKey,
    string MeasureId,
    string Name,
    string Entity,
    long Subjects,
    long Eligible,
    long NotEligible,
    long Unknown,
    Money Amount,
    string AmountUnit,
    ImmutableArray<ConditionTally> Conditions);

/// <summary>How many subjects one condition lets through.</summary>
/// <param name="Remaining">Subjects that meet this condition and all before it: the funnel.</param>
public sealed record ConditionTally(string Name, long Met, long Failed, long Unknown, long Remaining);

/// <summary>Runs rules over everybody inside the fact store.</summary>
public interface IPopulationRuns
{
    Task<RunSummary> RunAsync(RunRequest request, IProgress<string>? progress, CancellationToken cancellation);

    /// <summary>The latest committed run, or null before the first.</summary>
    RunSummary? Latest { get; }
}
