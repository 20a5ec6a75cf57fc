using System.Collections.Immutable;
using Duixian.Dmn.Engine;
using Duixian.Dmn.Logic;
using Duixian.Feel.Binding;
using Duixian.Feel.Rendering;
using Duixian.Policies.Contracts;

namespace Duixian.Policies.Rules;

/// <summary>Reads the amount of a rule back in Chinese, with the tables it rests on and the parameters as figures.</summary>
internal static class AmountWords
{
    public static AmountGuide Of(CompiledDecision? amount, RenderingOptions figures)
    {
        if (amount is null) return AmountGuide.None;
        var used = WithWhatItUses(amount);
        var formula = amount.Logic is LiteralLogic literal ? ChineseRenderer.Render(literal.Expression, figures) : null;
        // 返还比例 stands as 60% in its table: a reader must not divide by 100 once more.
        foreach (var percentage in used.Where(d => d.Source.Description?.StartsWith("百分数", StringComparison.Ordinal) == true))
            formula = formula?.Replace($"{percentage.Name} ÷ 100", percentage.Name, StringComparison.Ordinal);
        return new AmountGuide(formula, [.. used.Where(d => d.Logic is DecisionTableLogic).Select(d => Table(d.Name, (DecisionTableLogic)d.Logic!, figures))]);
    }

    private static AmountTable Table(string title, DecisionTableLogic table, RenderingOptions figures) => new(
        title,
        [.. table.Inputs.Select(i => i.Label ?? ChineseRenderer.Render(i.Expression.Expression, figures))],
        [.. table.Rules.Select(row => new AmountRow(
            [.. row.Tests.Select(test => test is null ? "不限" : Cell(test, figures))],
            string.Join("，", row.Outputs.Select(o => o is null ? "—" : ChineseRenderer.Render(o.Expression, figures)))))]);

    // Each cell stands under its column's heading, so the tested value itself needs no word.
    private static string Cell(CompiledUnaryTests test, RenderingOptions figures)
    {
        const string value = "该值";
        var words = ChineseRenderer.Render(test, figures);
        words = words.StartsWith(value, StringComparison.Ordinal) ? words[value.Length..] : words;
        return words.StartsWith('为') ? words[1..] : words;
    }

    private static ImmutableArray<CompiledDecision> WithWhatItUses(CompiledDecision decision)
    {
        var found = ImmutableArray.CreateBuilder<CompiledDecision>();
        var waiting = new Queue<CompiledDecision>([decision]);
        while (waiting.TryDequeue(out var next))
        {
            if (found.Contains(next)) continue;
            found.Add(next);
            foreach (var used in next.RequiredDecisions) waiting.Enqueue(used);
        }
        return found.ToImmutable();
    }
}
