using Duixian.Publishing.Contracts;
using Duixian.Registry.Demonstration;
using Duixian.Registry.Numbers;
using Xunit;

namespace Duixian.Modules.Tests.Registry;

public sealed class NumbersTests
{
    [Theory]
    [InlineData("91350100M000100Y43", true)] // example of GB 32100-2015
    [InlineData("91350100M000100Y44", false)]
    [InlineData("91350100M000100Z43", false)] // Z is not in the alphabet
    [InlineData("91350100m000100y43", false)]
    [InlineData("9135010", false)]
    public void CreditCode_IsValid_OnlyWithItsCheckCharacter(string code, bool expected) => Assert.Equal(expected, CreditCode.IsValid(code));

    [Theory]
    [InlineData("11010519491231002X", true)] // examples of GB 11643-1999
    [InlineData("440524188001010014", true)]
    [InlineData("110105194912310021", false)]
    [InlineData("110105194902310020", false)] // 31 February
    [InlineData("1101051949123100", false)]
    public void IdentityNumber_IsValid_OnlyWithADateAndItsCheckCharacter(string number, bool expected) => Assert.Equal(expected, IdentityNumber.IsValid(number));

    [Fact]
    public void CreditCode_AnyOneCharacterChanged_IsNoLongerValid()
    {
        var code = CreditCode.Make("91", "371002", "MA3C1234");
        Assert.True(CreditCode.IsValid(code));
        for (var i = 0; i < code.Length; i++)
        {
            foreach (var other in CreditCode.Alphabet.Where(c => c != code[i]))
                Assert.False(CreditCode.IsValid(code[..i] + other + code[(i + 1)..]));
        }
    }

    [Fact]
    public void CityNames_ForThousands_AreValidAndDoNotRepeat()
    {
        var names = new CityNames(42);
        var codes = Enumerable.Range(1, 3000).Select(id => names.EnterpriseCode(id, id % 5 == 0 ? "个体工商户" : "民营企业", "371082")).ToList();
        Assert.All(codes, code => Assert.True(CreditCode.IsValid(code), code));
        Assert.Equal(codes.Count, codes.Distinct().Count());
        // One birthday for all of them: sequence numbers must give way to each other.
        var numbers = Enumerable.Range(1, 900).Select(id => names.IdNumber(id, "371002", new DateOnly(2000, 2, 29))).ToList();
        Assert.All(numbers, number => Assert.True(IdentityNumber.IsValid(number), number));
        Assert.Equal(numbers.Count, numbers.Distinct().Count());
        Assert.Equal(new CityNames(42).PersonName(17), names.PersonName(17));
    }

    [Theory]
    [InlineData("王琪", "王*")]
    [InlineData("王思琪", "王*琪")]
    [InlineData("欧阳娜娜", "欧**娜")]
    [InlineData("王", "*")]
    public void Masking_AName_KeepsItsEnds(string name, string masked) => Assert.Equal(masked, Masking.PersonName(name));

    [Fact]
    public void Masking_ANumber_KeepsTheLastFour() => Assert.Equal("**************002X", Masking.Number("11010519491231002X"));
}
