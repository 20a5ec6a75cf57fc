using Duixian.Registry.Contracts;

namespace Duixian.Web.Reading;

/// <summary>The day pages judge by when nobody asks for another.</summary>
internal sealed class FactDay(IFactStore facts, TimeProvider clock)
{
    /// <summary>Last day the registers cover; null before the first import.</summary>
    public DateOnly? CutOff => facts.Current?.CutOff;

    /// <summary>The cut-off, else today in Asia/Shanghai.</summary>
    public DateOnly Default => CutOff ?? DateOnly.FromDateTime(clock.GetUtcNow().ToOffset(TimeSpan.FromHours(8)).DateTime);
}
