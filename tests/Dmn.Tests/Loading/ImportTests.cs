using System.Text;
using Duixian.Dmn.Model;
using Duixian.Feel.Values;
using Xunit;

namespace Duixian.Dmn.Tests.Loading;

public sealed class ImportTests
{
    private const string Kind = "https://www.omg.org/spec/DMN/20230324/MODEL/";

    private static readonly string Shared = $"""
        <definitions xmlns="{Kind}" name="shared" namespace="urn:shared">
          <itemDefinition name="t年龄"><typeRef>number</typeRef><allowedValues><text>[0..150]</text></allowedValues></itemDefinition>
          <inputData id="age" name="年龄"><variable name="年龄" typeRef="t年龄"/></inputData>
          <decision id="young" name="青年"><informationRequirement><requiredInput href="#age"/></informationRequirement>{Models.Text("年龄 in [16..24]")}</decision>
          <businessKnowledgeModel id="twice" name="twice"><encapsulatedLogic><formalParameter name="x" typeRef="t年龄"/>{Models.Text("2 * x")}</encapsulatedLogic></businessKnowledgeModel>
          <decisionService id="svc" name="判断"><outputDecision href="#young"/><inputData href="#age"/></decisionService>
        </definitions>
        """;

    [Theory]
    [InlineData("共用", "共用.")]
    [InlineData("", "")]
    public void Import_WithOrWithoutName_GivesInputsDecisionsFunctionsServicesAndTypes(string name, string prefix)
    {
        var model = Load($"""
            <import name="{name}" namespace="urn:shared" importType="{Kind}"/>
            <decision id="d" name="d">
              <informationRequirement><requiredInput href="urn:shared#age"/></informationRequirement>
              <informationRequirement><requiredDecision href="urn:shared#young"/></informationRequirement>
              <knowledgeRequirement><requiredKnowledge href="urn:shared#twice"/></knowledgeRequirement>
              <knowledgeRequirement><requiredKnowledge href="urn:shared#svc"/></knowledgeRequirement>
              {Models.Text($"[{prefix}年龄, {prefix}青年, {prefix}twice({prefix}年龄), {prefix}判断(40), 30 instance of {prefix}t年龄]")}
            </decision>
            """);

        Assert.Equal("[20, true, 40, false, true]", model.Value("d", ("年龄", 20L)).ToString());
    }

    [Fact]
    public void Import_ReachedOnTwoWays_HasOneValuePerInput()
    {
        string Middle(string name) => $"""
            <definitions xmlns="{Kind}" name="{name}" namespace="urn:{name}">
              <import name="s" namespace="urn:shared" importType="{Kind}"/>
              <decision id="d" name="d"><informationRequirement><requiredInput href="urn:shared#age"/></informationRequirement>{Models.Text("s.年龄 + 1")}</decision>
            </definitions>
            """;
        var model = Load($"""
            <import name="a" namespace="urn:a" importType="{Kind}"/>
            <import name="b" namespace="urn:b" importType="{Kind}"/>
            <decision id="sum" name="sum">
              <informationRequirement><requiredDecision href="urn:a#d"/></informationRequirement>
              <informationRequirement><requiredDecision href="urn:b#d"/></informationRequirement>
              {Models.Text("a.d + b.d")}
            </decision>
            """, ("urn:a", Middle("a")), ("urn:b", Middle("b")));

        Assert.Equal((FeelValue)42L, model.Value("sum", ("年龄", 20L)));
        Assert.Single(model.Inputs);
    }

    [Fact]
    public void Import_NameNotRequired_IsNotInScope()
    {
        var loaded = DmnLoader.Load(
            Models.Wrap($"<import name='s' namespace='urn:shared' importType='{Kind}'/><decision id='d' name='d'>{Models.Text("s.年龄")}</decision>"),
            "test.dmn",
            new Folder([]));

        Assert.False(loaded.IsSound);
        Assert.True(loaded.Model!.Value("d").IsNull);
    }

    private static CompiledModel Load(string body, params (string Namespace, string Xml)[] others)
    {
        var loaded = DmnLoader.Load(Models.Wrap(body), "test.dmn", new Folder(others.ToDictionary(o => o.Namespace, o => o.Xml)));
        Assert.Empty(loaded.Diagnostics);
        return loaded.Model!;
    }

    private sealed class Folder(Dictionary<string, string> models) : IModelResolver
    {
        public (Stream Content, string Uri)? Find(Import import) =>
            (models.GetValueOrDefault(import.Namespace) ?? (import.Namespace == "urn:shared" ? Shared : null)) is { } xml
                ? (new MemoryStream(Encoding.UTF8.GetBytes(xml)), import.Namespace)
                : null;
    }
}
