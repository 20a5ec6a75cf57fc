using Duixian.Feel.Values;
using Xunit;

namespace Duixian.Dmn.Tests.Engine;

public sealed class BoxedExpressionTests
{
    [Fact]
    public void Context_EntriesSeeEarlierOnes_AndNullStaysNull()
    {
        var model = Models.Decide($"""
            <context>
              <contextEntry><variable name="月数"/>{Models.Text("x")}</contextEntry>
              <contextEntry><variable name="参保满12个月"/>{Models.Text("月数 >= 12")}</contextEntry>
            </context>
            """, "x");

        Assert.Equal("{月数: 12, 参保满12个月: true}", model.Value("d", ("x", 12L)).ToString());
        Assert.Equal("{月数: null, 参保满12个月: null}", model.Value("d").ToString());
    }

    [Fact]
    public void Context_WithResultEntry_YieldsTheResult()
    {
        var model = Models.Decide($"""
            <context>
              <contextEntry><variable name="a"/>{Models.Text("20")}</contextEntry>
              <contextEntry>{Models.Text("a + 1")}</contextEntry>
            </context>
            """);

        Assert.Equal((FeelValue)21L, model.Value("d"));
    }

    [Fact]
    public void Relation_BecomesAListOfContexts()
    {
        var model = Models.Decide($"""
            <relation>
              <column name="n"/><column name="m"/>
              <row>{Models.Text("1")}{Models.Text("2")}</row>
              <row>{Models.Text("3")}{Models.Text("n")}</row>
            </relation>
            """, "n");

        Assert.Equal("[{n: 1, m: 2}, {n: 3, m: 7}]", model.Value("d", ("n", 7L)).ToString());
    }

    [Fact]
    public void Function_KeepsTheEntriesAroundIt()
    {
        var model = Models.Decide($"""
            <context>
              <contextEntry><variable name="k"/>{Models.Text("10")}</contextEntry>
              <contextEntry><variable name="f"/>
                <functionDefinition><formalParameter name="x" typeRef="number"/>{Models.Text("x * k")}</functionDefinition></contextEntry>
              <contextEntry>{Models.Text("for k in [1, 2] return f(k)")}</contextEntry>
            </context>
            """);

        Assert.Equal("[10, 20]", model.Value("d").ToString());
    }

    [Fact]
    public void Function_ArgumentOfAnotherType_IsNotInvoked()
    {
        var model = Models.Decide($"""
            <context>
              <contextEntry><variable name="f"/>
                <functionDefinition><formalParameter name="x" typeRef="number"/>{Models.Text("1")}</functionDefinition></contextEntry>
              <contextEntry>{Models.Text("f(s)")}</contextEntry>
            </context>
            """, "s");

        var result = model.FindDecision("d")!.Evaluate([KeyValuePair.Create("s", (FeelValue)"x")]);
        Assert.True(result.Value.IsNull);
        Assert.Contains(result.Notes, n => n.Code == NoteCodes.WrongType);
    }

    [Fact]
    public void Conditional_UnknownCondition_TakesElse()
    {
        var model = Models.Decide(
            $"<conditional><if>{Models.Text("c")}</if><then>{Models.Text("1")}</then><else>{Models.Text("2")}</else></conditional>", "c");

        Assert.Equal((FeelValue)1L, model.Value("d", ("c", true)));
        Assert.Equal((FeelValue)2L, model.Value("d"));
    }

    [Fact]
    public void Filter_ByNamesOfTheElement_KeepsThoseThatMatch()
    {
        var model = Models.Decide($"<filter><in>{Models.Text("[{a: 1}, {a: 5}]")}</in><match>{Models.Text("a > 2")}</match></filter>");

        Assert.Equal("[{a: 5}]", model.Value("d").ToString());
    }

    [Fact]
    public void Filter_ByAnotherBox_KeepsThoseThatMatch()
    {
        var model = Models.Decide($"""
            <filter><in>{Models.Text("[1, 2, 3]")}</in><match>
              <conditional><if>{Models.Text("item > 1")}</if><then>{Models.Text("item != limit")}</then><else>{Models.Text("false")}</else></conditional>
            </match></filter>
            """, "limit");

        Assert.Equal("[2]", model.Value("d", ("limit", 3L)).ToString());
    }

    [Fact]
    public void For_OverARange_SeesPartialResults()
    {
        var model = Models.Decide($"<for iteratorVariable='i'><in>{Models.Text("[1..5]")}</in><return>{Models.Text("i + sum([0, partial[-1]][item != null])")}</return></for>");

        Assert.Equal("[1, 3, 6, 10, 15]", model.Value("d").ToString());
    }

    [Theory]
    [InlineData("some", "[1, null, 3]", "x > 2", "true")]
    [InlineData("some", "[1, null]", "x > 2", "null")]
    [InlineData("every", "[1, null]", "x > 2", "false")]
    [InlineData("every", "[3, null]", "x > 2", "null")]
    [InlineData("every", "[]", "x > 2", "true")]
    [InlineData("some", "[]", "x > 2", "false")]
    public void Quantified_UnknownElements_StayUnknownUnlessDecided(string kind, string list, string condition, string expected)
    {
        var model = Models.Decide(
            $"<{kind} iteratorVariable='x'><in>{Models.Text(list)}</in><satisfies>{Models.Text(condition)}</satisfies></{kind}>");

        Assert.Equal(expected, model.Value("d").ToString());
    }

    [Fact]
    public void Service_InputDecisionGiven_DoesNotLeakOut()
    {
        var model = Models.Load(Models.Wrap($"""
            <decision id="base" name="base">{Models.Text("1")}</decision>
            <decision id="twice" name="twice"><informationRequirement><requiredDecision href="#base"/></informationRequirement>{Models.Text("base * 2")}</decision>
            <decisionService id="s" name="s"><outputDecision href="#twice"/><inputDecision href="#base"/></decisionService>
            <decision id="d" name="d">
              <informationRequirement><requiredDecision href="#base"/></informationRequirement>
              <informationRequirement><requiredDecision href="#twice"/></informationRequirement>
              <knowledgeRequirement><requiredKnowledge href="#s"/></knowledgeRequirement>
              {Models.Text("[s(50), base, twice, s(base: 7)]")}
            </decision>
            """));

        Assert.Equal("[100, 1, 2, 14]", model.Value("d").ToString());
    }

    [Theory]
    [InlineData("FEEL")]
    [InlineData("box")]
    public void Function_CarriedOutOfAService_KeepsTheInputsItWasMadeWith(string form)
    {
        var made = form == "FEEL"
            ? Models.Text("function(a) a + x")
            : $"<functionDefinition><formalParameter name='a'/>{Models.Text("a + x")}</functionDefinition>";
        var model = Models.Load(Models.Wrap($"""
            <inputData id="x" name="x"/>
            <decision id="adder" name="adder"><informationRequirement><requiredInput href="#x"/></informationRequirement>{made}</decision>
            <decisionService id="s" name="s"><outputDecision href="#adder"/><inputData href="#x"/></decisionService>
            <decision id="d" name="d">
              <informationRequirement><requiredInput href="#x"/></informationRequirement>
              <knowledgeRequirement><requiredKnowledge href="#s"/></knowledgeRequirement>
              {Models.Text("{f: s(100), g: s(200), r: [f(1), g(1), x, f(g(0)), count(sort([2, 1], function(a, b) f(a) < g(b)))]}.r")}
            </decision>
            """));

        Assert.Equal("[101, 201, 5, 300, 2]", model.Value("d", ("x", 5L)).ToString());
    }

    [Fact]
    public void Frame_UsedAgain_MakesDecisionsAnew()
    {
        var model = Models.Decide(Models.Text("x + 1"), "x");
        var frame = model.CreateFrame();
        var decision = model.FindDecision("d")!;
        var input = model.FindInput("x")!;
        for (var i = 0L; i < 3; i++)
        {
            frame.SetInput(input.Slot, i);
            Assert.Equal((FeelValue)(i + 1), frame.Evaluate(decision));
            frame.Reset();
        }
    }

    [Fact]
    public void Model_SharedBetweenThreads_GivesEachItsOwnResults()
    {
        var model = Models.Decide(Models.Text("sum(for i in 1..x return i)"), "x");

        Parallel.For(1, 200, i =>
            Assert.Equal((FeelValue)((long)i * (i + 1) / 2), model.Value("d", ("x", (long)i))));
    }
}
