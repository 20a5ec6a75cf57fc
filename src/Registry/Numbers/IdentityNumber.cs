using System.Globalization;

namespace Duixian.Registry.Numbers;

/// <summary>公民身份号码, GB 11643-1999: region, date of birth, sequence (odd for men), check character.</summary>
internal static class IdentityNumber
{
    private const string CheckCharacters = "10X98765432";
    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    internal static bool IsValid(string text) =>
        text.Length == 18 && text.AsSpan(0, 17).IndexOfAnyExceptInRange('0', '9') < 0 && BornOn(text) is not null && text[17] == Check(text.AsSpan(0, 17));

    /// <summary>The date of birth it states, or null when that is no date.</summary>
    internal static DateOnly? BornOn(string text) =>
        text.Length == 18 && DateOnly.TryParseExact(text.AsSpan(6, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    internal static string Make(string region, DateOnly bornOn, int sequence)
    {
        var number = string.Create(CultureInfo.InvariantCulture, $"{region}{bornOn:yyyyMMdd}{sequence:000}");
        return number + Check(number);
    }

    private static char Check(ReadOnlySpan<char> seventeen)
    {
        var sum = 0;
        for (var i = 0; i < Weights.Length; i++)
            sum += (seventeen[i] - '0') * Weights[i];
        return CheckCharacters[sum % 11];
    }
}
