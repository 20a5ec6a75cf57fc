using System.Globalization;

namespace Duixian.Feel.Temporal;

/// <summary>Pieces of text that several temporal values share.</summary>
internal static class TemporalText
{
    /// <summary><c>.5</c> for half a second, nothing for none.</summary>
    internal static string Fraction(int nanosecond) =>
        nanosecond == 0 ? "" : "." + nanosecond.ToString("000000000", CultureInfo.InvariantCulture).TrimEnd('0');
}
