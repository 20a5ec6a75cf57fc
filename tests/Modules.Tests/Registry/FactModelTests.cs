using Duixian.Platform.Contracts;
using Duixian.Registry;
using Duixian.Registry.Contracts;
using Xunit;

namespace Duixian.Modules.Tests.Registry;

public sealed class FactModelTests
{
    private const string Small = """
        registers:
          - {name: 社保, authority: 社保局, refresh: 每月}
        codeLists: {企业规模: size.yaml}
        entities:
          - name: 企业
            table: enterprise
            fields:
              - {name: 职工人数, column: staff_count, type: integer, absence: no, register: 社保, sensitivity: 内部}
              - {name: 规模, column: size_class, type: code(企业规模), absence: unknown, register: 社保, sensitivity: 内部}
        """;

    [Fact]
    public void Model_OfThisCheckout_LoadsWithItsCodeLists()
    {
        var model = RegistryModule.LoadFactModel(HousePaths.Find().Policies);
        Assert.Equal(["企业", "人员", "招用"], model.Entities.Select(e => e.Name));
        Assert.Equal("环翠区", model.NameOfCode("地区", "371002"));
        Assert.Equal("企业", model.Entity("招用").FindRelation("企业")!.Entity);
        var premium = model.Entity("企业").FindField("上年实缴失业保险费")!;
        Assert.Equal((FactKind.Money, "BIGINT", "元"), (premium.Type.Kind, premium.Type.SqlType, premium.Unit));
    }

    [Theory]
    [InlineData("integer", "number", "is not a type")]
    [InlineData("absence: no", "absence: maybe", "write no or unknown")]
    [InlineData("register: 社保, sensitivity: 内部}\n", "register: 税务, sensitivity: 内部}\n", "is not among the registers")]
    [InlineData("code(企业规模)", "code(无此表)", "there is no code list")]
    [InlineData("企业规模: size.yaml", "企业规模: sizes.yaml", "there is no file")]
    [InlineData("企业规模: size.yaml", "规模: size.yaml", "takes the list for")]
    [InlineData("column: size_class", "column: staff_count", "is used twice")]
    [InlineData("column: size_class", "column: id", "is no column name")]
    [InlineData("sensitivity: 内部}\n", "sensitivity: 秘密}\n", "sensitivity is")]
    [InlineData("absence: no", "absense: no", "facts.yaml:8:")]
    public void Model_WithAMistake_SaysFilePlaceAndRemedy(string right, string wrong, string words)
    {
        using var folder = new TemporaryFolder();
        Write(folder.Path, Small.Replace(right, wrong, StringComparison.Ordinal));
        var refused = Assert.Throws<BadInputException>(() => RegistryModule.LoadFactModel(folder.Path));
        Assert.Contains("facts.yaml", refused.Message, StringComparison.Ordinal);
        Assert.Contains(words, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Model_Missing_SaysWhere()
    {
        using var folder = new TemporaryFolder();
        Assert.Contains(folder.Path, Assert.Throws<BadInputException>(() => RegistryModule.LoadFactModel(folder.Path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Hash_AfterAChangedNote_Differs_AfterOtherLineEnds_DoesNot()
    {
        using var folder = new TemporaryFolder();
        Write(folder.Path, Small);
        var before = RegistryModule.LoadFactModel(folder.Path).Hash;
        Write(folder.Path, Small.ReplaceLineEndings("\r\n"));
        Assert.Equal(before, RegistryModule.LoadFactModel(folder.Path).Hash);
        Write(folder.Path, Small.Replace("每月", "每日", StringComparison.Ordinal));
        Assert.NotEqual(before, RegistryModule.LoadFactModel(folder.Path).Hash);
    }

    [Fact]
    public void Absence_No_IsStoredAsAValue_ExceptWhereNoneIsTheAnswer()
    {
        var model = RegistryModule.LoadFactModel(HousePaths.Find().Policies);
        var enterprise = model.Entity("企业");
        Assert.False(enterprise.FindField("严重失信")!.IsNullable);
        Assert.True(enterprise.FindField("注销日期") is { IsNullable: true, IsNullUnknown: false });
        Assert.True(enterprise.FindField("规模") is { IsNullable: true, IsNullUnknown: true });
    }

    private static void Write(string folder, string facts)
    {
        File.WriteAllText(Path.Combine(folder, "facts.yaml"), facts);
        Directory.CreateDirectory(Path.Combine(folder, "codes"));
        File.WriteAllText(Path.Combine(folder, "codes", "size.yaml"), "name: 企业规模\nsource: 示例\ncodes:\n  - {code: 大型}\n");
    }
}
