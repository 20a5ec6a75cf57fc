using Duixian.DuckDb;
using Duixian.Feel.Values;
using Duixian.Platform.Contracts;
using Duixian.Registry.Contracts;

namespace Duixian.Registry.Facts;

/// <summary>Keeps the latest version's file open and hands out connections to it.</summary>
internal sealed class FactReader(IFactStore store) : IFactReader
{
    private readonly Lock gate = new();
    private DuckDatabase? database;
    private string? openId;

    public IFactSnapshot Open(FactVersion? version = null)
    {
        version ??= store.Current ?? throw new HouseException("There are no facts yet: run \"./duixian facts generate\" or \"./duixian facts import\".");
        lock (gate)
        {
            if (openId != version.Id)
            {
                var next = store.OpenReadOnly(version);
                // Snapshots of the version before keep its file open through their connections.
                database?.Dispose();
                (database, openId) = (next, version.Id);
            }

            return new FactSnapshot(store.Model, version, database!.Connect());
        }
    }

    public void Dispose() => database?.Dispose();
}

/// <summary>Reads one version over one connection.</summary>
internal sealed class FactSnapshot(FactModel model, FactVersion version, DuckConnection connection) : IFactSnapshot
{
    private readonly Dictionary<string, FactRowShape> shapes = [];

    public FactVersion Version => version;

    public FeelContext? Read(string entity, long id)
    {
        var shape = ShapeOf(entity);
        using var result = connection.Query($"{shape.Select} WHERE t.{FactEntity.IdColumn} = $1", [id]);
        foreach (var chunk in result.Chunks())
        {
            if (chunk.RowCount > 0)
                return shape.Read(chunk, 0);
        }

        return null;
    }

    public IReadOnlyList<long> Referring(string entity, string relation, long id)
    {
        var (rows, column) = ColumnOf(entity, relation);
        using var result = connection.Query(
            $"SELECT {FactEntity.IdColumn} FROM {rows.Table} WHERE {column} = $1 ORDER BY {FactEntity.IdColumn}", [id]);
        return [.. result.Chunks().SelectMany(chunk => chunk[0].Span<long>().ToArray())];
    }

    public long? Related(string entity, string relation, long id)
    {
        var (rows, column) = ColumnOf(entity, relation);
        using var result = connection.Query($"SELECT {column} FROM {rows.Table} WHERE {FactEntity.IdColumn} = $1", [id]);
        foreach (var chunk in result.Chunks())
        {
            if (chunk.RowCount > 0)
                return chunk[0].IsNull(0) ? null : chunk[0].GetInt64(0);
        }

        return null;
    }

    public IEnumerable<(long Id, FeelContext Facts)> ReadAll(string entity, CancellationToken cancellation = default)
    {
        var shape = ShapeOf(entity);
        using var result = connection.Query($"{shape.Select} ORDER BY t.{FactEntity.IdColumn}", cancellation: cancellation);
        foreach (var chunk in result.Chunks())
        {
            for (var row = 0; row < chunk.RowCount; row++)
                yield return (chunk[0].GetInt64(row), shape.Read(chunk, row));
        }
    }

    public void Dispose() => connection.Dispose();

    private (FactEntity Rows, string Column) ColumnOf(string entity, string relation)
    {
        var rows = model.Entity(entity);
        return (rows, rows.FindRelation(relation)?.Column ?? throw new KeyNotFoundException($"{entity} has no relation \"{relation}\"."));
    }

    private FactRowShape ShapeOf(string entity)
    {
        var found = model.Entity(entity);
        if (!shapes.TryGetValue(found.Name, out var shape))
            shapes.Add(found.Name, shape = FactRowShape.Of(model, found));
        return shape;
    }
}
