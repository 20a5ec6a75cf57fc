using System.Collections.Immutable;

namespace Duixian.Registry.Contracts;

/// <summary>A closed list of codes, in official order.</summary>
/// <param name="Source">The standard or notice it comes from.</param>
public sealed record CodeList(string Name, string Source, ImmutableArray<CodeEntry> Codes)
{
    /// <summary>Whether the code is on the list.</summary>
    public bool Contains(string code) => Codes.Any(c => c.Code == code);

    /// <summary>What people call the code, or null when it is not on the list.</summary>
    public string? NameOf(string code) => Codes.FirstOrDefault(c => c.Code == code)?.Name;
}

/// <summary>One code and what people call it; the same where the list is its own wording.</summary>
public sealed record CodeEntry(string Code, string Name);
