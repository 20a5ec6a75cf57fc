using System.Collections.Immutable;
using Duixian.Dmn;
using Duixian.Dmn.Logic;
using Duixian.Feel.Values;
using Duixian.Sql.Statements;
using Duixian.Sql.Tree;

namespace Duixian.Sql.Lowering;

/// <summary>Turns a rule, that is an eligibility decision with named conditions and an amount decision, into set-based SQL.</summary>
public static class RuleLowering
{
    /// <summary>Alias of the scanned table.</summary>
    public const string SubjectAlias = "s";

    /// <summary>Lowers a rule for one day: constants such as the as-of date and the parameters are written into the SQL.</summary>
    /// <param name="entities">Every entity a path may lead to, by FEEL name.</param>
    /// <param name="subject">FEEL name of the entity whose rows are the subjects.</param>
    /// <param name="constants">Values of the model's other inputs by name.</param>
    /// <returns>The rule, or null with the reasons when SQL cannot do it exactly.</returns>
    public static (LoweredRule? Rule, ImmutableArray<SqlDiagnostic> Diagnostics) Lower(
        CompiledModel model,
        string eligibility,
        string amount,
        IReadOnlyDictionary<string, SqlEntity> entities,
        string subject,
        IReadOnlyDictionary<string, FeelValue> constants)
    {
        ArgumentNullException.ThrowIfNull(model);
        var diagnostics = ImmutableArray.CreateBuilder<SqlDiagnostic>();
        var entity = entities[subject];
        var table = new SqlTable(entity.Schema, entity.Table, SubjectAlias);
        var joins = new Joins(entities);
        var models = new ModelLowering(model, new LoweredEntity(entity, SubjectAlias, false), subject, constants, joins);

        var conditions = Conditions(models, eligibility, diagnostics);
        var fen = Amount(models, amount, diagnostics);
        return diagnostics.Count > 0 || fen is null
            ? (null, diagnostics.ToImmutable())
            : (new LoweredRule(table, entity.KeyColumn, joins.All, conditions, fen), []);
    }

    private static ImmutableArray<LoweredCondition> Conditions(ModelLowering models, string eligibility, ImmutableArray<SqlDiagnostic>.Builder diagnostics)
    {
        var conditions = ImmutableArray.CreateBuilder<LoweredCondition>();
        if (models.Logic(eligibility) is not ContextLogic context)
        {
            diagnostics.Add(new SqlDiagnostic(eligibility, "", default, "the eligibility decision must be a boxed context of named conditions"));
            return [];
        }

        var scope = models.Scope;
        foreach (var entry in context.Entries)
        {
            var logic = new LogicLowering();
            try
            {
                var value = logic.Lower(entry.Logic, scope);
                scope = scope.With(entry.Symbol, value);
                conditions.Add(new LoweredCondition(entry.Name, Literals.Boolean(value)));
            }
            catch (LoweringRefused refused)
            {
                diagnostics.Add(new SqlDiagnostic(eligibility, entry.Name, logic.RefusedAt, refused.Message));
            }
        }

        return conditions.ToImmutable();
    }

    private static SqlExpression? Amount(ModelLowering models, string amount, ImmutableArray<SqlDiagnostic>.Builder diagnostics)
    {
        var logic = new LogicLowering();
        try
        {
            if (models.Logic(amount) is not { } node)
                throw new LoweringRefused("there is no such decision");
            return Literals.Settle(logic.Lower(node, models.Scope)) switch
            {
                LoweredNull => new SqlNull(new SqlType.Integer(0, 0)),
                (LoweredNumber or LoweredQuotient or LoweredChoice) and var yuan => Numbers.Unscaled(Rounding.Round(RoundingStyle.HalfUp, yuan, 2), 2),
                _ => throw new LoweringRefused("the amount must be a number of yuan"),
            };
        }
        catch (LoweringRefused refused)
        {
            diagnostics.Add(new SqlDiagnostic(amount, "", logic.RefusedAt, refused.Message));
            return null;
        }
    }
}
