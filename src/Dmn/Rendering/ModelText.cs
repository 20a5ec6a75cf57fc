using System.Globalization;
using System.Text;
using Duixian.Dmn.Engine;
using Duixian.Dmn.Logic;
using Duixian.Dmn.Model;

namespace Duixian.Dmn.Rendering;

/// <summary>A model as plain text, for people who review rules without a modelling tool.</summary>
public static class ModelText
{
    /// <summary>Inputs, then every decision of the model with what it requires, what it cites and its logic.</summary>
    public static string Write(CompiledModel model)
    {
        var text = new StringBuilder().Append("model ").Append(model.Name).Append('\n');
        foreach (var input in model.Inputs)
            text.Append("input ").Append(input.Name).Append(": ").Append(input.Type.Name).Append('\n');
        foreach (var decision in model.Decisions)
            Write(text, decision);
        return text.ToString();
    }

    private static void Write(StringBuilder text, CompiledDecision decision)
    {
        text.Append("\ndecision ").Append(decision.Name).Append(": ").Append(decision.Type.Name).Append('\n');
        if (decision.Source.Description is { } description)
            Line(text, 1, description);
        var needs = decision.RequiredInputs.Select(i => i.Name).Concat(decision.RequiredDecisions.Select(d => d.Name)).ToList();
        if (needs.Count > 0)
            Line(text, 1, $"requires {string.Join(", ", needs)}");
        Cite(text, 1, decision.Authorities);
        if (decision.Logic is { } logic)
            Write(text, 1, logic);
        else
            Line(text, 1, "(no logic)");
    }

    private static void Write(StringBuilder text, int depth, LogicNode node)
    {
        switch (node)
        {
            case LiteralLogic literal:
                foreach (var line in literal.Text.Trim().Split('\n'))
                    Line(text, depth, line.TrimEnd());
                break;
            case ContextLogic context:
                foreach (var entry in context.Entries)
                {
                    Line(text, depth, entry.Description is null ? $"{entry.Name}:" : $"{entry.Name}:  // {entry.Description}");
                    Cite(text, depth + 1, entry.Authorities);
                    Write(text, depth + 1, entry.Logic);
                }
                if (context.Result is { } result)
                {
                    Line(text, depth, "result:");
                    Write(text, depth + 1, result);
                }
                break;
            case DecisionTableLogic table:
                Write(text, depth, table);
                break;
            case FunctionLogic function:
                Line(text, depth, $"function({string.Join(", ", function.Parameters.Select(p => $"{p.Name}: {p.Type.Name}"))})");
                WriteChildren(text, depth, node);
                break;
            case InvocationLogic invocation:
                Line(text, depth, $"call with {string.Join(", ", invocation.Names)}");
                WriteChildren(text, depth, node);
                break;
            case IterationLogic iteration:
                Line(text, depth, $"{iteration.Kind.ToString().ToLowerInvariant()} {iteration.Variable.Name} in");
                WriteChildren(text, depth, node);
                break;
            default:
                Line(text, depth, node.GetType().Name.Replace("Logic", "", StringComparison.Ordinal).ToLowerInvariant());
                WriteChildren(text, depth, node);
                break;
        }
    }

    private static void WriteChildren(StringBuilder text, int depth, LogicNode node)
    {
        foreach (var child in Checking.LogicTree.Children(node))
            Write(text, depth + 1, child);
    }

    private static void Write(StringBuilder text, int depth, DecisionTableLogic table)
    {
        var policy = table.Aggregation == Aggregation.None ? $"{table.HitPolicy}" : $"{table.HitPolicy} {table.Aggregation}";
        Line(text, depth, $"table, {policy}");
        Line(text, depth + 1, Row("#", table.Inputs.Select(i => i.Expression.Text), table.Outputs.Select(o => o.Name.Length == 0 ? "→" : o.Name), table.Annotations));
        foreach (var rule in table.Rules)
        {
            Line(text, depth + 1, Row(
                rule.Number.ToString(CultureInfo.InvariantCulture),
                rule.Tests.Select(t => t?.Text ?? "-"),
                rule.Outputs.Select(o => o?.Text ?? ""),
                rule.Annotations));
            Cite(text, depth + 2, rule.Authorities);
        }
    }

    private static string Row(string number, IEnumerable<string> inputs, IEnumerable<string> outputs, IEnumerable<string> annotations) =>
        $"{number} | {Cells(inputs)} || {Cells(outputs)}" + (annotations.Any() ? $" || {Cells(annotations)}" : "");

    private static string Cells(IEnumerable<string> cells) => string.Join(" | ", cells.Select(c => c.Trim().ReplaceLineEndings(" ")));

    private static void Cite(StringBuilder text, int depth, IEnumerable<Authority> authorities)
    {
        foreach (var authority in authorities)
            Line(text, depth, authority.Words is null ? $"§ {authority.Source}" : $"§ {authority.Source} “{authority.Words}”");
    }

    private static void Line(StringBuilder text, int depth, string line) => text.Append(' ', depth * 2).Append(line).Append('\n');
}
