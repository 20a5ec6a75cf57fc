using System.Xml.Linq;
using Duixian.Dmn.Model;

namespace Duixian.Dmn.Writing;

/// <summary>Boxed expressions.</summary>
internal static class ExpressionWriter
{
    public static XElement? Write(Target target, Expression? expression) => expression switch
    {
        null => null,
        LiteralExpression literal => Literal(target, "literalExpression", literal),
        DecisionTableExpression table => TableWriter.Write(target, table),
        FunctionExpression function => Function(target, "functionDefinition", function),
        ContextExpression context => Box(target, "context", context, [.. context.Entries.Select(e => Entry(target, e))]),
        ListExpression list => Box(target, "list", list, [.. list.Items.Select(i => Write(target, i))]),
        RelationExpression relation => Relation(target, relation),
        InvocationExpression invocation => Box(
            target, "invocation", invocation, [Write(target, invocation.Function), .. invocation.Bindings.Select(b => Argument(target, b))]),
        ConditionalExpression choice => Box(
            target,
            "conditional",
            choice,
            [Part(target, "if", choice.If), Part(target, "then", choice.Then), Part(target, "else", choice.Else)]),
        FilterExpression filter => Box(target, "filter", filter, [Part(target, "in", filter.In), Part(target, "match", filter.Match)]),
        IterationExpression iteration => Iteration(target, iteration),
        _ => throw new System.Diagnostics.UnreachableException($"No element for {expression.GetType().Name}"),
    };

    public static XElement Function(Target target, string name, FunctionExpression function)
    {
        var element = Box(
            target,
            name,
            function,
            [.. function.Parameters.Select(p => ItemWriter.Information(target, "formalParameter", p)), Write(target, function.Body)]);
        if (function.Kind != "FEEL")
            element.SetAttributeValue("kind", function.Kind);
        return element;
    }

    public static XElement Literal(Target target, string name, LiteralExpression literal)
    {
        var element = Box(target, name, literal, []);
        if (literal.Language is { } language)
            element.SetAttributeValue("expressionLanguage", language);
        if (literal.Text is { } text)
            element.Add(target.Text("text", text));
        return element;
    }

    public static XElement Box(Target target, string name, Expression expression, XElement?[] children)
    {
        var element = target.Element(name, ("typeRef", target.Type(expression.TypeRef)));
        target.Describe(element, expression.Description, expression.Extensions);
        element.Add(children);
        return element;
    }

    private static XElement Entry(Target target, ContextEntry entry)
    {
        var element = target.Element("contextEntry");
        target.Describe(element, entry.Description, entry.Extensions);
        if (entry.Variable is { } variable)
            element.Add(ItemWriter.Information(target, "variable", variable));
        element.Add(Write(target, entry.Value));
        return element;
    }

    private static XElement Relation(Target target, RelationExpression relation)
    {
        var element = Box(target, "relation", relation, [.. relation.Columns.Select(c => ItemWriter.Information(target, "column", c))]);
        foreach (var row in relation.Rows)
        {
            var cells = target.Element("row");
            cells.Add(row.Select(c => Write(target, c)));
            element.Add(cells);
        }
        return element;
    }

    private static XElement Argument(Target target, Binding binding)
    {
        var element = target.Element("binding");
        element.Add(ItemWriter.Information(target, "parameter", binding.Parameter), Write(target, binding.Value));
        return element;
    }

    private static XElement Iteration(Target target, IterationExpression iteration)
    {
        var (name, body) = iteration.Kind switch
        {
            IterationKind.For => ("for", "return"),
            IterationKind.Some => ("some", "satisfies"),
            _ => ("every", "satisfies"),
        };
        var source = Part(target, "in", iteration.In);
        if (iteration.InTypeRef is { } type)
            source.SetAttributeValue("typeRef", target.Type(type));
        var element = Box(target, name, iteration, [source, Part(target, body, iteration.Body)]);
        element.SetAttributeValue("iteratorVariable", iteration.Variable);
        return element;
    }

    private static XElement Part(Target target, string name, Expression? expression)
    {
        var element = target.Element(name);
        element.Add(Write(target, expression));
        return element;
    }
}
