using System.Text;
using System.Text.RegularExpressions;

namespace Duixian.Feel.Patterns;

/// <summary>The replacement of FEEL's <c>replace</c>, read once: literal parts and references to groups (F&amp;O 5.6.4).</summary>
internal sealed class ReplacementText
{
    private readonly List<(string? Literal, int Group)> _parts = [];

    /// <summary>Null when a <c>$</c> or <c>\</c> stands where XPath does not allow it.</summary>
    internal static ReplacementText? Read(string text, int groups, bool literal)
    {
        var result = new ReplacementText();
        if (literal)
        {
            result._parts.Add((text, 0));
            return result;
        }
        var plain = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var next = i + 1 < text.Length ? text[i + 1] : '\0';
            if (c == '\\')
            {
                if (next is not ('\\' or '$'))
                    return null;
                plain.Append(next);
                i++;
            }
            else if (c == '$')
            {
                if (!char.IsAsciiDigit(next))
                    return null;
                result._parts.Add((plain.ToString(), 0));
                plain.Clear();
                var group = next - '0';
                i++;
                // $12 is group 12 if there is one, else group 1 and a 2.
                while (i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]) && group * 10 + (text[i + 1] - '0') <= groups)
                    group = group * 10 + (text[++i] - '0');
                result._parts.Add((null, group));
            }
            else
            {
                plain.Append(c);
            }
        }
        result._parts.Add((plain.ToString(), 0));
        return result;
    }

    internal void AppendTo(StringBuilder text, Match match)
    {
        foreach (var (literal, group) in _parts)
        {
            if (literal is not null)
                text.Append(literal);
            else
                text.Append(match.Groups[group].ValueSpan);
        }
    }
}
