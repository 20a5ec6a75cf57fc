using System.Globalization;
using System.Text;
using Duixian.Dmn.Logic;
using Duixian.Feel.Values;

namespace Duixian.Dmn.Explanation;

/// <summary>A trace as indented text, for people who write rules.</summary>
public static class TraceText
{
    /// <summary>One line per decision, entry, rule and box.</summary>
    public static string Write(TraceNode root)
    {
        var text = new StringBuilder();
        Write(root, 1, text);
        return text.ToString();
    }

    private static void Write(TraceNode node, int depth, StringBuilder text)
    {
        foreach (var row in node.Rows)
            Line(text, depth, DescribeRow((DecisionTableLogic)node.Logic!, row));
        foreach (var child in node.Children)
        {
            Line(text, depth, $"{Title(node, child)} = {Shorten(child.Value)}");
            Write(child, depth + 1, text);
        }
    }

    private static string Title(TraceNode parent, TraceNode child)
    {
        if (child.Decision is { } decision)
            return $"decision {decision.Name}";
        var entry = (parent.Logic as ContextLogic)?.Entries.FirstOrDefault(e => e.Logic == child.Logic);
        var what = child.Logic is LiteralLogic literal ? literal.Text.Trim() : child.Logic!.GetType().Name.Replace("Logic", "", StringComparison.Ordinal);
        return entry is null ? what : $"{entry.Name}: {what}";
    }

    private static string DescribeRow(DecisionTableLogic table, RowTrace row)
    {
        if (row.Matched)
            return $"rule {row.Rule.Number.ToString(CultureInfo.InvariantCulture)} matches{Annotation(row)}";
        var input = table.Inputs[row.FailedColumn].Expression.Text.Trim();
        var test = row.Rule.Tests[row.FailedColumn]!.Text.Trim();
        return $"rule {row.Rule.Number.ToString(CultureInfo.InvariantCulture)} fails: {input} = {Shorten(row.Inputs[row.FailedColumn])}, not {test}";
    }

    private static string Annotation(RowTrace row) =>
        row.Rule.Annotations.Any(a => a.Length > 0) ? $" ({string.Join("; ", row.Rule.Annotations.Where(a => a.Length > 0))})" : "";

    private static string Shorten(in FeelValue value)
    {
        var text = value.ToString();
        return text.Length <= 120 ? text : string.Concat(text.AsSpan(0, 117), "…");
    }

    private static void Line(StringBuilder text, int depth, string line) =>
        text.Append(' ', depth * 2).Append(line.ReplaceLineEndings(" ")).Append('\n');
}
