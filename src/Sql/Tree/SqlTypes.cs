using System.Numerics;

namespace Duixian.Sql.Tree;

/// <summary>Joins types of branches.</summary>
internal static class SqlTypes
{
    /// <summary>The narrowest type that holds the values of all.</summary>
    /// <exception cref="InvalidOperationException">They have none in common: the lowering is wrong.</exception>
    public static SqlType Common(params ReadOnlySpan<SqlType> types)
    {
        var common = types[0];
        foreach (var type in types[1..])
        {
            common = (common, type) switch
            {
                (SqlType.Integer a, SqlType.Integer b) => new SqlType.Integer(BigInteger.Min(a.Min, b.Min), BigInteger.Max(a.Max, b.Max)),
                _ when common == type => common,
                _ => throw new InvalidOperationException($"{common} and {type} have no common SQL type."),
            };
        }

        return common;
    }
}
