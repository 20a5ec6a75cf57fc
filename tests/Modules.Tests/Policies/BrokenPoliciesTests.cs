using Duixian.Platform.Contracts;
using Duixian.Policies.Library;
using Xunit;

namespace Duixian.Modules.Tests.Policies;

/// <summary>One thing broken in a copy of the policies folder: the library refuses it with file, place and remedy, and takes over nothing.</summary>
public sealed class BrokenPoliciesTests : IDisposable
{
    private const string Weihai = "documents/shandong/weihai/weirenshezi-2024-19";
    private const string Refund = "definitions/rule/stability-refund";

    private readonly string _folder = Directory.CreateTempSubdirectory("duixian-policies").FullName;

    public BrokenPoliciesTests()
    {
        foreach (var file in Directory.EnumerateFiles(Library.Folder, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(_folder, Path.GetRelativePath(Library.Folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData($"{Refund}/stability-refund.dmn", "not(企业.僵尸企业)", "not(企业.僵尸企业", "stability-refund.dmn:161")]
    [InlineData($"{Refund}/stability-refund.dmn", "not(企业.严重失信)", "not(企业.严重失新)", "是否应为“严重失信”")]
    [InlineData($"{Refund}/stability-refund.dmn", "裁员率 &lt;= (if", "裁圆率 &lt;= (if", "裁圆率")]
    [InlineData($"{Refund}/stability-refund.dmn", "words=\"不裁员、少裁员\"", "words=\"从不裁员\"", "没有“从不裁员”")]
    [InlineData($"{Refund}/stability-refund.dmn", "source=\"威人社字〔2023〕23号\"", "source=\"威人社字〔2023〕99号\"", "不存在的依据")]
    [InlineData($"{Refund}/stability-refund.dmn", "<itemComponent name=\"规模\">", "<itemComponent name=\"规格\"><typeRef>string</typeRef></itemComponent><itemComponent name=\"规模\">", "没有“规格”")]
    [InlineData($"{Refund}/definition.yaml", "value: 5.5", "to: 2024-08-31, value: 5.5", "在2024-09-01没有取值")]
    [InlineData($"{Refund}/definition.yaml", "  足额缴费月数:\n", "  足额缴费月数:\n  - {in: shandong/weihai, from: 2024-07-01, value: 6, source: WH2024-19/1.3, confidence: 原文}\n", "有两个取值")]
    [InlineData($"{Refund}/definition.yaml", "WH2024-19/1.4", "WH2024-19/1.1", "rule/package-stability")]
    [InlineData($"{Refund}/definition.yaml", "grain:", "grane:", "grane")]
    [InlineData($"{Weihai}/measures.yaml", "- id: WH2024-19/1.2\n  clause: c1\n", "- id: WH2024-19/1.2\n", "`clause`")]
    [InlineData($"{Weihai}/measures.yaml", "- id: WH2024-19/1.2\n  clause: c1\n", "- id: WH2024-19/1.2\n  clause: c2\n", "不在条款“c2”")]
    [InlineData($"{Weihai}/measures.yaml", "- id: WH2024-19/1.2\n", "- id: WH2024-19/1.1\n", "重复")]
    [InlineData($"{Weihai}/measures.yaml", "单户授信额度最高3000万元", "单户授信额度最高4000万元", "找不到")]
    [InlineData($"{Weihai}/policy.yaml", "region: shandong/weihai", "region: shandong", "所在文件夹")]
    [InlineData($"{Weihai}/policy.yaml", "issuedOn: 2024-07-10", "issuedOn: 2024-13-01", "2024-13-01")]
    public void Library_WithOneThingBroken_NamesFilePlaceAndRemedy(string file, string what, string instead, string words)
    {
        var path = Path.Combine(_folder, file);
        var text = File.ReadAllText(path);
        Assert.Contains(what, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(what, instead, StringComparison.Ordinal));

        var refusal = Assert.Throws<BadInputException>(() => PolicyLibrary.Load(_folder, Library.Day));

        Assert.Contains(words, refusal.Message, StringComparison.Ordinal);
        Assert.Contains(Path.GetDirectoryName(file)!.Split('/')[^1], refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(_folder, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Library_WithTwoThingsBroken_ReportsBoth()
    {
        var path = Path.Combine(_folder, Weihai, "measures.yaml");
        File.WriteAllText(path, File.ReadAllText(path).Replace("单户授信额度最高3000万元", "单户授信额度最高4000万元", StringComparison.Ordinal).Replace("kind: loan", "kind: lone", StringComparison.Ordinal));

        var refusal = Assert.Throws<BadInputException>(() => PolicyLibrary.Load(_folder, Library.Day));

        Assert.Contains("找不到", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("lone", refusal.Message, StringComparison.Ordinal);
    }
}
