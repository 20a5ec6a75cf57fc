namespace Duixian.Feel.Syntax;

/// <summary>
/// What the parser must know about the scope to read names of several words: variables and functions, members of the
/// contexts that can be reached from them, and types. While parsing, names that the text itself declares are added and taken back.
/// </summary>
internal sealed class ParserNames(NameTable variables, NameTable members, NameTable types)
{
    private readonly List<string> declared = [];
    private readonly NameTable keys = new();

    /// <summary>Number of names declared by the text so far; hand it to <see cref="Leave"/> to take back later ones.</summary>
    public int Mark => declared.Count;

    public void Declare(string name) => declared.Add(name);

    public void Leave(int mark) => declared.RemoveRange(mark, declared.Count - mark);

    /// <summary>Remembers a key of a context literal: a path or filter further on may use it, whatever the value's type.</summary>
    public void AddKey(string key) => keys.Add(key);

    public bool IsVariable(string name) => declared.Contains(name) || variables.Contains(name);

    public (string Name, int End)? Variable(string text, int position, bool inFilter)
    {
        var best = Longer(variables.LongestAt(text, position), Declared(text, position));
        return inFilter ? Longer(best, Member(text, position)) : best;
    }

    public (string Name, int End)? Member(string text, int position) =>
        Longer(members.LongestAt(text, position), keys.LongestAt(text, position));

    public (string Name, int End)? Type(string text, int position) => types.LongestAt(text, position);

    private (string Name, int End)? Declared(string text, int position)
    {
        (string Name, int End)? best = null;
        foreach (var name in declared)
        {
            if (NameTable.Match(name, text, position) is { } end) best = Longer(best, (name, end));
        }

        return best;
    }

    private static (string Name, int End)? Longer((string Name, int End)? a, (string Name, int End)? b) =>
        a is null ? b : b is null || b.Value.End <= a.Value.End ? a : b;
}
