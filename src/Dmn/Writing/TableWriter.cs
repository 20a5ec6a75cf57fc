using System.Xml.Linq;
using Duixian.Dmn.Model;

namespace Duixian.Dmn.Writing;

/// <summary>Decision tables.</summary>
internal static class TableWriter
{
    public static XElement Write(Target target, DecisionTableExpression table)
    {
        var element = ExpressionWriter.Box(target, "decisionTable", table, []);
        element.SetAttributeValue("hitPolicy", Policy(table.HitPolicy));
        if (table.Aggregation != Aggregation.None)
            element.SetAttributeValue("aggregation", table.Aggregation.ToString().ToUpperInvariant());
        if (table.OutputLabel is { } label)
            element.SetAttributeValue("outputLabel", label);
        element.Add(table.Inputs.Select(i => Input(target, i)));
        element.Add(table.Outputs.Select(o => Output(target, o)));
        element.Add(table.Annotations.Select(a => target.Element("annotation", ("name", a))));
        element.Add(table.Rules.Select(r => Rule(target, r)));
        return element;
    }

    private static XElement Input(Target target, InputClause clause)
    {
        var element = target.Element("input", ("label", clause.Label));
        target.Describe(element, null, clause.Extensions);
        element.Add(
            ExpressionWriter.Literal(target, "inputExpression", clause.Expression), ItemWriter.Tests(target, "inputValues", clause.Values));
        return element;
    }

    private static XElement Output(Target target, OutputClause clause)
    {
        var element = target.Element("output", ("name", clause.Name), ("label", clause.Label), ("typeRef", target.Type(clause.TypeRef)));
        target.Describe(element, null, clause.Extensions);
        element.Add(ItemWriter.Tests(target, "outputValues", clause.Values));
        if (clause.Default is { } entry)
            element.Add(ExpressionWriter.Literal(target, "defaultOutputEntry", entry));
        return element;
    }

    private static XElement Rule(Target target, DecisionRule rule)
    {
        var element = target.Element("rule", ("id", rule.Id));
        target.Describe(element, rule.Description, rule.Extensions);
        element.Add(rule.Tests.Select(t => ItemWriter.Tests(target, "inputEntry", t)));
        element.Add(rule.Outputs.Select(o => ExpressionWriter.Literal(target, "outputEntry", o)));
        foreach (var annotation in rule.Annotations)
        {
            var entry = target.Element("annotationEntry");
            entry.Add(target.Text("text", annotation));
            element.Add(entry);
        }
        return element;
    }

    private static string Policy(HitPolicy policy) => policy switch
    {
        HitPolicy.RuleOrder => "RULE ORDER",
        HitPolicy.OutputOrder => "OUTPUT ORDER",
        _ => policy.ToString().ToUpperInvariant(),
    };
}
