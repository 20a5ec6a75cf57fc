using Duixian.Feel.Values;
using Xunit;

namespace Duixian.Dmn.Tests.Engine;

public sealed class ConversionTests
{
    private const string Types = """
        <itemDefinition name="tNumbers" isCollection="true"><typeRef>number</typeRef></itemDefinition>
        <itemDefinition name="t规模"><typeRef>string</typeRef><allowedValues><text>"大型", "中型", "小型", "微型"</text></allowedValues></itemDefinition>
        <itemDefinition name="t规模表" isCollection="true"><typeRef>t规模</typeRef><typeConstraint><text>count(?) &lt;= 2</text></typeConstraint></itemDefinition>
        <itemDefinition name="t企业"><itemComponent name="规模"><typeRef>t规模</typeRef></itemComponent><itemComponent name="成立日期"><typeRef>date and time</typeRef></itemComponent></itemDefinition>
        """;

    [Theory]
    [InlineData("tNumbers", "1", "[1]")]
    [InlineData("tNumbers", "[1, \"a\"]", "null")]
    [InlineData("number", "[1]", "1")]
    [InlineData("number", "[1, 2]", "null")]
    [InlineData("string", "1", "null")]
    [InlineData("t规模", "\"小型\"", "\"小型\"")]
    [InlineData("t规模", "\"小\"", "null")]
    [InlineData("t规模表", "[\"小型\", \"大型\"]", "[\"小型\", \"大型\"]")]
    [InlineData("t规模表", "[\"小型\", \"大型\", \"微型\"]", "null")]
    [InlineData("t规模表", "[\"小\"]", "null")]
    [InlineData("date and time", "date(\"2024-09-30\")", "@\"2024-09-30T00:00:00Z\"")]
    [InlineData("t企业", "{规模: \"小型\", 成立日期: date(\"2024-09-30\"), 其他: 1}", "{规模: \"小型\", 成立日期: @\"2024-09-30T00:00:00Z\", 其他: 1}")]
    [InlineData("t企业", "{规模: \"小型\"}", "null")]
    [InlineData("t企业", "{规模: \"小\", 成立日期: null}", "null")]
    [InlineData("Any", "[1]", "[1]")]
    public void DecisionVariable_OfAType_ConvertsOnceOrIsNull(string type, string expression, string expected)
    {
        var model = Models.Load(Models.Wrap(
            $"{Types}<decision id='d' name='d'><variable name='d' typeRef='{type}'/>{Models.Text(expression)}</decision>"));

        var result = model.FindDecision("d")!.Evaluate([]);
        Assert.Equal(expected, result.Value.ToString());
        Assert.Equal(expected == "null", result.Notes.Length > 0);
    }

    [Fact]
    public void Input_ThatDoesNotConform_IsNullWithNote()
    {
        var model = Models.Load(Models.Wrap($"""
            {Types}<inputData id="x" name="x"><variable name="x" typeRef="t规模"/></inputData>
            <decision id="d" name="d"><informationRequirement><requiredInput href="#x"/></informationRequirement>{Models.Text("x = null")}</decision>
            """));

        Assert.Equal(FeelValue.True, model.Value("d", ("x", "小")));
        Assert.Equal(FeelValue.False, model.Value("d", ("x", "小型")));
    }
}
