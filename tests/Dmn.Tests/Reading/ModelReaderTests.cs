using System.Text;
using Duixian.Dmn.Diagnostics;
using Duixian.Dmn.Model;
using Duixian.Dmn.Reading;
using Xunit;

namespace Duixian.Dmn.Tests.Reading;

public sealed class ModelReaderTests
{
    [Theory]
    [InlineData("http://www.omg.org/spec/DMN/20151101/dmn.xsd", "1.1")]
    [InlineData("http://www.omg.org/spec/DMN/20180521/MODEL/", "1.2")]
    [InlineData("https://www.omg.org/spec/DMN/20191111/MODEL/", "1.3")]
    [InlineData("https://www.omg.org/spec/DMN/20211108/MODEL/", "1.4")]
    [InlineData("https://www.omg.org/spec/DMN/20230324/MODEL/", "1.5")]
    public void Read_EveryPublishedNamespace_IsUnderstood(string space, string version)
    {
        var (model, found) = Read($"<definitions xmlns='{space}' name='m' namespace='urn:m'><inputData name='企业'/></definitions>");

        Assert.Empty(found);
        Assert.Equal(version, model!.Version);
        Assert.Equal("企业", Assert.Single(model.Inputs).Variable.Name);
    }

    [Fact]
    public void Read_UnknownNamespace_IsRefusedWithItsPlace()
    {
        var (model, found) = Read("<definitions xmlns='urn:other' name='m'/>");

        Assert.Null(model);
        Assert.Equal(Codes.NotDmn, Assert.Single(found).Code);
        Assert.Equal(1, found[0].Place.Line);
    }

    [Fact]
    public void Read_BrokenXml_NamesLineAndColumn()
    {
        var (model, found) = Read("<definitions xmlns='https://www.omg.org/spec/DMN/20230324/MODEL/'>\n  <decision\n</definitions>");

        Assert.Null(model);
        Assert.Equal(Codes.NotXml, Assert.Single(found).Code);
        Assert.Equal(3, found[0].Place.Line);
    }

    [Fact]
    public void Read_EntityBomb_IsRefused()
    {
        var (model, found) = Read("<!DOCTYPE d [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;&a;'>]><definitions>&b;</definitions>");

        Assert.Null(model);
        Assert.Equal(Codes.NotXml, Assert.Single(found).Code);
    }

    [Fact]
    public void Read_NestingWithoutEnd_IsRefused()
    {
        var (model, found) = Read(string.Concat(Enumerable.Repeat("<a>", 5000)) + string.Concat(Enumerable.Repeat("</a>", 5000)));

        Assert.Null(model);
        Assert.Equal(Codes.TooDeep, Assert.Single(found).Code);
    }

    [Fact]
    public void Read_CitationsAndForeignExtensions_AreKept()
    {
        var (model, found) = Read(Dmn15("""
            <decision name="资格" id="d">
              <context>
                <contextEntry>
                  <description>年龄不超过45周岁</description>
                  <extensionElements>
                    <dx:cite xmlns:dx="urn:duixian:dmn" source="WH2024-19/2.4" words="45周岁以下"/>
                    <other:thing xmlns:other="urn:other" x="1"><y/></other:thing>
                  </extensionElements>
                  <variable name="年龄达标" typeRef="boolean"/>
                  <literalExpression><text>人员.年龄 &lt;= 45</text></literalExpression>
                </contextEntry>
              </context>
            </decision>
            """));

        Assert.Empty(found);
        var entry = Assert.Single(Assert.IsType<ContextExpression>(Assert.Single(model!.Decisions).Logic).Entries);
        var cite = Assert.Single(entry.Extensions.Citations);
        Assert.Equal(("WH2024-19/2.4", "45周岁以下"), (cite.Source, cite.Words));
        Assert.Contains(entry.Extensions.Elements, e => e.StartsWith("<other:thing", StringComparison.Ordinal) && e.Contains("<y", StringComparison.Ordinal));
        Assert.Equal("年龄不超过45周岁", entry.Description);
    }

    [Fact]
    public void Read_CitationWithoutSource_IsReported()
    {
        var (_, found) = Read(Dmn15("""
            <decision name="d"><extensionElements><dx:cite xmlns:dx="urn:duixian:dmn" words="x"/></extensionElements></decision>
            """));

        Assert.Equal(Codes.MissingPart, Assert.Single(found).Code);
    }

    [Fact]
    public void Read_NamesWithRunsOfSpace_AreNormalized()
    {
        var (model, _) = Read(Dmn15("<decision name=' a \n  b '/>"));

        Assert.Equal("a b", model!.Decisions[0].Name);
    }

    [Fact]
    public void Read_RuleWithMissingCell_IsReported()
    {
        var (_, found) = Read(Dmn15("""
            <decision name="d">
              <decisionTable>
                <input><inputExpression><text>x</text></inputExpression></input>
                <output/>
                <rule><outputEntry><text>1</text></outputEntry></rule>
              </decisionTable>
            </decision>
            """));

        Assert.Equal(Codes.WrongCellCount, Assert.Single(found).Code);
    }

    [Fact]
    public void Read_QualifiedTypeNameOfDmn11_LosesItsPrefix()
    {
        var (model, _) = Read("""
            <definitions xmlns="http://www.omg.org/spec/DMN/20151101/dmn.xsd" xmlns:f="http://www.omg.org/spec/FEEL/20140401" name="m" namespace="urn:m">
              <inputData name="x"><variable name="x" typeRef="f:number"/></inputData>
            </definitions>
            """);

        Assert.Equal("number", model!.Inputs[0].Variable.TypeRef);
    }

    [Fact]
    public void EveryCode_HasWordsInBothLanguages()
    {
        var codes = typeof(Codes).GetFields().Select(f => (string)f.GetRawConstantValue()!);

        Assert.All(codes, c => Assert.NotEqual(c, ModelMessages.English(c)));
        Assert.All(codes, c => Assert.NotEqual(c, ModelMessages.Chinese(c)));
    }

    internal static string Dmn15(string body) =>
        $"<definitions xmlns='https://www.omg.org/spec/DMN/20230324/MODEL/' name='m' namespace='urn:m'>{body}</definitions>";

    private static (Definitions? Model, List<ModelDiagnostic> Found) Read(string xml)
    {
        var sink = new ModelDiagnostics();
        var model = ModelReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(xml)), "test.dmn", sink);
        return (model, [.. sink]);
    }
}
