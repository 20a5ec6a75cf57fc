using Duixian.Entitlements.Rules;
using Duixian.Feel.Values;
using Duixian.Modules.Tests.Policies;
using Duixian.Registry;
using Xunit;

namespace Duixian.Modules.Tests.Entitlements;

public class GrainsTests
{
    private static readonly DateOnly s_asOf = new(2024, 9, 30);

    [Theory]
    [InlineData("rule/young-talent-allowance", "2024年9月")]
    [InlineData("rule/stability-refund", "2024年")]
    [InlineData("rule/expansion-subsidy", "2024年6月15日招用，编号 73116")]
    public void InWords_TellsTheMonthTheYearOrWhichHireIsMeant(string key, string words) =>
        Assert.Equal(words, InWords(key, Hired(FeelValue.Of(new DateOnly(2024, 6, 15)))));

    [Fact]
    public void InWords_OfAHireWithoutAKnownDay_StillNamesIt() =>
        Assert.Equal("招用，编号 73116", InWords("rule/expansion-subsidy", Hired(FeelValue.Null)));

    private static FeelContext Hired(FeelValue day)
    {
        var row = new FeelContextBuilder();
        row.Set("招用日期", day);
        return row.ToContext();
    }

    private static string InWords(string key, FeelContext row)
    {
        var rule = Library.Whole.FindRule(key)!;
        var model = RegistryModule.LoadFactModel(Library.Folder);
        return Grains.InWords(rule, s_asOf, model.Entity(rule.Subject), 73116, row);
    }
}
