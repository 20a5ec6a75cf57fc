using System.Collections.Immutable;
using Duixian.Dmn.Logic;
using Duixian.Dmn.Model;
using Duixian.Feel.Diagnostics;
using Duixian.Sql.Tree;

namespace Duixian.Sql.Lowering;

/// <summary>Turns decision logic (boxes around FEEL expressions) into what it is in SQL.</summary>
internal sealed class LogicLowering
{
    private readonly ExpressionLowering _expressions = new();

    /// <summary>Where in its expression the last refusal happened.</summary>
    public SourceSpan RefusedAt => _expressions.RefusedAt ?? default;

    public Lowered Lower(LogicNode logic, LoweringScope scope) => logic switch
    {
        LiteralLogic it => _expressions.Lower(it.Expression.Bound, scope),
        ContextLogic it => Context(it, scope),
        ConditionalLogic it => Branches.If(Literals.Boolean(Lower(it.If, scope)), Lower(it.Then, scope), Lower(it.Else, scope)),
        ListLogic it => new LoweredList([.. it.Items.Select(item => Lower(item, scope))]),
        DecisionTableLogic it => Table(it, scope),
        _ => throw new LoweringRefused($"a box of kind {logic.GetType().Name} has no SQL form yet"),
    };

    /// <summary>Entries of a boxed context one after the other; each sees the ones above.</summary>
    public IEnumerable<(ContextLogicEntry Entry, Lowered Value)> Entries(ContextLogic context, LoweringScope scope)
    {
        foreach (var entry in context.Entries)
        {
            var value = Lower(entry.Logic, scope);
            scope = scope.With(entry.Symbol, value);
            yield return (entry, value);
        }
    }

    private Lowered Context(ContextLogic context, LoweringScope scope)
    {
        var entries = ImmutableDictionary.CreateBuilder<string, Lowered>(StringComparer.Ordinal);
        foreach (var (entry, value) in Entries(context, scope))
        {
            entries[entry.Name] = value;
            scope = scope.With(entry.Symbol, value);
        }

        return context.Result is { } result ? Lower(result, scope) : new LoweredContext(entries.ToImmutable());
    }

    private Lowered Table(DecisionTableLogic table, LoweringScope scope)
    {
        if (table.Outputs.Length != 1)
            throw new LoweringRefused("a decision table with several output columns has no SQL form yet");
        if (table.Inputs.Any(input => input.Allowed is not null))
            throw new LoweringRefused("a decision table with limits on its inputs has no SQL form yet");
        var inputs = table.Inputs.Select(input => Lower(input.Expression, scope)).ToArray();
        var rows = table.Rules.Select(rule => (Hit: Hit(rule, inputs, scope), Value: Cell(rule, scope))).ToArray();
        var miss = table.Outputs[0].Default is { } standard ? Lower(standard, scope) : new LoweredNull();
        return table.HitPolicy switch
        {
            HitPolicy.First => FirstOf(rows, miss),
            HitPolicy.Unique => Unique(rows, miss),
            HitPolicy.Any => Agreeing(rows, miss),
            _ => throw new LoweringRefused($"the hit policy {table.HitPolicy} has no SQL form yet"),
        };
    }

    // A test that is unknown does not match, so every hit is made a plain true or false.
    private SqlExpression Hit(TableRule rule, Lowered[] inputs, LoweringScope scope)
    {
        var tests = new List<SqlExpression>();
        for (var i = 0; i < inputs.Length; i++)
        {
            if (i >= rule.Tests.Length || rule.Tests[i] is not { } test)
                continue;
            tests.Add(Literals.Boolean(_expressions.Lower(test.Bound, scope.With(test.Input, inputs[i]))));
        }

        var hit = Build.And([.. tests]);
        return hit.Nullable ? new SqlCoalesce(hit, new SqlBoolean(false)) : hit;
    }

    private Lowered Cell(TableRule rule, LoweringScope scope) => rule.Outputs[0] is { } cell ? Lower(cell, scope) : new LoweredNull();

    private static Lowered FirstOf((SqlExpression Hit, Lowered Value)[] rows, Lowered miss)
    {
        var result = miss;
        for (var i = rows.Length - 1; i >= 0; i--)
            result = Branches.If(rows[i].Hit, rows[i].Value, result);
        return result;
    }

    // Two rules at once are an error of the table: null.
    private static Lowered Unique((SqlExpression Hit, Lowered Value)[] rows, Lowered miss)
    {
        var first = FirstOf(rows, miss);
        SqlExpression hits = new SqlInteger(0);
        foreach (var (hit, _) in rows)
            hits = Build.Add(hits, hit is SqlBoolean literal ? new SqlInteger(literal.Value ? 1 : 0) : new SqlCall(SqlFunction.BooleanToInteger, [hit], new SqlType.Integer(0, 1)));
        return hits.Integer.Max <= 1 ? first : Branches.If(Build.Compare(SqlComparisonOperator.Greater, hits, new SqlInteger(1)), new LoweredNull(), first);
    }

    private static Lowered Agreeing((SqlExpression Hit, Lowered Value)[] rows, Lowered miss)
    {
        var first = FirstOf(rows, miss);
        var quarrels = rows.Select(row => Build.And(row.Hit, Comparisons.Compare(SqlComparisonOperator.NotEqual, row.Value, first))).ToArray();
        return Branches.If(Build.Or(quarrels), new LoweredNull(), first);
    }
}
