namespace Duixian.Feel.Patterns;

/// <summary>What <c>\d</c>, <c>\w</c>, <c>\p{…}</c> and their like mean in XPath, in terms of .NET classes.</summary>
internal static class CharacterEscapes
{
    // .NET knows no categories beyond U+FFFF. Ideographs of planes 2 and 3 are letters; nearly all that is assigned there is no
    // punctuation, separator or control, and so a word character.
    private const string Ideographs = "[\\uD840-\\uD8BF][\\uDC00-\\uDFFF]";
    private const string Blank = " \\t\\n\\r";
    private const string NameStart = "\\p{L}_:";
    private const string Name = "\\p{L}\\p{Nd}\\p{Mn}\\p{Mc}\\-._:\\u00B7";

    /// <summary>Adds a multi-character escape; false when the letter is none.</summary>
    internal static bool TryAdd(CharacterSet set, char letter)
    {
        switch (letter)
        {
            case 's':
                set.Add(Blank, null);
                break;
            case 'S':
                // .NET's own \S leaves out more blanks than XPath's; so the complement is written out.
                set.Add("\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u0021-\\uD7FF\\uE000-\\uFFFF", CharacterSet.AnyPair);
                break;
            case 'd':
                set.Add("\\p{Nd}", null);
                break;
            case 'D':
                set.Add("\\P{Nd}", CharacterSet.AnyPair);
                break;
            case 'w':
                set.Add("\\p{L}\\p{M}\\p{N}\\p{S}", CharacterSet.AnyPair);
                break;
            case 'W':
                set.Add("\\p{P}\\p{Z}\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}", null);
                break;
            case 'i':
                set.Add(NameStart, Ideographs);
                break;
            case 'I':
                set.Add("\\p{M}\\p{N}\\p{P}\\p{S}\\p{Z}\\p{C}", null);
                break;
            case 'c':
                set.Add(Name, Ideographs);
                break;
            case 'C':
                set.Add("\\p{Z}\\p{Cc}\\p{S}", null);
                break;
            default:
                return false;
        }
        return true;
    }

    /// <summary>Adds a category or block such as <c>Lu</c> or <c>IsBasicLatin</c>; .NET refuses names it does not know.</summary>
    internal static void AddCategory(CharacterSet set, string name, bool negated)
    {
        foreach (var c in name)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c != '-')
                throw new PatternError($"\\p{{{name}}} is not a category or block");
        }
        if (name.Length == 0)
            throw new PatternError("\\p{} names no category");
        var pairs = negated ? CharacterSet.AnyPair : name is "L" or "Lo" ? Ideographs : null;
        set.Add((negated ? "\\P{" : "\\p{") + name + "}", pairs);
    }

    /// <summary>The character that a single-character escape stands for, or −1.</summary>
    internal static int Single(char letter) => letter switch
    {
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        '\\' or '|' or '.' or '-' or '^' or '?' or '*' or '+' or '{' or '}' or '(' or ')' or '[' or ']' or '$' => letter,
        _ => -1,
    };
}
