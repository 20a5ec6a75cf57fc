using Duixian.DuckDb;
using Duixian.Feel.Numbers;
using Duixian.Feel.Values;
using Duixian.Registry.Contracts;

namespace Duixian.Registry.Facts;

/// <summary>How one entity's row, with the rows its to-one relations lead to, becomes a context: columns of a joined SELECT in order.</summary>
internal sealed class FactRowShape
{
    private readonly FactEntity entity;
    private readonly ContextShape names;
    private readonly FactRowShape[] related;
    private readonly int start;

    private FactRowShape(FactModel model, FactEntity entity, string alias, List<string> columns, List<string> joins, int depth)
    {
        this.entity = entity;
        names = new ContextShape([.. entity.Fields.Select(f => f.Name), .. entity.Relations.Select(r => r.Name)]);
        start = columns.Count;
        columns.Add($"{alias}.{FactEntity.IdColumn}");
        columns.AddRange(entity.Fields.Select(f => $"{alias}.{f.Column}"));
        related = new FactRowShape[entity.Relations.Length];
        for (var i = 0; i < related.Length; i++)
        {
            // A model whose relations run in a circle would nest for ever; rules that need more depth do not exist.
            if (depth > 4)
                throw new InvalidOperationException($"Relations of {entity.Name} nest too deep.");
            var relation = entity.Relations[i];
            var other = model.Entity(relation.Entity);
            var otherAlias = $"{alias}_{relation.Column}";
            joins.Add($"LEFT JOIN {other.Table} {otherAlias} ON {otherAlias}.{FactEntity.IdColumn} = {alias}.{relation.Column}");
            related[i] = new FactRowShape(model, other, otherAlias, columns, joins, depth + 1);
        }
    }

    /// <summary>Selects whole rows of an entity, its key first; a WHERE or ORDER BY on <c>t.id</c> may follow.</summary>
    internal string Select { get; private set; } = "";

    internal static FactRowShape Of(FactModel model, FactEntity entity)
    {
        var columns = new List<string>();
        var joins = new List<string>();
        var shape = new FactRowShape(model, entity, "t", columns, joins, 0);
        shape.Select = $"SELECT {string.Join(", ", columns)} FROM {entity.Table} t {string.Join(' ', joins)}";
        return shape;
    }

    internal FeelContext Read(DuckChunk chunk, int row)
    {
        var values = new FeelValue[names.Count];
        for (var i = 0; i < entity.Fields.Length; i++)
            values[i] = ValueOf(entity.Fields[i], chunk[start + 1 + i], row);
        for (var i = 0; i < related.Length; i++)
            values[entity.Fields.Length + i] = chunk[related[i].start].IsNull(row) ? FeelValue.Null : FeelValue.Of(related[i].Read(chunk, row));
        return new FeelContext(names, values);
    }

    private static FeelValue ValueOf(FactField field, DuckVector column, int row) => column.IsNull(row) ? FeelValue.Null : field.Type.Kind switch
    {
        FactKind.Boolean => FeelValue.Of(column.GetBoolean(row)),
        FactKind.Integer => FeelValue.Of((FeelNumber)column.GetInt64(row)),
        FactKind.Money => FeelValue.Of(FeelNumber.FromHundredths(column.GetInt64(row))),
        FactKind.Decimal => FeelValue.Of((FeelNumber)column.GetDecimal(row).ToDecimal()),
        FactKind.Date => FeelValue.Of((Duixian.Feel.Temporal.FeelDate)column.GetDate(row)),
        _ => FeelValue.Of(column.GetString(row)),
    };
}
