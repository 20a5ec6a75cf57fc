using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using System.Text;
using Duixian.DuckDb;
using Duixian.Feel.Numbers;
using Duixian.Feel.Temporal;
using Duixian.Feel.Values;
using Duixian.Registry.Contracts;

namespace Duixian.Entitlements.Facts;

/// <summary>Reads rows of the fact store as the FEEL contexts rules see: to-one relations nested, fen as yuan, absence as null.</summary>
internal sealed class FactRows
{
    private const int MaxDepth = 4;

    private readonly Node _root;
    private readonly string _select;

    public FactRows(FactModel model, FactEntity entity)
    {
        var columns = new List<string>();
        var joins = new StringBuilder();
        var aliases = 0;
        columns.Add("s.id");
        _root = Build(model, entity, "s", columns, joins, ref aliases, 0);
        _select = $"SELECT {string.Join(", ", columns)} FROM {entity.Table} AS s{joins}";
    }

    /// <summary>Every row, or those that a condition over <c>s</c> keeps, in the order of their ids.</summary>
    public IEnumerable<(long Id, FeelContext Facts)> Read(DuckConnection connection, string? where = null, params object?[] parameters)
    {
        using var result = connection.Query($"{_select}{(where is null ? "" : " WHERE " + where)} ORDER BY s.id", parameters);
        foreach (var chunk in result.Chunks())
        {
            for (var row = 0; row < chunk.RowCount; row++)
                yield return (chunk[0].GetInt64(row), _root.Read(chunk, row));
        }
    }

    private static Node Build(FactModel model, FactEntity entity, string alias, List<string> columns, StringBuilder joins, ref int aliases, int depth)
    {
        var fields = ImmutableArray.CreateBuilder<(int, FactType)>();
        foreach (var field in entity.Fields)
        {
            fields.Add((columns.Count, field.Type));
            columns.Add($"{alias}.{field.Column}");
        }

        var relations = ImmutableArray.CreateBuilder<(int, Node)>();
        var followed = depth < MaxDepth ? entity.Relations : [];
        foreach (var relation in followed)
        {
            var target = model.Entity(relation.Entity);
            var inner = string.Create(CultureInfo.InvariantCulture, $"j{++aliases}");
            joins.Append(CultureInfo.InvariantCulture, $" LEFT JOIN {target.Table} AS {inner} ON {inner}.id = {alias}.{relation.Column}");
            var present = columns.Count;
            columns.Add($"{inner}.id");
            relations.Add((present, Build(model, target, inner, columns, joins, ref aliases, depth + 1)));
        }

        var names = entity.Fields.Select(field => field.Name).Concat(followed.Select(relation => relation.Name));
        return new Node(new ContextShape([.. names]), fields.ToImmutable(), relations.ToImmutable());
    }

    private sealed record Node(ContextShape Shape, ImmutableArray<(int Column, FactType Type)> Fields, ImmutableArray<(int Present, Node Row)> Relations)
    {
        public FeelContext Read(DuckChunk chunk, int row)
        {
            var values = new FeelValue[Shape.Count];
            for (var i = 0; i < Fields.Length; i++)
                values[i] = Value(chunk[Fields[i].Column], Fields[i].Type, row);
            for (var i = 0; i < Relations.Length; i++)
            {
                var (present, related) = Relations[i];
                if (!chunk[present].IsNull(row))
                    values[Fields.Length + i] = related.Read(chunk, row);
            }

            return new FeelContext(Shape, values);
        }
    }

    private static FeelValue Value(DuckVector vector, FactType type, int row)
    {
        if (vector.IsNull(row))
            return FeelValue.Null;
        switch (type.Kind)
        {
            case FactKind.Boolean:
                return vector.GetBoolean(row);
            case FactKind.Date:
                return (FeelDate)vector.GetDate(row);
            case FactKind.Integer:
                return vector.GetInt64(row);
            case FactKind.Money:
                return FeelNumber.FromHundredths(vector.GetInt64(row));
            case FactKind.Decimal:
                var value = vector.GetDecimal(row);
                return FeelNumber.TryCreate((BigInteger)value.Unscaled, -value.Scale, out var number)
                    ? number
                    : throw new System.Diagnostics.UnreachableException("A 38-digit column holds no more than FEEL's exponent range.");
            default:
                return vector.GetString(row);
        }
    }
}
