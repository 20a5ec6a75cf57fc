namespace Duixian.Registry.Numbers;

/// <summary>统一社会信用代码, GB 32100-2015: 18 characters, the 9th to 17th an organisation code (GB 11714), the last a check character.</summary>
internal static class CreditCode
{
    /// <summary>Digits and the letters without I, O, S, V and Z; the position is the value.</summary>
    internal const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private const string OrganisationAlphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static readonly int[] Weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
    private static readonly int[] OrganisationWeights = [3, 7, 9, 10, 5, 8, 4, 2];

    internal static bool IsValid(string text) =>
        text.Length == 18 && text.All(c => Alphabet.Contains(c, StringComparison.Ordinal)) && text[17] == CheckCharacter(text.AsSpan(0, 17));

    /// <param name="kind">Registering department and kind, two characters, e.g. 91 for an enterprise of the market regulator.</param>
    /// <param name="region">GB/T 2260 code of the registering office.</param>
    /// <param name="organisation">Eight characters of the organisation code without its check character.</param>
    internal static string Make(string kind, string region, string organisation)
    {
        var code = kind + region + organisation + OrganisationCheck(organisation);
        return code + CheckCharacter(code);
    }

    private static char CheckCharacter(ReadOnlySpan<char> seventeen)
    {
        var sum = 0;
        for (var i = 0; i < Weights.Length; i++)
            sum += Alphabet.IndexOf(seventeen[i], StringComparison.Ordinal) * Weights[i];
        return Alphabet[(31 - (sum % 31)) % 31];
    }

    private static char OrganisationCheck(string eight)
    {
        var sum = 0;
        for (var i = 0; i < OrganisationWeights.Length; i++)
            sum += OrganisationAlphabet.IndexOf(eight[i], StringComparison.Ordinal) * OrganisationWeights[i];
        return "0123456789X0"[11 - (sum % 11)];
    }
}
