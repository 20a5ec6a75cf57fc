using Duixian.Dmn.Diagnostics;
using Duixian.Feel.Values;
using Xunit;

namespace Duixian.Dmn.Tests.Loading;

public sealed class LoaderTests
{
    [Fact]
    public void Load_DecisionsThatRequireEachOther_IsRefusedNamingTheCircle()
    {
        var loaded = DmnLoader.Load(Models.Wrap("""
            <decision id="a" name="甲"><informationRequirement><requiredDecision href="#b"/></informationRequirement></decision>
            <decision id="b" name="乙"><informationRequirement><requiredDecision href="#a"/></informationRequirement></decision>
            """), "test.dmn");

        Assert.Null(loaded.Model);
        var found = Assert.Single(loaded.Diagnostics);
        Assert.Equal(Codes.Cycle, found.Code);
        Assert.Contains("甲 → 乙 → 甲", found.English, StringComparison.Ordinal);
        Assert.Contains("依赖自身", found.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_DecisionThatInvokesAServiceThatYieldsIt_IsRefused()
    {
        var loaded = DmnLoader.Load(Models.Wrap($"""
            <decisionService id="s" name="s"><outputDecision href="#a"/></decisionService>
            <decision id="a" name="a"><knowledgeRequirement><requiredKnowledge href="#s"/></knowledgeRequirement>{Models.Text("s()")}</decision>
            """), "test.dmn");

        Assert.Null(loaded.Model);
        Assert.Equal(Codes.Cycle, Assert.Single(loaded.Diagnostics).Code);
    }

    [Fact]
    public void Load_FunctionsThatCallEachOther_EvaluateAndStop()
    {
        var model = Models.Load(Models.Wrap($"""
            <businessKnowledgeModel id="f" name="f">
              <encapsulatedLogic><formalParameter name="n" typeRef="number"/>{Models.Text("if n <= 0 then 0 else n + f(n - 1)")}</encapsulatedLogic>
              <knowledgeRequirement><requiredKnowledge href="#f"/></knowledgeRequirement>
            </businessKnowledgeModel>
            <businessKnowledgeModel id="g" name="g">
              <encapsulatedLogic><formalParameter name="n"/>{Models.Text("g(n + 1)")}</encapsulatedLogic>
              <knowledgeRequirement><requiredKnowledge href="#g"/></knowledgeRequirement>
            </businessKnowledgeModel>
            <decision id="sum" name="sum"><knowledgeRequirement><requiredKnowledge href="#f"/></knowledgeRequirement>{Models.Text("f(100)")}</decision>
            <decision id="endless" name="endless"><knowledgeRequirement><requiredKnowledge href="#g"/></knowledgeRequirement>{Models.Text("g(0)")}</decision>
            """));

        Assert.Equal((FeelValue)5050L, model.Value("sum"));
        var endless = model.FindDecision("endless")!.Evaluate([]);
        Assert.True(endless.Value.IsNull);
        Assert.NotEmpty(endless.Notes);
    }

    [Fact]
    public void Load_WrongExpression_NamesFileLineAndColumn()
    {
        var loaded = DmnLoader.Load(Models.Wrap("\n<decision id='d' name='d'><literalExpression><text>1 +\n 甲</text></literalExpression></decision>"), "a.dmn");

        Assert.NotNull(loaded.Model);
        Assert.False(loaded.IsSound);
        var found = Assert.Single(loaded.Diagnostics);
        Assert.Equal(new Model.Place("a.dmn", 3, 2), found.Place);
        Assert.True(loaded.Model.Value("d").IsNull);
    }

    [Fact]
    public void Load_UnknownTypeAndReference_AreBothReported()
    {
        var loaded = DmnLoader.Load(Models.Wrap("""
            <inputData id="i" name="i"><variable name="i" typeRef="nmber"/></inputData>
            <decision id="d" name="d"><informationRequirement><requiredInput href="#missing"/></informationRequirement></decision>
            """), "test.dmn");

        Assert.Contains(loaded.Diagnostics, d => d.Code == Codes.UnknownType && d.English.Contains("\"number\"", StringComparison.Ordinal));
        Assert.Contains(loaded.Diagnostics, d => d.Code == Codes.UnknownReference);
    }

    [Fact]
    public void Load_TypeDefinedByItself_IsReported()
    {
        var loaded = DmnLoader.Load(Models.Wrap("""
            <itemDefinition name="t"><itemComponent name="next"><typeRef>t</typeRef></itemComponent></itemDefinition>
            """), "test.dmn");

        Assert.Equal(Codes.TypeCycle, Assert.Single(loaded.Diagnostics).Code);
    }

    [Fact]
    public void Load_MissingImport_IsReported()
    {
        var loaded = DmnLoader.Load(Models.Wrap("""
            <import name="x" namespace="urn:x" importType="https://www.omg.org/spec/DMN/20230324/MODEL/"/>
            """), "test.dmn");

        Assert.Equal(Codes.ImportNotFound, Assert.Single(loaded.Diagnostics).Code);
    }

    [Fact]
    public void Load_LongChainOfDecisions_EvaluatesWithoutOverflow()
    {
        var chain = string.Concat(Enumerable.Range(1, 3000).Select(i =>
            $"<decision id='d{i}' name='d{i}'><informationRequirement><requiredDecision href='#d{i - 1}'/></informationRequirement>{Models.Text($"d{i - 1} + 1")}</decision>"));
        var model = Models.Load(Models.Wrap($"<decision id='d0' name='d0'>{Models.Text("0")}</decision>{chain}"));

        Assert.Equal((FeelValue)3000L, model.Value("d3000"));
    }
}
