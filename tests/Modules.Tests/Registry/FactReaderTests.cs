using Duixian.Feel.Values;
using Duixian.Registry;
using Xunit;

namespace Duixian.Modules.Tests.Registry;

public sealed class FactReaderTests
{
    [Fact]
    public void Read_AnEnterprise_HasEveryFieldByItsChineseName_AmountsInExactYuan()
    {
        using var house = new TestHouse();
        house.Generate();
        using var reader = RegistryModule.OpenFactReader(house.Store);
        using var facts = reader.Open();
        var enterprise = facts.Read("企业", 9)!;
        Assert.Equal(house.Store.Model.Entity("企业").Fields.Select(f => f.Name), enterprise.Shape.Names);
        // 40 staff, 12 months, 50.11 yuan each and 37 fen.
        Assert.Equal(FeelValue.Of((Duixian.Feel.Numbers.FeelNumber)24053.17m), Of(enterprise, "上年实缴失业保险费"));
        Assert.Equal(FeelValue.Of((Duixian.Feel.Numbers.FeelNumber)49.99m), Of(enterprise, "国有持股比例"));
        Assert.Equal(FeelValue.Of("民营企业"), Of(enterprise, "企业类型"));
        Assert.Equal(FeelValue.Null, Of(enterprise, "注销日期"));
    }

    [Fact]
    public void Read_AHire_NestsEnterpriseAndPerson()
    {
        using var house = new TestHouse();
        house.Generate();
        using var reader = RegistryModule.OpenFactReader(house.Store);
        using var facts = reader.Open();
        var hire = facts.Read("招用", 31 * 4)!;
        Assert.Equal(FeelValue.Of((Duixian.Feel.Temporal.FeelDate)new DateOnly(2024, 2, 28)), Of(hire, "招用日期"));
        var person = Of(hire, "人员").AsContext;
        Assert.Equal(FeelValue.Of((Duixian.Feel.Temporal.FeelDate)new DateOnly(2000, 2, 29)), Of(person, "出生日期"));
        Assert.Equal(FeelValue.True, Of(Of(hire, "企业").AsContext, "独立法人"));
        Assert.Equal(Of(hire, "企业"), Of(person, "现企业"));
    }

    [Fact]
    public void Read_WhatIsUnknown_IsNull_AndNobodyIsNull()
    {
        using var house = new TestHouse();
        house.Generate();
        using var reader = RegistryModule.OpenFactReader(house.Store);
        using var facts = reader.Open();
        Assert.Equal(FeelValue.Null, Of(facts.Read("人员", 11)!, "学历层次"));
        Assert.Equal(FeelValue.Null, Of(facts.Read("人员", 19)!, "出生日期"));
        Assert.Null(facts.Read("人员", 999_999));
        Assert.Throws<KeyNotFoundException>(() => facts.Read("机构", 1));
    }

    [Fact]
    public void Referring_Hires_AreThoseOfThePersonInOrder()
    {
        using var house = new TestHouse();
        house.Generate();
        using var reader = RegistryModule.OpenFactReader(house.Store);
        using var facts = reader.Open();
        Assert.Equal([152L, 153L], facts.Referring("招用", "人员", 38));
        Assert.Contains(153L, facts.Referring("招用", "企业", 62));
        Assert.Empty(facts.Referring("招用", "人员", 999_999));
    }

    [Fact]
    public void ReadAll_GivesEverybodyInOrder_TheSameAsOneByOne()
    {
        using var house = new TestHouse();
        house.Generate();
        using var reader = RegistryModule.OpenFactReader(house.Store);
        using var facts = reader.Open();
        var all = facts.ReadAll("人员").ToList();
        Assert.Equal(3000, all.Count);
        Assert.Equal(all.Select(a => a.Id).Order(), all.Select(a => a.Id));
        foreach (var (id, context) in all.Where(a => a.Id % 97 == 0))
            Assert.Equal(facts.Read("人员", id), context);
    }

    private static FeelValue Of(FeelContext context, string name) =>
        context.TryGet(name, out var value) ? value : throw new KeyNotFoundException(name);
}
