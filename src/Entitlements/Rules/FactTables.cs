using System.Collections.Immutable;
using System.Numerics;
using Duixian.Registry.Contracts;
using Duixian.Sql;

namespace Duixian.Entitlements.Rules;

/// <summary>The fact model as the lowering sees it.</summary>
internal static class FactTables
{
    // An amount in the fact store never reaches 10^15 yuan; DuckDB and PostgreSQL raise an error if arithmetic should leave its width.
    private static readonly BigInteger s_largestFen = BigInteger.Pow(10, 17);

    /// <summary>Entities by FEEL name.</summary>
    /// <param name="schema">Schema or attached catalog the fact tables are in.</param>
    public static ImmutableDictionary<string, SqlEntity> Of(FactModel model, string? schema) =>
        model.Entities.ToImmutableDictionary(entity => entity.Name, entity => Of(entity, schema), StringComparer.Ordinal);

    private static SqlEntity Of(FactEntity entity, string? schema) => new(
        entity.Name,
        schema,
        entity.Table,
        FactEntity.IdColumn,
        [.. entity.Fields.Select(field => new SqlEntityField(field.Name, field.Column, Type(field), field.IsNullable))],
        [.. entity.Relations.Select(relation => new SqlEntityRelation(relation.Name, relation.Column, relation.Entity, true))]);

    private static SqlFieldType Type(FactField field)
    {
        switch (field.Type.Kind)
        {
            case FactKind.Boolean:
                return new SqlFieldType.Boolean();
            case FactKind.Date:
                return new SqlFieldType.Date();
            case FactKind.Integer:
                return new SqlFieldType.Integer(0, Bound(field.Min, 0, int.MinValue), Bound(field.Max, 0, int.MaxValue));
            case FactKind.Money:
                return new SqlFieldType.Integer(2, Bound(field.Min, 2, -s_largestFen), Bound(field.Max, 2, s_largestFen));
            case FactKind.Decimal:
                var largest = BigInteger.Pow(10, field.Type.Precision) - 1;
                return new SqlFieldType.Decimal(field.Type.Precision, field.Type.Scale, Bound(field.Min, field.Type.Scale, -largest), Bound(field.Max, field.Type.Scale, largest));
            default:
                return new SqlFieldType.Text();
        }
    }

    private static BigInteger Bound(decimal? declared, int scale, BigInteger otherwise) =>
        declared is { } bound ? new BigInteger(bound * (decimal)BigInteger.Pow(10, scale)) : otherwise;
}
