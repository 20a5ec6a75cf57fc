using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using Duixian.Sql.Nulls;
using Duixian.Sql.Tree;

namespace Duixian.Sql.Statements;

/// <summary>The set-based form of a rule: one row per subject with answer, amount and the reasons against.</summary>
/// <remarks>
/// Columns: <c>subject_id</c>; <c>answer</c> 0 符合, 1 不符合, 2 信息不足; <c>amount_fen</c>, null unless eligible; <c>reasons</c>, where
/// bit 2i says that condition i failed and bit 2i + 1 that it could not be known. After the last condition one more pair stands for
/// the amount, whose unknown bit says that every condition holds but the amount could not be computed, and one for what may be had only once:
/// failed says that another subject has it, unknown that nobody knows whose it is. That pair is set by a later pass over all subjects.
/// </remarks>
public static class PopulationStatement
{
    /// <summary>Most conditions a rule may have so that the reasons fit 62 bits, the two further pairs included.</summary>
    public const int MaxConditions = 29;

    /// <summary>Column names of the result, in order.</summary>
    public static ImmutableArray<string> Columns { get; } = ["subject_id", "answer", "amount_fen", "reasons"];

    /// <summary>The query for a rule.</summary>
    /// <param name="withReasons">False leaves out the column <c>reasons</c>.</param>
    /// <exception cref="ArgumentException">The rule has more than <see cref="MaxConditions"/> conditions or none.</exception>
    public static SqlSelect For(LoweredRule rule, bool withReasons = true)
    {
        ArgumentNullException.ThrowIfNull(rule);
        if (rule.Conditions.Length is 0 or > MaxConditions)
            throw new ArgumentException($"A rule needs 1 to {MaxConditions} conditions, this has {rule.Conditions.Length}.", nameof(rule));

        var conditions = rule.Conditions.Select((condition, i) => new SqlOutput(Name("c", i), NullLogic.Apply(condition.Holds))).ToImmutableArray();
        var inputs = new Inputs();
        var amount = inputs.Rewrite(NullLogic.Apply(rule.AmountFen));
        var key = new SqlColumn(rule.Subject.Alias, rule.KeyColumn, new SqlType.Integer(long.MinValue, long.MaxValue), false);

        var scan = new SqlSelect([new SqlOutput("subject_id", key), .. conditions, .. inputs.Outputs], rule.Subject) { Joins = rule.Joins };
        var judged = new SqlSelect(
            [
                Pass("r", "subject_id", key.Type, false),
                new SqlOutput("eligible", Build.And([.. conditions.Select(Column)])),
                .. withReasons ? [new SqlOutput("reasons", Reasons(conditions))] : ImmutableArray<SqlOutput>.Empty,
                .. inputs.Outputs.Select(output => Pass("r", output.Name, output.Expression.Type, output.Expression.Nullable)),
            ],
            new SqlDerived(scan, "r"));

        var eligible = new SqlColumn("r", "eligible", SqlType.Bool, conditions.Any(condition => condition.Expression.Nullable));
        var granted = Build.If(eligible, amount, new SqlNull(amount.Type));
        var answer = Answer(eligible);
        var reasons = withReasons ? (SqlExpression)new SqlColumn("r", "reasons", Reasons(conditions).Type, false) : new SqlInteger(0);
        if (!amount.Nullable)
            return Outputs(new SqlDerived(judged, "r"), answer, granted, reasons, withReasons);

        // The amount may be unknown although every condition holds: then the answer is unknown too, and the reasons say why.
        var priced = new SqlSelect(
            [
                Pass("r", "subject_id", key.Type, false),
                new SqlOutput("eligible", eligible),
                new SqlOutput("amount_fen", granted),
                .. withReasons ? [Pass("r", "reasons", reasons.Type, false)] : ImmutableArray<SqlOutput>.Empty,
            ],
            new SqlDerived(judged, "r"));
        var paid = new SqlColumn("r", "amount_fen", amount.Type, true);
        var unpriced = Build.And(eligible, new SqlIsNull(paid));
        return Outputs(
            new SqlDerived(priced, "r"),
            Build.If(unpriced, new SqlInteger(2), answer),
            paid,
            Build.If(unpriced, new SqlInteger(UnknownBit(AmountPair(rule.Conditions.Length))), reasons),
            withReasons);
    }

    /// <summary>Number of the pair that stands for the amount.</summary>
    public static int AmountPair(int conditions) => conditions;

    /// <summary>Number of the pair that stands for what may be had only once.</summary>
    public static int OncePair(int conditions) => conditions + 1;

    /// <summary>Bit that says that the condition failed.</summary>
    public static long FailedBit(int condition) => 1L << (2 * condition);

    /// <summary>Bit that says that the condition could not be known.</summary>
    public static long UnknownBit(int condition) => 1L << ((2 * condition) + 1);

    private static SqlSelect Outputs(SqlSource from, SqlExpression answer, SqlExpression amount, SqlExpression reasons, bool withReasons) => new(
        [
            Pass("r", "subject_id", new SqlType.Integer(long.MinValue, long.MaxValue), false),
            new SqlOutput("answer", answer),
            new SqlOutput("amount_fen", new SqlCast(amount, SqlWidth.Int64)),
            .. withReasons ? [new SqlOutput("reasons", new SqlCast(reasons, SqlWidth.Int64))] : ImmutableArray<SqlOutput>.Empty,
        ],
        from);

    // true → 0, false → 1, null → 2.
    private static SqlExpression Answer(SqlExpression eligible)
    {
        var known = Bit(Build.Not(eligible), 1);
        return eligible.Nullable ? new SqlCoalesce(known, new SqlInteger(2)) : known;
    }

    private static SqlExpression Reasons(ImmutableArray<SqlOutput> conditions)
    {
        SqlExpression reasons = new SqlInteger(0);
        for (var i = 0; i < conditions.Length; i++)
        {
            var failed = Bit(Build.Not(Column(conditions[i])), FailedBit(i));
            reasons = Build.Add(reasons, failed.Nullable ? new SqlCoalesce(failed, new SqlInteger(UnknownBit(i))) : failed);
        }

        return reasons;
    }

    private static SqlExpression Bit(SqlExpression condition, BigInteger weight) =>
        Build.Multiply(new SqlCall(SqlFunction.BooleanToInteger, [condition], new SqlType.Integer(0, 1)), new SqlInteger(weight));

    private static SqlColumn Column(SqlOutput output) => new("r", output.Name, output.Expression.Type, output.Expression.Nullable);

    private static SqlOutput Pass(string table, string name, SqlType type, bool nullable) => new(name, new SqlColumn(table, name, type, nullable));

    private static string Name(string prefix, int number) => string.Create(CultureInfo.InvariantCulture, $"{prefix}{number}");

    /// <summary>Columns the amount reads, carried from the scan to where it is computed for eligible rows only.</summary>
    private sealed class Inputs : SqlRewriter
    {
        private readonly Dictionary<SqlColumn, SqlOutput> _outputs = [];

        public IEnumerable<SqlOutput> Outputs => _outputs.Values;

        protected override SqlExpression Change(SqlExpression expression)
        {
            if (expression is not SqlColumn column)
                return expression;
            if (!_outputs.TryGetValue(column, out var output))
                _outputs[column] = output = new SqlOutput(Name("a", _outputs.Count), column);
            return Column(output);
        }
    }
}
