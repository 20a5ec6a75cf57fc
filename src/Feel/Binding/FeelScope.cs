using System.Collections.Immutable;
using Duixian.Feel.Syntax;
using Duixian.Feel.Types;

namespace Duixian.Feel.Binding;

/// <summary>
/// Which names an expression may use, with their types and slots. Immutable: every With… returns a larger scope, and a name
/// declared again hides the earlier one.
/// </summary>
public sealed class FeelScope
{
    private readonly ImmutableDictionary<string, FeelSymbol> symbols;
    private readonly ImmutableDictionary<string, FeelType> types;
    private readonly Lazy<(NameTable Variables, NameTable Members, NameTable Types)> tables;

    private FeelScope(
        ImmutableDictionary<string, FeelSymbol> symbols,
        ImmutableDictionary<string, FeelType> types,
        int globalCount,
        int localCount)
    {
        this.symbols = symbols;
        this.types = types;
        GlobalCount = globalCount;
        LocalCount = localCount;
        // One scope usually serves many expressions; its tables are made once, and only if something is compiled against it.
        tables = new(() => (ScopeNames.Variables(this), ScopeNames.Members(this), ScopeNames.Types(this)));
    }

    /// <summary>No variables; only the built-in functions and types.</summary>
    public static FeelScope Empty { get; } = new(
        ImmutableDictionary.Create<string, FeelSymbol>(StringComparer.Ordinal),
        ImmutableDictionary.Create<string, FeelType>(StringComparer.Ordinal),
        0,
        0);

    /// <summary>How many global slots a frame for this scope needs.</summary>
    public int GlobalCount { get; }

    /// <summary>How many local slots are taken; the next local gets this number.</summary>
    public int LocalCount { get; }

    /// <summary>The variables in scope, in no particular order.</summary>
    public IEnumerable<FeelSymbol> Symbols => symbols.Values;

    internal IEnumerable<KeyValuePair<string, FeelType>> Types => types;

    /// <summary>Declares a variable in a given global slot.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The slot is negative.</exception>
    public FeelScope WithGlobal(string name, FeelType type, int slot)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(slot);
        var symbol = new FeelSymbol(NameText.Normalise(name), type, SymbolPlace.Global, slot);
        return new(symbols.SetItem(symbol.Name, symbol), types, Math.Max(GlobalCount, slot + 1), LocalCount);
    }

    /// <summary>Declares a variable in the next free global slot.</summary>
    public FeelScope WithGlobal(string name, FeelType type) => WithGlobal(name, type, GlobalCount);

    /// <summary>Declares a local variable (a parameter, a context entry, the <c>?</c> of unary tests) in the next local slot.</summary>
    public FeelScope WithLocal(string name, FeelType type, out FeelSymbol symbol)
    {
        symbol = new FeelSymbol(NameText.Normalise(name), type, SymbolPlace.Local, LocalCount);
        return new(symbols.SetItem(symbol.Name, symbol), types, GlobalCount, LocalCount + 1);
    }

    /// <summary>Hides a variable again, e.g. one that a function body must not see.</summary>
    public FeelScope Without(string name) => new(symbols.Remove(NameText.Normalise(name)), types, GlobalCount, LocalCount);

    /// <summary>Declares a type name, normally an item definition.</summary>
    public FeelScope WithType(string name, FeelType type) =>
        new(symbols, types.SetItem(NameText.Normalise(name), type), GlobalCount, LocalCount);

    /// <summary>The variable so named, or null.</summary>
    public FeelSymbol? Find(string name) => symbols.GetValueOrDefault(name);

    internal ParserNames CreateParserNames() => new(tables.Value.Variables, tables.Value.Members, tables.Value.Types);

    /// <summary>The declared type so named, or null; the standard's own types are not among them.</summary>
    public FeelType? FindType(string name) => types.GetValueOrDefault(name);
}
