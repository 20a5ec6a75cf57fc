using System.Collections.Immutable;
using Duixian.Sql.Tree;

namespace Duixian.Sql.Statements;

/// <summary>A rule in SQL: what it scans, its named conditions in the order of the model, and the amount.</summary>
/// <param name="Joins">To-one joins that conditions or amount need.</param>
/// <param name="AmountFen">Amount in fen, rounded half up; null where it cannot be known. Meaningful only where all conditions hold.</param>
public sealed record LoweredRule(
    SqlTable Subject,
    string KeyColumn,
    ImmutableArray<SqlJoin> Joins,
    ImmutableArray<LoweredCondition> Conditions,
    SqlExpression AmountFen);

/// <summary>One named condition: true, false or unknown for each subject.</summary>
public sealed record LoweredCondition(string Name, SqlExpression Holds);
