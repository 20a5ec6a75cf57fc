using Duixian.Feel.Values;
using Xunit;

namespace Duixian.Dmn.Tests;

/// <summary>Small models as text.</summary>
internal static class Models
{
    public static string Wrap(string body) =>
        $"<definitions xmlns='https://www.omg.org/spec/DMN/20230324/MODEL/' name='m' namespace='urn:m'>{body}</definitions>";

    /// <summary>One decision named <c>d</c> over inputs of any type, with the given logic.</summary>
    public static CompiledModel Decide(string logic, params string[] inputs)
    {
        var data = string.Concat(inputs.Select(i => $"<inputData id='{i}' name='{i}'/>"));
        var required = string.Concat(inputs.Select(i => $"<informationRequirement><requiredInput href='#{i}'/></informationRequirement>"));
        return Load(Wrap($"{data}<decision id='d' name='d'>{required}{logic}</decision>"));
    }

    public static CompiledModel Load(string xml)
    {
        var loaded = DmnLoader.Load(xml, "test.dmn");
        Assert.Empty(loaded.Diagnostics);
        return loaded.Model!;
    }

    public static FeelValue Value(this CompiledModel model, string decision, params (string Name, FeelValue Value)[] inputs) =>
        model.FindDecision(decision)!.Evaluate(inputs.Select(i => KeyValuePair.Create(i.Name, i.Value))).Value;

    public static string Text(string feel) => $"<literalExpression><text><![CDATA[{feel}]]></text></literalExpression>";
}
