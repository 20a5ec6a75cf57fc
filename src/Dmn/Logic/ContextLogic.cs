using System.Collections.Immutable;
using Duixian.Dmn.Model;
using Duixian.Feel.Binding;
using Duixian.Feel.Evaluation;
using Duixian.Feel.Types;
using Duixian.Feel.Values;

namespace Duixian.Dmn.Logic;

/// <summary>A boxed context: named conditions or steps in order, each seeing the ones above.</summary>
/// <param name="Result">The unnamed last entry, when there is one; its value is then the value of the box.</param>
public sealed record ContextLogic(ImmutableArray<ContextLogicEntry> Entries, LogicNode? Result, FeelType Type, Place Place)
    : LogicNode(Type, Place)
{
    private readonly ContextShape shape = new([.. Entries.Select(e => e.Name)]);

    private protected override FeelValue Run(FeelFrame frame)
    {
        var values = Result is null ? new FeelValue[Entries.Length] : null;
        for (var i = 0; i < Entries.Length; i++)
        {
            var entry = Entries[i];
            var value = Conversion.Apply(entry.Logic.Evaluate(frame), entry.Declared, entry.Name, frame);
            frame.Set(entry.Symbol, value);
            if (values is not null)
                values[i] = value;
        }
        return Result is null ? FeelValue.Of(new FeelContext(shape, values!)) : Result.Evaluate(frame);
    }
}

/// <summary>One named entry of a boxed context.</summary>
/// <param name="Symbol">The local its value is kept in for later entries.</param>
/// <param name="Declared">Declared type of its variable; Any when none is declared.</param>
/// <param name="Authorities">What the entry cites.</param>
/// <param name="Description">The author's words for it.</param>
public sealed record ContextLogicEntry(
    string Name,
    FeelSymbol Symbol,
    FeelType Declared,
    LogicNode Logic,
    ImmutableArray<Authority> Authorities,
    string? Description,
    Place Place);
