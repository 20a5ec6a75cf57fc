using System.Collections.Immutable;
using System.Xml.Linq;
using Duixian.Dmn.Diagnostics;
using Duixian.Dmn.Reading;

namespace Duixian.Dmn.Testing;

/// <summary>Reads test files of the compatibility kit.</summary>
public static class TestCaseReader
{
    private static readonly XNamespace Kit = "http://www.omg.org/spec/DMN/20160719/testcase";
    private static readonly XNamespace Instance = "http://www.w3.org/2001/XMLSchema-instance";

    /// <summary>Whether an XML file is a test file rather than something else that lies beside it; then its cases.</summary>
    public static (TestCaseFile? File, ImmutableArray<ModelDiagnostic> Diagnostics) Read(string path)
    {
        var sink = new ModelDiagnostics();
        using var stream = File.OpenRead(path);
        if (XmlSource.Load(stream, path, sink)?.Root is not { } root || root.Name != Kit + "testCases")
            return (null, sink.ToImmutable());
        var cases = root.Elements(Kit + "testCase").Select(ReadCase);
        return (new TestCaseFile(path, root.Element(Kit + "modelName")?.Value.Trim(), [.. cases]), sink.ToImmutable());
    }

    private static TestCase ReadCase(XElement element) =>
        new(
            element.Attribute("id")?.Value ?? "",
            element.Element(Kit + "description")?.Value.Trim(),
            element.Attribute("type")?.Value == "decisionService" ? Normalize(element.Attribute("invocableName")?.Value) : null,
            [.. element.Elements(Kit + "inputNode").Select(ReadInput)],
            [.. element.Elements(Kit + "resultNode").Select(ReadExpectation)]);

    private static TestInput ReadInput(XElement element) =>
        new(Normalize(element.Attribute("name")?.Value) ?? "", element.Attribute("namespace")?.Value, ReadValue(element));

    private static TestExpectation ReadExpectation(XElement element) =>
        new(
            Normalize(element.Attribute("name")?.Value) ?? "",
            element.Attribute("errorResult")?.Value.Trim() is "true" or "1",
            element.Element(Kit + "expected") is { } expected ? ReadValue(expected) : null);

    private static TestValue ReadValue(XElement holder)
    {
        if (IsNil(holder))
            return new TestScalar(null, null);
        if (holder.Element(Kit + "value") is { } value)
            return ReadScalar(value);
        if (holder.Element(Kit + "list") is { } list)
            return IsNil(list) ? new TestScalar(null, null) : new TestList([.. list.Elements(Kit + "item").Select(ReadValue)]);
        if (holder.Element(Kit + "component") is null)
            return new TestScalar(null, null);
        return new TestContext(
            [.. holder.Elements(Kit + "component").Select(c => KeyValuePair.Create(Normalize(c.Attribute("name")?.Value) ?? "", ReadValue(c)))]);
    }

    private static TestScalar ReadScalar(XElement value)
    {
        var type = value.Attribute(Instance + "type")?.Value;
        var local = type?[(type.IndexOf(':', StringComparison.Ordinal) + 1)..];
        return new TestScalar(local, IsNil(value) ? null : value.Value);
    }

    private static bool IsNil(XElement element) => element.Attribute(Instance + "nil")?.Value.Trim() is "true" or "1";

    private static string? Normalize(string? name) =>
        name is null ? null : string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
