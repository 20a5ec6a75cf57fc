using System.Collections.Immutable;
using Duixian.Feel.Binding;

namespace Duixian.Sql.Lowering;

/// <summary>What the variables of an expression stand for, and the joins its paths have asked for so far.</summary>
internal sealed class LoweringScope
{
    private readonly Func<int, Lowered> _global;
    private readonly ImmutableDictionary<int, Lowered> _locals;
    private readonly Joins _joins;

    public LoweringScope(Func<int, Lowered> global, Joins joins)
        : this(global, ImmutableDictionary<int, Lowered>.Empty, joins)
    {
    }

    private LoweringScope(Func<int, Lowered> global, ImmutableDictionary<int, Lowered> locals, Joins joins)
    {
        _global = global;
        _locals = locals;
        _joins = joins;
    }

    public Joins Joins => _joins;

    public Lowered Value(FeelSymbol symbol) => symbol.Place == SymbolPlace.Global
        ? _global(symbol.Slot)
        : _locals.GetValueOrDefault(symbol.Slot) ?? throw new LoweringRefused($"the local “{symbol.Name}” has no value in SQL");

    public LoweringScope With(FeelSymbol local, Lowered value) => new(_global, _locals.SetItem(local.Slot, value), _joins);

    /// <summary>A scope that sees no locals, as another decision's logic does.</summary>
    public LoweringScope WithoutLocals() => new(_global, ImmutableDictionary<int, Lowered>.Empty, _joins);
}
