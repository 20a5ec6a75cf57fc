using System.Text;
using Duixian.Registry.Contracts;

namespace Duixian.Registry.FactStores;

/// <summary>The model as tables: one per entity, key first, then fields, then relations, in the order of <c>facts.yaml</c>.</summary>
internal static class FactSchema
{
    internal static string CreateTable(FactEntity entity, string? table = null)
    {
        var sql = new StringBuilder($"CREATE TABLE {table ?? entity.Table} (\n  {FactEntity.IdColumn} BIGINT NOT NULL");
        foreach (var field in entity.Fields)
            sql.Append($",\n  {field.Column} {field.Type.SqlType}{(field.IsNullable ? "" : " NOT NULL")}");
        foreach (var relation in entity.Relations)
            sql.Append($",\n  {relation.Column} BIGINT{(relation.Absence == FactAbsence.Unknown ? " NOT NULL" : "")}");
        return sql.Append("\n)").ToString();
    }

    internal static IEnumerable<string> Columns(FactEntity entity) =>
        [FactEntity.IdColumn, .. entity.Fields.Select(f => f.Column), .. entity.Relations.Select(r => r.Column)];

    /// <summary>Rows and an order-independent digest of the content, in one scan.</summary>
    /// <remarks>DuckDB's row hash, summed and folded with xor: equal content has an equal digest, whatever order threads wrote it in.</remarks>
    internal static string Digest(FactEntity entity)
    {
        var row = $"hash({string.Join(", ", Columns(entity))})";
        return $"SELECT count(*), coalesce(sum({row}::HUGEINT), 0)::VARCHAR || '/' || coalesce(bit_xor({row}), 0)::VARCHAR FROM {entity.Table}";
    }
}
