using System.Collections.Immutable;
using System.Globalization;
using Duixian.Sql.Tree;

namespace Duixian.Sql.Lowering;

/// <summary>The to-one joins of a statement, one per distinct path.</summary>
internal sealed class Joins(IReadOnlyDictionary<string, SqlEntity> entities)
{
    private readonly Dictionary<(string Alias, string Column), LoweredEntity> _paths = [];
    private readonly ImmutableArray<SqlJoin>.Builder _joins = ImmutableArray.CreateBuilder<SqlJoin>();

    public ImmutableArray<SqlJoin> All => _joins.ToImmutable();

    /// <summary>The row a relation of a row leads to.</summary>
    public LoweredEntity Follow(LoweredEntity from, SqlEntityRelation relation)
    {
        if (_paths.TryGetValue((from.Alias, relation.Column), out var known))
            return known;
        if (!entities.TryGetValue(relation.Entity, out var target))
            throw new LoweringRefused($"the relation “{relation.Name}” leads to the unknown entity “{relation.Entity}”");
        var alias = string.Create(CultureInfo.InvariantCulture, $"j{_joins.Count + 1}");
        var key = new SqlColumn(from.Alias, relation.Column, Columns.Key, true);
        _joins.Add(new SqlJoin(new SqlTable(target.Schema, target.Table, alias), key, target.KeyColumn));
        return _paths[(from.Alias, relation.Column)] = new LoweredEntity(target, alias, from.IsOptional || relation.IsNullable);
    }
}
