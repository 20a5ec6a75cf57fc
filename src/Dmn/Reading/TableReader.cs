using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using Duixian.Dmn.Diagnostics;
using Duixian.Dmn.Model;

namespace Duixian.Dmn.Reading;

/// <summary>Decision tables.</summary>
internal static class TableReader
{
    public static DecisionTableExpression Read(Source source, XElement element)
    {
        ImmutableArray<InputClause> inputs = [.. source.Children(element, "input").Select(e => ReadInput(source, e))];
        ImmutableArray<OutputClause> outputs = [.. source.Children(element, "output").Select(e => ReadOutput(source, e))];
        if (outputs.IsEmpty)
            source.Sink.Error(Codes.MissingPart, source.PlaceOf(element), "decisionTable", "output");
        return new DecisionTableExpression(
            ReadPolicy(source, element),
            ReadAggregation(source, element),
            inputs,
            outputs,
            [.. source.Children(element, "annotation").Select(e => e.Attribute("name")?.Value ?? "")],
            [.. source.Children(element, "rule").Select(e => ReadRule(source, e, inputs.Length, outputs.Length))],
            element.Attribute("outputLabel")?.Value,
            source.TypeRef(element),
            source.Description(element),
            source.ExtensionsOf(element),
            source.PlaceOf(element));
    }

    private static InputClause ReadInput(Source source, XElement element)
    {
        var expression = source.Child(element, "inputExpression");
        if (expression is null)
            source.Sink.Error(Codes.MissingPart, source.PlaceOf(element), "input", "inputExpression");
        return new InputClause(
            element.Attribute("label")?.Value,
            ExpressionReader.ReadLiteral(source, expression ?? element),
            ItemReader.ReadTests(source, source.Child(element, "inputValues")),
            source.PlaceOf(element))
        {
            Extensions = source.ExtensionsOf(element),
        };
    }

    private static OutputClause ReadOutput(Source source, XElement element) =>
        new(
            Source.NormalizedName(element),
            element.Attribute("label")?.Value,
            source.TypeRef(element),
            ItemReader.ReadTests(source, source.Child(element, "outputValues")),
            source.Child(element, "defaultOutputEntry") is { } entry ? ExpressionReader.ReadLiteral(source, entry) : null,
            source.PlaceOf(element))
        {
            Extensions = source.ExtensionsOf(element),
        };

    private static DecisionRule ReadRule(Source source, XElement element, int inputs, int outputs)
    {
        ImmutableArray<UnaryTests> tests = [.. source.Children(element, "inputEntry").Select(e => ReadCell(source, e))];
        ImmutableArray<LiteralExpression> results =
            [.. source.Children(element, "outputEntry").Select(e => ExpressionReader.ReadLiteral(source, e))];
        CheckCount(source, element, "input", tests.Length, inputs);
        CheckCount(source, element, "output", results.Length, outputs);
        return new DecisionRule(
            element.Attribute("id")?.Value,
            tests,
            results,
            [.. source.Children(element, "annotationEntry").Select(e => source.Child(e, "text")?.Value.Trim() ?? "")],
            source.Description(element),
            source.ExtensionsOf(element),
            source.PlaceOf(element));
    }

    // An empty cell means "irrelevant", the same as a dash (DMN 1.5, 8.2.6).
    private static UnaryTests ReadCell(Source source, XElement element) =>
        ItemReader.ReadTests(source, element) ?? new UnaryTests("-", source.PlaceOf(element), null);

    private static void CheckCount(Source source, XElement rule, string kind, int found, int expected)
    {
        if (found != expected)
        {
            source.Sink.Error(
                Codes.WrongCellCount,
                source.PlaceOf(rule),
                found.ToString(CultureInfo.InvariantCulture),
                kind,
                expected.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static HitPolicy ReadPolicy(Source source, XElement element)
    {
        var text = element.Attribute("hitPolicy")?.Value?.Trim();
        switch (text)
        {
            case null or "" or "UNIQUE":
                return HitPolicy.Unique;
            case "ANY":
                return HitPolicy.Any;
            case "PRIORITY":
                return HitPolicy.Priority;
            case "FIRST":
                return HitPolicy.First;
            case "RULE ORDER":
                return HitPolicy.RuleOrder;
            case "OUTPUT ORDER":
                return HitPolicy.OutputOrder;
            case "COLLECT":
                return HitPolicy.Collect;
            default:
                source.Sink.Error(Codes.UnknownHitPolicy, source.PlaceOf(element), text);
                return HitPolicy.Unique;
        }
    }

    private static Aggregation ReadAggregation(Source source, XElement element)
    {
        var text = element.Attribute("aggregation")?.Value?.Trim();
        switch (text)
        {
            case null or "":
                return Aggregation.None;
            case "SUM":
                return Aggregation.Sum;
            case "COUNT":
                return Aggregation.Count;
            case "MIN":
                return Aggregation.Min;
            case "MAX":
                return Aggregation.Max;
            default:
                source.Sink.Error(Codes.UnknownHitPolicy, source.PlaceOf(element), text);
                return Aggregation.None;
        }
    }
}
