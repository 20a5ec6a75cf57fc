using Duixian.Dmn.Rendering;
using Xunit;

namespace Duixian.Dmn.Tests.Rendering;

public sealed class ModelTextTests
{
    [Fact]
    public void Write_ConditionsAndTable_ShowsWordsCitationsAndRows()
    {
        var model = Models.Load(Models.Wrap($"""
            <inputData id="x" name="月数"><variable name="月数" typeRef="number"/></inputData>
            <decision id="a" name="资格">
              <informationRequirement><requiredInput href="#x"/></informationRequirement>
              <context><contextEntry>
                <description>参保满12个月</description>
                <extensionElements><dx:cite xmlns:dx="urn:duixian:dmn" source="WH2024-19/1.3" words="参保缴费"/></extensionElements>
                <variable name="参保满期"/>{Models.Text("月数 >= 12")}
              </contextEntry></context>
            </decision>
            <decision id="b" name="金额">
              <informationRequirement><requiredInput href="#x"/></informationRequirement>
              <decisionTable hitPolicy="FIRST">
                <input><inputExpression><text>月数</text></inputExpression></input><output/>
                <rule><inputEntry><text>-</text></inputEntry><outputEntry><text>1500</text></outputEntry></rule>
              </decisionTable>
            </decision>
            """));

        Assert.Equal("""
            model m
            input 月数: number

            decision 资格: context<参保满期: boolean>
              requires 月数
              参保满期:  // 参保满12个月
                § WH2024-19/1.3 “参保缴费”
                月数 >= 12

            decision 金额: number
              requires 月数
              table, First
                # | 月数 || →
                1 | - || 1500

            """.ReplaceLineEndings("\n"), ModelText.Write(model));
    }
}
