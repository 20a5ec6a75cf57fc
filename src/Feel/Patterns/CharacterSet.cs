using System.Globalization;
using System.Text;

namespace Duixian.Feel.Patterns;

/// <summary>A set of characters on its way to a .NET class. Characters beyond U+FFFF are pairs there and need alternatives of their own.</summary>
internal sealed class CharacterSet(bool ignoreCase)
{
    /// <summary>Any pair of surrogates.</summary>
    internal const string AnyPair = "[\\uD800-\\uDBFF][\\uDC00-\\uDFFF]";

    private readonly StringBuilder _single = new();
    // Categories and blocks: under flag i XPath still takes \p{Lu} for capital letters only, .NET does not.
    private readonly StringBuilder _exact = new();
    private readonly List<string> _pairs = [];

    internal bool IsEmpty => _single.Length == 0 && _exact.Length == 0 && _pairs.Count == 0;

    internal void Add(int first, int last)
    {
        if (first <= 0xFFFF)
            _single.Append(Escape(first)).Append('-').Append(Escape(Math.Min(last, 0xFFFF)));
        if (last > 0xFFFF)
            AddPairs(Math.Max(first, 0x10000), last);
    }

    /// <summary>Adds the content of a .NET class for single units, and an expression for pairs, if any belongs to it.</summary>
    internal void Add(string single, string? pairs)
    {
        (ignoreCase ? _exact : _single).Append(single);
        if (pairs is not null)
            _pairs.Add(pairs);
    }

    /// <summary>An expression that matches exactly one character of the set, or of its complement.</summary>
    internal string ToExpression(bool negated)
    {
        // Halves of pairs never count as characters.
        if (!negated)
            return Members.Count == 1 ? Members[0] : $"(?:{string.Join('|', Members)})";
        return _exact.Length == 0 && _pairs.Count == 0
            ? $"(?:[^{_single}\\uD800-\\uDFFF]|{AnyPair})"
            : $"(?:(?!{string.Join('|', Members)})(?:[^\\uD800-\\uDFFF]|{AnyPair}))";
    }

    private List<string> Members
    {
        get
        {
            List<string> members = [.. _pairs.Select(pair => $"(?:{pair})")];
            if (_single.Length > 0)
                members.Add($"[{_single}]");
            if (_exact.Length > 0)
                members.Add($"(?-i:[{_exact}])");
            return members;
        }
    }

    internal static string Escape(int unit) => "\\u" + unit.ToString("X4", CultureInfo.InvariantCulture);

    private void AddPairs(int first, int last)
    {
        var (firstHigh, firstLow) = Split(first);
        var (lastHigh, lastLow) = Split(last);
        if (firstHigh == lastHigh)
        {
            AddPairs(firstHigh, firstHigh, firstLow, lastLow);
            return;
        }
        AddPairs(firstHigh, firstHigh, firstLow, 0xDFFF);
        if (firstHigh + 1 < lastHigh)
            AddPairs(firstHigh + 1, lastHigh - 1, 0xDC00, 0xDFFF);
        AddPairs(lastHigh, lastHigh, 0xDC00, lastLow);
    }

    private void AddPairs(int firstHigh, int lastHigh, int firstLow, int lastLow) => _pairs.Add(
        $"[{Escape(firstHigh)}-{Escape(lastHigh)}][{Escape(firstLow)}-{Escape(lastLow)}]");

    private static (int High, int Low) Split(int rune) => (0xD7C0 + (rune >> 10), 0xDC00 + (rune & 0x3FF));
}
