using System.Globalization;

namespace Duixian.Feel.Temporal;

/// <summary>How a time relates to UTC: not at all (local), by a fixed number of seconds, or by an IANA zone.</summary>
public readonly struct FeelOffset : IEquatable<FeelOffset>
{
    /// <summary>Greatest distance from UTC: 18 hours.</summary>
    public const int MaxSeconds = 18 * 3600;

    // 0 = local; otherwise the seconds, moved so that UTC is not 0.
    private const int Bias = 1_000_000;
    private readonly int _code;
    private readonly TimeZoneInfo? _zone;

    private FeelOffset(int code, TimeZoneInfo? zone)
    {
        _code = code;
        _zone = zone;
    }

    /// <summary>No zone is known.</summary>
    public static FeelOffset Local => default;
    /// <summary>UTC as a fixed offset (<c>Z</c>).</summary>
    public static FeelOffset Utc => new(Bias, null);

    /// <summary>True when neither offset nor zone is known.</summary>
    public bool IsLocal => _code == 0 && _zone is null;
    /// <summary>True for a fixed offset, UTC included.</summary>
    public bool IsFixed => _code != 0;
    /// <summary>Name of the IANA zone, or null.</summary>
    public string? ZoneId => _zone?.Id;

    internal int Code => _code;
    internal TimeZoneInfo? Zone => _zone;
    internal static FeelOffset Unpack(int code, TimeZoneInfo? zone) => new(code, zone);

    /// <summary>A fixed offset; false beyond ±18 hours.</summary>
    public static bool TryCreate(long seconds, out FeelOffset offset)
    {
        var fits = seconds is >= -MaxSeconds and <= MaxSeconds;
        offset = fits ? new FeelOffset((int)seconds + Bias, null) : default;
        return fits;
    }

    /// <summary>A zone by its IANA name such as <c>Asia/Shanghai</c>; false for a name the host does not know.</summary>
    public static bool TryFromZone(string id, out FeelOffset offset)
    {
        var zone = ZoneCatalog.Find(id);
        offset = new FeelOffset(0, zone);
        return zone is not null;
    }

    /// <summary>Seconds to subtract from a local date and time to get UTC; null when local.</summary>
    internal int? SecondsAt(FeelDate date, long nanosecondOfDay)
    {
        if (_code != 0)
            return _code - Bias;
        return _zone is null ? null : ZoneCatalog.OffsetAt(_zone, date, nanosecondOfDay);
    }

    /// <summary>Offset for a time without date: for a zone its standard offset, as no rule of the zone can be applied.</summary>
    internal int? SecondsWithoutDate =>
        _code != 0 ? _code - Bias : _zone is null ? null : (int)_zone.BaseUtcOffset.TotalSeconds;

    /// <summary><c>Z</c>, <c>+08:00</c>, <c>+02:45:55</c>, <c>@Asia/Shanghai</c> or nothing.</summary>
    public override string ToString()
    {
        if (_zone is not null)
            return "@" + _zone.Id;
        if (_code is 0 or Bias)
            return _code == 0 ? "" : "Z";
        var seconds = Math.Abs(_code - Bias);
        var text = string.Create(
            CultureInfo.InvariantCulture, $"{(_code < Bias ? '-' : '+')}{seconds / 3600:00}:{seconds / 60 % 60:00}");
        return seconds % 60 == 0 ? text : text + string.Create(CultureInfo.InvariantCulture, $":{seconds % 60:00}");
    }

    /// <summary>Identity: a zone equals only the zone of the same name, an offset the same offset.</summary>
    public bool Equals(FeelOffset other) => _code == other._code && _zone?.Id == other._zone?.Id;
    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is FeelOffset other && Equals(other);
    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_code, _zone?.Id);
    /// <inheritdoc cref="Equals(FeelOffset)"/>
    public static bool operator ==(FeelOffset left, FeelOffset right) => left.Equals(right);
    /// <inheritdoc cref="Equals(FeelOffset)"/>
    public static bool operator !=(FeelOffset left, FeelOffset right) => !left.Equals(right);
}
