using System.Text;

namespace Duixian.Feel.Syntax;

/// <summary>Characters and spelling of FEEL names (grammar rules 27–29) and spaces (rule 61).</summary>
public static class NameText
{
    /// <summary>The name with every run of white space made one space, and none at its ends.</summary>
    public static string Normalise(string name)
    {
        var clean = true;
        var previousSpace = true;
        foreach (var c in name)
        {
            var space = IsSpace(c);
            clean &= !space || (c == ' ' && !previousSpace);
            previousSpace = space;
        }

        if (clean && !previousSpace) return name;
        var result = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            if (!IsSpace(c)) result.Append(c);
            else if (result.Length > 0 && result[^1] != ' ') result.Append(' ');
        }

        if (result.Length > 0 && result[^1] == ' ') result.Length--;
        return result.ToString();
    }

    /// <summary>Whether the text is one name that needs no knowledge of the scope to be read: one word.</summary>
    public static bool IsWord(string name)
    {
        if (name.Length == 0 || !IsStart(RuneAt(name, 0).Value)) return false;
        for (var i = 0; i < name.Length;)
        {
            var rune = RuneAt(name, i);
            if (!IsPart(rune.Value)) return false;
            i += rune.Utf16SequenceLength;
        }

        return true;
    }

    internal static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\r' or '\v' or '\f' or '\u0085' or '\u00A0' or '\u1680' or '\u180E'
        or (>= '\u2000' and <= '\u200B') or '\u2028' or '\u2029' or '\u202F' or '\u205F' or '\u3000' or '\uFEFF';

    internal static bool IsStart(int c) => c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or '_' or '?'
        or (>= 0xC0 and <= 0xD6) or (>= 0xD8 and <= 0xF6) or (>= 0xF8 and <= 0x2FF) or (>= 0x370 and <= 0x37D)
        or (>= 0x37F and <= 0x167F) or (>= 0x1681 and <= 0x180D) or (>= 0x180F and <= 0x1FFF)
        or 0x200C or 0x200D or (>= 0x2070 and <= 0x218F)
        or (>= 0x2C00 and <= 0x2FEF) or (>= 0x3001 and <= 0xD7FF) or (>= 0xF900 and <= 0xFDCF) or (>= 0xFDF0 and <= 0xFEFE)
        or (>= 0xFF00 and <= 0xFFFD) or (>= 0x10000 and <= 0xEFFFF);

    internal static bool IsPart(int c) => IsStart(c) || c is (>= '0' and <= '9') or 0xB7 or (>= 0x300 and <= 0x36F) or 0x203F or 0x2040;

    internal static bool IsDigit(int c) => c is >= '0' and <= '9';

    /// <summary>Characters that may join the words of a name: . / - ' + *.</summary>
    internal static bool IsJoint(char c) => c is '.' or '/' or '-' or '\'' or '+' or '*' or '’';

    internal static Rune RuneAt(string text, int index) =>
        Rune.TryGetRuneAt(text, index, out var rune) ? rune : Rune.ReplacementChar;
}
