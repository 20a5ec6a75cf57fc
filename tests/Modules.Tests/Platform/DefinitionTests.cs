using Duixian.Platform.Contracts;
using Xunit;

namespace Duixian.Modules.Tests.Platform;

public sealed class DefinitionTests : IDisposable
{
    private const string Good = """
        key: rule/internship-subsidy
        name: 就业见习补贴
        face: money
        delivers: [WH2024-19/2.3, WH2021-JY/4.4]
        parameters:
          比例:
            - {in: shandong/weihai, from: 2024-07-10, value: 60, unit: '%', source: WH2024-19/2.3, confidence: 原文}
          口径: [{in: shandong, from: 2024-01-01, to: 2024-12-31, value: A, source: S1, confidence: 疑}]
          最低工资: {series: publication/minimum-wage}
        evidence: {when: paid, count: [人月, 元], by: [区市, 月]}
        examples: examples.yaml
        subject: 见习单位
        """;

    private readonly TemporaryHouse _house = new();

    public void Dispose() => _house.Dispose();

    [Fact]
    public void Load_GoodFile_GivesEnvelopeAndBody()
    {
        var (envelope, body) = Load(Good);
        Assert.Equal("rule/internship-subsidy", envelope.Key);
        Assert.Equal(["WH2024-19/2.3", "WH2021-JY/4.4"], envelope.Delivers);
        Assert.Equal(["比例", "口径", "最低工资"], envelope.Parameters.Select(p => p.Name));
        Assert.Equal("60", envelope.Parameters[0].Values[0].Literal);
        Assert.Equal("%", envelope.Parameters[0].Values[0].Unit);
        Assert.Equal("\"A\"", envelope.Parameters[1].Values[0].Literal);
        Assert.Equal(new DateOnly(2024, 12, 31), envelope.Parameters[1].Values[0].To);
        Assert.Equal("publication/minimum-wage", envelope.Parameters[2].Series);
        Assert.Equal(EvidenceWhen.Paid, envelope.Evidence!.When);
        Assert.Equal("见习单位", body);
    }

    [Theory]
    [InlineData("face: money", "face: monney", ":3:7: `face`: \"monney\" is not one of money")]
    [InlineData("key: rule/internship-subsidy", "key: task/internship", ":1:6: `key`: \"task/internship\" must read rule/name")]
    [InlineData("subject: 见习单位", "subject: 见习单位\nsubjekt: x", ":13:1: unknown key `subjekt`")]
    [InlineData("delivers: [WH2024-19/2.3, WH2021-JY/4.4]", "delivers: []", "must name at least one measure")]
    [InlineData("WH2021-JY/4.4", "第四条", "\"第四条\" is not a measure id")]
    [InlineData("from: 2024-07-10", "from: 2024-13-01", "\"2024-13-01\" is not a day")]
    [InlineData("to: 2024-12-31", "to: 2023-12-31", "`to`: 2023-12-31 is before `from`")]
    [InlineData("confidence: 疑", "confidence: 大概", ":8:91: `confidence`: \"大概\" is not one of 原文, 搜, 知, 疑")]
    [InlineData("source: S1, ", "", "`source` is missing")]
    [InlineData("when: paid", "when: hoped", "\"hoped\" is not one of determined")]
    [InlineData("examples: examples.yaml", "examples: ../examples.yaml", "must lie beside the definition")]
    [InlineData("examples: examples.yaml", "examples: other.yaml", "is missing; a definition without examples")]
    [InlineData("name: 就业见习补贴", "name: a\nname: b", "not readable as YAML")]
    public void Load_OneThingWrong_NamesLineColumnAndRemedy(string right, string wrong, string expected)
    {
        var bad = Assert.Throws<BadInputException>(() => Load(Good.Replace(right, wrong, StringComparison.Ordinal)));
        Assert.Contains(expected, bad.Message, StringComparison.Ordinal);
        Assert.Single(bad.Message.Split('\n'));
    }

    [Fact]
    public void Load_SeveralThingsWrong_ReportsAllInTheOrderOfTheFile()
    {
        var bad = Assert.Throws<BadInputException>(() => Load(
            Good.Replace("name: 就业见习补贴\n", "", StringComparison.Ordinal).Replace("face: money", "face: x", StringComparison.Ordinal) + "\nmore: 1"));
        Assert.Collection(
            bad.Message.Split('\n'),
            line => Assert.Contains("`name` is missing", line, StringComparison.Ordinal),
            line => Assert.Contains("`face`", line, StringComparison.Ordinal),
            line => Assert.Contains("unknown key `more`", line, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("60", "60")]
    [InlineData("-0.055", "-0.055")]
    [InlineData("'60'", "\"60\"")]
    [InlineData("true", "true")]
    [InlineData("2024-07-10", "@\"2024-07-10\"")]
    [InlineData("'\"\\'", "\"\\\"\\\\\"")]
    public void Load_ParameterValue_BecomesAFeelLiteral(string written, string literal)
    {
        var (envelope, _) = Load(Good.Replace("value: 60", $"value: {written}", StringComparison.Ordinal));
        Assert.Equal(literal, envelope.Parameters[0].Values[0].Literal);
    }

    private Definition<string> Load(string yaml)
    {
        _house.Write("examples.yaml", "examples: []");
        var kind = new DefinitionKind<string>("rule", new HashSet<string> { "money" }, root => root.Text("subject"));
        return kind.Load(_house.Write("definition.yaml", yaml));
    }
}
