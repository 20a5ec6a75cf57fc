using System.Collections.Immutable;
using Duixian.Dmn.Logic;
using Duixian.Dmn.Model;
using Duixian.Feel.Binding;
using Duixian.Feel.Types;
using Duixian.Feel.Values;

namespace Duixian.Dmn.Compilation;

/// <summary>Decision tables.</summary>
internal sealed partial class LogicCompiler
{
    private DecisionTableLogic CompileTable(DecisionTableExpression table, FeelScope scope)
    {
        ImmutableArray<TableInput> inputs = [.. table.Inputs.Select(i => CompileInput(i, scope))];
        ImmutableArray<TableOutput> outputs = [.. table.Outputs.Select((o, i) => CompileOutput(o, i, table, scope))];
        ImmutableArray<TableRule> rules = [.. table.Rules.Select((r, i) => CompileRule(r, i + 1, inputs, scope))];
        return new DecisionTableLogic(
            table.HitPolicy,
            table.Aggregation,
            inputs,
            outputs,
            rules,
            table.Annotations,
            DeclaredOr(table.TypeRef, table.Place, TableType(table, outputs, rules)),
            table.Place);
    }

    private TableInput CompileInput(InputClause clause, FeelScope scope)
    {
        var expression = CompileLiteral(clause.Expression, scope);
        var type = DeclaredOr(clause.Expression.TypeRef, clause.Place, expression.Type);
        return new TableInput(
            clause.Label, expression, type, clause.Values is { } values ? CompileTests(values, type, scope) : null, clause.Place);
    }

    private TableOutput CompileOutput(OutputClause clause, int column, DecisionTableExpression table, FeelScope scope)
    {
        var declared = Declared(clause.TypeRef, clause.Place);
        var priorities = clause.Values is { } values ? Enumeration.Of(values.Text) : AllowedValues(declared);
        return new TableOutput(
            table.Outputs.Length == 1 ? "" : UniqueName(table, column),
            clause.Label,
            declared,
            priorities,
            clause.Default is { Text: not null } entry ? CompileLiteral(entry, scope) : null,
            clause.Place);
    }

    private static string UniqueName(DecisionTableExpression table, int column)
    {
        var name = table.Outputs[column].Name ?? $"output {column + 1}";
        var taken = table.Outputs.Take(column).Any(o => o.Name == name);
        return taken ? $"{name} {column + 1}" : name;
    }

    // Without output values of its own a column takes the order of its type's allowed values.
    private static ImmutableArray<FeelValue> AllowedValues(FeelType type) =>
        type is DefinedType { Constraint: TestsConstraint constraint } ? constraint.Values : [];

    private TableRule CompileRule(DecisionRule rule, int number, ImmutableArray<TableInput> inputs, FeelScope scope) =>
        new(
            number,
            [.. rule.Tests.Take(inputs.Length).Select((t, i) => CompileCell(t, inputs[i].Type, scope))],
            [.. rule.Outputs.Select(o => o.Text is null ? null : CompileLiteral(o, scope))],
            rule.Annotations,
            rule.Extensions.Citations,
            rule.Description,
            rule.Place);

    private CompiledUnaryTests? CompileCell(UnaryTests tests, FeelType type, FeelScope scope) =>
        tests.Text.Trim() == "-" ? null : CompileTests(tests, type, scope);

    private CompiledUnaryTests CompileTests(UnaryTests tests, FeelType type, FeelScope scope)
    {
        var compiled = FeelCompiler.CompileUnaryTests(tests.Text, type, scope);
        FeelFindings.Report(compiled.Diagnostics, tests.TextPlace, sink);
        return compiled;
    }

    private static FeelType TableType(
        DecisionTableExpression table, ImmutableArray<TableOutput> outputs, ImmutableArray<TableRule> rules)
    {
        FeelType Column(int index)
        {
            if (outputs[index].Declared is not AnyType)
                return outputs[index].Declared;
            var cells = rules.Where(r => index < r.Outputs.Length).Select(r => r.Outputs[index]?.Type).OfType<FeelType>().Distinct().ToList();
            return cells.Count == 1 ? cells[0] : FeelType.Any;
        }

        if (outputs.IsEmpty)
            return FeelType.Any;
        var row = outputs.Length == 1
            ? Column(0)
            : new ContextType(outputs.Select((o, i) => new ContextMember(o.Name, Column(i))).ToEquatableArray());
        return table switch
        {
            { HitPolicy: HitPolicy.Collect, Aggregation: Aggregation.Count or Aggregation.Sum } => FeelType.Number,
            { HitPolicy: HitPolicy.Collect, Aggregation: Aggregation.None } => new ListType(row),
            { HitPolicy: HitPolicy.RuleOrder or HitPolicy.OutputOrder } => new ListType(row),
            _ => row,
        };
    }
}
