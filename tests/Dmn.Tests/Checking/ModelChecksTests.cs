using Duixian.Dmn.Checking;
using Duixian.Dmn.Diagnostics;
using Xunit;

namespace Duixian.Dmn.Tests.Checking;

public sealed class ModelChecksTests
{
    private const string Inputs =
        "<inputData id='n' name='n'><variable name='n' typeRef='number'/></inputData><inputData id='s' name='s'><variable name='s' typeRef='string'/></inputData>";

    private const string Required =
        "<informationRequirement><requiredInput href='#n'/></informationRequirement><informationRequirement><requiredInput href='#s'/></informationRequirement>";

    [Theory]
    [InlineData("boolean", "n + 1", "\"d\" is declared as boolean, but what is given is number; the value would always be null.")]
    [InlineData("date and time", "if n > 1 then s else s", "\"d\" is declared as date and time, but what is given is string; the value would always be null.")]
    [InlineData("tRow", "{a: s}", "\"d\" is declared as tRow, but what is given is context<a: string>; the value would always be null.")]
    public void Logic_ThatCanNeverBeWhatIsDeclared_IsTold(string declared, string logic, string message)
    {
        Assert.Equal(message, Assert.Single(Types($"<variable name='d' typeRef='{declared}'/>", Models.Text(logic))).English);
    }

    [Theory]
    [InlineData("number", "n")]
    [InlineData("number", "[n]")]
    [InlineData("number", "null")]
    [InlineData("tRow", "{a: n, more: s}")]
    [InlineData("date and time", "date(\"2024-01-01\")")]
    [InlineData("boolean", "[true, n][1]")]
    public void Logic_ThatMayBeWhatIsDeclared_IsLeftToTheRun(string declared, string logic)
    {
        Assert.Empty(Types($"<variable name='d' typeRef='{declared}'/>", Models.Text(logic)));
    }

    [Fact]
    public void Boxes_InsideALogic_AreCheckedEachForItself()
    {
        var found = Types("<variable name='d'/>", $"""
            <context>
              <contextEntry><variable name="one" typeRef="string"/>{Models.Text("n")}</contextEntry>
              <contextEntry><variable name="two" typeRef="number"/>
                <conditional><if>{Models.Text("n > 1")}</if><then>{Models.Text("1")}</then><else>{Models.Text("\"no\"")}</else></conditional></contextEntry>
              <contextEntry><variable name="three"/>
                <decisionTable><input><inputExpression><text>n</text></inputExpression></input><output label="out" typeRef="boolean"/>
                  <rule><inputEntry><text>-</text></inputEntry><outputEntry><text>"x"</text></outputEntry></rule></decisionTable></contextEntry>
            </context>
            """);

        Assert.Equal(["one", "two", "out"], found.Select(d => d.Arguments[0]));
    }

    [Fact]
    public void Call_WithArgumentsOfOtherTypesOrNumber_IsToldAtItsPlace()
    {
        var found = Types("<variable name='d'/>", Models.Text("[f(n),\n f(s), f(n, n)]"));

        Assert.Equal(
            ["\"f(1)\" is declared as number, but what is given is string; the value would always be null.",
             "\"f\" takes 1 arguments and is given 2; the value would always be null."],
            found.Select(d => d.English));
        Assert.Equal((5, 2), (found[0].Place.Line, found[0].Place.Column));
    }

    [Fact]
    public void Requirements_TheLogicNeverMentions_AreNamed()
    {
        var found = Check("<variable name='d'/>", Models.Text("n + 1")).Where(d => d.Code == Codes.UnusedRequirement);

        Assert.Equal(["s", "f"], found.Select(d => d.Arguments[1]));
    }

    [Theory]
    [InlineData("f(n) + string length(s)")]
    [InlineData("[n][item = string length(s)][f(1)]")]
    [InlineData("for i in 1..n return function(a) a in (s, f)")]
    public void Requirements_MentionedAnywhereInTheLogic_Count(string logic)
    {
        Assert.DoesNotContain(Check("<variable name='d'/>", Models.Text(logic)), d => d.Code == Codes.UnusedRequirement);
    }

    [Fact]
    public void Requirements_MentionedOnlyInACell_Count()
    {
        var found = Check("<variable name='d'/>", """
            <decisionTable><input><inputExpression><text>n</text></inputExpression></input><output/>
              <rule><inputEntry><text>&lt; string length(s)</text></inputEntry><outputEntry><text>f(1)</text></outputEntry></rule></decisionTable>
            """);

        Assert.DoesNotContain(found, d => d.Code == Codes.UnusedRequirement);
    }

    [Fact]
    public void DecisionsAndRules_WithoutAuthorityOrAnnotation_AreNamed()
    {
        var found = Check("<variable name='d'/>", """
            <decisionTable><input><inputExpression><text>n</text></inputExpression></input><output/><annotation name="why"/>
              <rule><inputEntry><text>&gt; 0</text></inputEntry><outputEntry><text>f(1)</text></outputEntry><annotationEntry><text>art. 5</text></annotationEntry></rule>
              <rule><inputEntry><text>&lt;= 0</text></inputEntry><outputEntry><text>s</text></outputEntry></rule></decisionTable>
            """);

        Assert.Equal([Codes.NoAuthority, Codes.RuleWithoutAnnotation], found.Select(d => d.Code));
        Assert.Equal("2", found[1].Arguments[0]);
    }

    private static List<ModelDiagnostic> Types(string variable, string logic) =>
        [.. Check(variable, logic).Where(d => d.Code is Codes.TypeMismatch or Codes.WrongArgumentCount)];

    private static List<ModelDiagnostic> Check(string variable, string logic)
    {
        var model = Models.Load(Models.Wrap($"""
            <itemDefinition name="tRow"><itemComponent name="a"><typeRef>number</typeRef></itemComponent></itemDefinition>
            {Inputs}
            <businessKnowledgeModel id="f" name="f"><encapsulatedLogic><formalParameter name="x" typeRef="number"/>{Models.Text("x * 2")}</encapsulatedLogic></businessKnowledgeModel>
            <decision id="d" name="d">{variable}{Required}<knowledgeRequirement><requiredKnowledge href="#f"/></knowledgeRequirement>{logic}</decision>
            """));
        return [.. ModelChecks.Run(model)];
    }
}
