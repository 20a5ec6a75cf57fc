namespace Duixian.Feel.Syntax;

/// <summary>
/// The names an expression may be read with. Names of one word need no table to be recognised as names; the table is for
/// those that hold spaces or operators, which only a longest match against what is in scope can tell from an expression.
/// </summary>
internal sealed class NameTable
{
    private readonly HashSet<string> all = new(StringComparer.Ordinal);
    private readonly Dictionary<char, List<string>> composite = [];

    public bool Contains(string name) => all.Contains(name);

    public void Add(string name)
    {
        if (name.Length == 0 || !all.Add(name) || NameText.IsWord(name)) return;
        if (!composite.TryGetValue(name[0], out var names)) composite[name[0]] = names = [];
        var place = names.FindIndex(other => other.Length < name.Length);
        names.Insert(place < 0 ? names.Count : place, name);
    }

    /// <summary>The longest composite name that the text has at a position, with the position behind it.</summary>
    public (string Name, int End)? LongestAt(string text, int position)
    {
        if (position >= text.Length || !composite.TryGetValue(text[position], out var names)) return null;
        foreach (var name in names)
        {
            if (Match(name, text, position) is { } end) return (name, end);
        }

        return null;
    }

    /// <summary>The position behind the name if the text has it here, any run of white space matching one space.</summary>
    public static int? Match(string name, string text, int position)
    {
        if (name.Length == 0) return null;
        foreach (var c in name)
        {
            if (position >= text.Length) return null;
            if (c == ' ')
            {
                if (!NameText.IsSpace(text[position])) return null;
                while (position < text.Length && NameText.IsSpace(text[position])) position++;
            }
            else if (text[position++] != c)
            {
                return null;
            }
        }

        var endsInWord = NameText.IsPart(char.IsLowSurrogate(name[^1]) ? 0x10000 : name[^1]);
        var wordGoesOn = position < text.Length && NameText.IsPart(NameText.RuneAt(text, position).Value);
        return endsInWord && wordGoesOn ? null : position;
    }
}
