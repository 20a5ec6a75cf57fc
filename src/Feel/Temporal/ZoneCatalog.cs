using System.Collections.Concurrent;

namespace Duixian.Feel.Temporal;

/// <summary>IANA zones of the host, looked up once per name.</summary>
internal static class ZoneCatalog
{
    private static readonly ConcurrentDictionary<string, TimeZoneInfo> Known = new(StringComparer.Ordinal);

    /// <summary>The zone, or null. Only names of the IANA form are looked up: the BCL would take other things for names, too.</summary>
    internal static TimeZoneInfo? Find(string id)
    {
        if (Known.TryGetValue(id, out var zone))
            return zone;
        if (!IsName(id) || !TimeZoneInfo.TryFindSystemTimeZoneById(id, out zone) || zone.Id != id)
            return null;
        return Known.GetOrAdd(id, zone);
    }

    /// <summary>Offset in seconds of a local date and time; in a gap or overlap of the clock the standard time counts.</summary>
    internal static int OffsetAt(TimeZoneInfo zone, FeelDate date, long nanosecondOfDay)
    {
        // The BCL knows the years 1 … 9999. Later years repeat their rules every 400 years; before year 1 nobody had zones.
        var year = date.Year;
        if (year < 1)
            return (int)zone.BaseUtcOffset.TotalSeconds;
        if (year > 9998)
            year = 9600 + year % 400;
        var local = new DateTime(year, date.Month, date.Day, 0, 0, 0, DateTimeKind.Unspecified).AddTicks(nanosecondOfDay / 100);
        return (int)zone.GetUtcOffset(local).TotalSeconds;
    }

    private static bool IsName(string id)
    {
        if (id.Length is 0 or > 64 || !char.IsAsciiLetter(id[0]) || id[^1] == '/')
            return false;
        foreach (var c in id)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('/' or '_' or '-' or '+'))
                return false;
        }
        return true;
    }
}
