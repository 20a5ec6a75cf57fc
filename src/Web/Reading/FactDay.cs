using Duixian.Entitlements.Contracts;

namespace Duixian.Web.Reading;

/// <summary>The day pages judge by when nobody asks for another.</summary>
internal sealed class FactDay(IPopulationRuns runs, TimeProvider clock)
{
    /// <summary>Last day the registers cover; null before the first run.</summary>
    public DateOnly? CutOff => runs.Latest?.AsOf;

    /// <summary>The cut-off, else today in Asia/Shanghai.</summary>
    public DateOnly Default => CutOff ?? DateOnly.FromDateTime(clock.GetUtcNow().ToOffset(TimeSpan.FromHours(8)).DateTime);
}
