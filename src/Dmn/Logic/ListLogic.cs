using System.Collections.Immutable;
using Duixian.Dmn.Model;
using Duixian.Feel.Evaluation;
using Duixian.Feel.Types;
using Duixian.Feel.Values;

namespace Duixian.Dmn.Logic;

/// <summary>A boxed list.</summary>
public sealed record ListLogic(ImmutableArray<LogicNode> Items, FeelType Type, Place Place) : LogicNode(Type, Place)
{
    private protected override FeelValue Run(FeelFrame frame)
    {
        var values = new FeelValue[Items.Length];
        for (var i = 0; i < values.Length; i++)
            values[i] = Items[i].Evaluate(frame);
        return FeelValue.Of(FeelList.Wrap(values));
    }
}

/// <summary>A relation: a list of contexts with the same entries.</summary>
/// <param name="Columns">Names of the entries.</param>
/// <param name="ColumnTypes">Declared types, one per column.</param>
/// <param name="Rows">One cell per column; a row that is too short has null there.</param>
public sealed record RelationLogic(
    ImmutableArray<string> Columns,
    ImmutableArray<FeelType> ColumnTypes,
    ImmutableArray<ImmutableArray<LogicNode>> Rows,
    FeelType Type,
    Place Place) : LogicNode(Type, Place)
{
    private readonly ContextShape shape = new(Columns);

    private protected override FeelValue Run(FeelFrame frame)
    {
        var rows = new FeelValue[Rows.Length];
        for (var r = 0; r < rows.Length; r++)
        {
            var values = new FeelValue[Columns.Length];
            for (var c = 0; c < Math.Min(values.Length, Rows[r].Length); c++)
                values[c] = Conversion.Apply(Rows[r][c].Evaluate(frame), ColumnTypes[c], Columns[c], frame);
            rows[r] = FeelValue.Of(new FeelContext(shape, values));
        }
        return FeelValue.Of(FeelList.Wrap(rows));
    }
}
