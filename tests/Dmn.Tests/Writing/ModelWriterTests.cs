using System.Collections;
using System.Reflection;
using System.Text;
using Duixian.Dmn.Model;
using Duixian.Dmn.Testing;
using Duixian.Dmn.Tests.Kit;
using Duixian.Dmn.Writing;
using Xunit;

namespace Duixian.Dmn.Tests.Writing;

public sealed class ModelWriterTests
{
    [Fact]
    public void Model_OfAnOlderVersionWithForeignElements_ComesBackWhole()
    {
        const string Xml = """
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:x="urn:x" xmlns:other="urn:other" xmlns:dx="urn:duixian:dmn"
                         xmlns:dmndi="https://www.omg.org/spec/DMN/20191111/DMNDI/" name="就业 补贴" namespace="urn:m">
              <extensionElements><x:tool version="3"><x:note> two  blanks </x:note></x:tool></extensionElements>
              <import name="o" namespace="urn:other" locationURI="other.dmn" importType="https://www.omg.org/spec/DMN/20191111/MODEL/"/>
              <itemDefinition name="tAge" id="i1"><extensionElements><x:unit>岁</x:unit></extensionElements><typeRef>number</typeRef>
                <allowedValues><text>[0..150]</text></allowedValues></itemDefinition>
              <inputData id="_n" name="n"><extensionElements><x:from/></extensionElements><variable name="n" typeRef="tAge"/></inputData>
              <decision id="_d" name="d"><description>why &lt; how</description><extensionElements><dx:cite words="45周岁以下" source="WH2024-19/2.4"/></extensionElements>
                <variable name="d" typeRef="other:tSum"/>
                <informationRequirement id="r1"><requiredInput href="#_n"/></informationRequirement>
                <authorityRequirement><requiredAuthority href="#_k"/></authorityRequirement>
                <decisionTable hitPolicy="OUTPUT ORDER"><input><extensionElements><x:width>20</x:width></extensionElements><inputExpression><text>n</text></inputExpression></input>
                  <output><outputValues><text>"a", "b"</text></outputValues></output><annotation name="依据"/>
                  <rule id="r"><inputEntry><text>&lt; 3</text></inputEntry><outputEntry><text><![CDATA["a" + "
              b"]]></text></outputEntry><annotationEntry><text>第五条</text></annotationEntry></rule></decisionTable></decision>
              <knowledgeSource id="_k" name="办法" locationURI="https://example.org/19"><type>文件</type></knowledgeSource>
              <textAnnotation id="t"><text>a note</text></textAnnotation>
              <dmndi:DMNDI><dmndi:DMNDiagram><dmndi:DMNEdge dmnElementRef="r1"/></dmndi:DMNDiagram></dmndi:DMNDI>
            </definitions>
            """;

        var written = ModelWriter.Write(Read(Xml));
        var again = Read(written);

        Assert.Equal(Shape(Read(Xml)), Shape(again));
        Assert.Equal(written, ModelWriter.Write(again));
        Assert.Equal("1.5", again.Version);
        Assert.Contains("<x:tool xmlns:x=\"urn:x\" version=\"3\"><x:note> two  blanks </x:note></x:tool>", written, StringComparison.Ordinal);
        Assert.Contains("<x:unit", written, StringComparison.Ordinal);
        Assert.Contains("<x:width", written, StringComparison.Ordinal);
        Assert.Contains("<informationRequirement id=\"r1\">", written, StringComparison.Ordinal);
        Assert.Contains("dmnElementRef=\"r1\"", written, StringComparison.Ordinal);
        Assert.Equal("WH2024-19/2.4", Assert.Single(again.Decisions[0].Extensions.Citations).Source);
        Assert.Equal("{urn:other}tSum", again.Decisions[0].Variable.TypeRef);
        Assert.Equal("\"a\" + \"\n  b\"", Assert.IsType<DecisionTableExpression>(again.Decisions[0].Logic).Rules[0].Outputs[0].Text);
    }

    [Fact]
    public void Kit_EveryModelWritten_ReadsTheSameAndStillPasses()
    {
        if (ConformanceTests.FindKit() is not { } kit)
        {
            Assert.Skip("No compatibility kit: there is no folder shared/tck in a folder above this checkout.");
            return;
        }
        var copy = Directory.CreateTempSubdirectory("dmn-written-").FullName;
        try
        {
            foreach (var file in Directory.EnumerateFiles(kit, "*", SearchOption.AllDirectories).Where(f => f.EndsWith(".dmn", StringComparison.Ordinal) || f.EndsWith(".xml", StringComparison.Ordinal)))
            {
                var target = Path.Combine(copy, Path.GetRelativePath(kit, file));
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                if (file.EndsWith(".xml", StringComparison.Ordinal))
                {
                    File.Copy(file, target);
                    continue;
                }
                var model = Read(File.ReadAllText(file));
                var written = ModelWriter.Write(model);
                Assert.Equal($"{file}\n{Shape(model)}", $"{file}\n{Shape(Read(written))}");
                File.WriteAllText(target, written);
            }
            var report = KitRunner.Run(copy);
            Assert.Empty(report.Cases.Where(c => !c.Passed).Select(c => $"{c.File} #{c.Id}: {c.Detail}"));
            Assert.Equal(KitRunner.Run(kit).Passed, report.Passed);
        }
        finally
        {
            Directory.Delete(copy, recursive: true);
        }
    }

    private static Definitions Read(string xml)
    {
        var loaded = DmnLoader.Read(xml, "test.dmn");
        Assert.NotNull(loaded);
        return loaded;
    }

    /// <summary>Records written out part by part, without what may differ: places, the version, and namespaces that a version renamed.</summary>
    private static string Shape(object? value)
    {
        var text = new StringBuilder();
        Append(value, text, 0);
        return text.ToString();
    }

    private static void Append(object? value, StringBuilder text, int depth)
    {
        text.Append('\n').Append(' ', depth);
        switch (value)
        {
            case null or string or bool or Enum:
                text.Append(Renamed(value as string) ?? value ?? "null");
                break;
            case IEnumerable items:
                foreach (var item in items)
                    Append(item, text, depth + 1);
                break;
            default:
                text.Append(value.GetType().Name);
                foreach (var property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
                {
                    if (property.PropertyType == typeof(Place) || property.Name is nameof(Definitions.Version) or "EqualityContract")
                        continue;
                    text.Append('\n').Append(' ', depth).Append(property.Name);
                    Append(property.GetValue(value), text, depth + 1);
                }
                break;
        }
    }

    // An import names the version of the other model, which stays; only fragments of artifacts and diagrams are renamed.
    private static string? Renamed(string? text) => text is null || !text.StartsWith('<') ? text : Versions(text);

    private static string Versions(string text)
    {
        foreach (var old in (string[])["http://www.omg.org/spec/DMN/20151101/dmn.xsd", "http://www.omg.org/spec/DMN/20180521/MODEL/", "https://www.omg.org/spec/DMN/20191111/MODEL/", "https://www.omg.org/spec/DMN/20211108/MODEL/"])
            text = text.Replace(old, "https://www.omg.org/spec/DMN/20230324/MODEL/", StringComparison.Ordinal);
        foreach (var old in (string[])["http://www.omg.org/spec/DMN/20180521/DMNDI/", "https://www.omg.org/spec/DMN/20191111/DMNDI/"])
            text = text.Replace(old, "https://www.omg.org/spec/DMN/20230324/DMNDI/", StringComparison.Ordinal);
        return text;
    }
}
