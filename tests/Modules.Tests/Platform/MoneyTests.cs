using Duixian.Platform.Contracts;
using Xunit;

namespace Duixian.Modules.Tests.Platform;

public sealed class MoneyTests
{
    [Theory]
    [InlineData(100, 3, new long[] { 34, 33, 33 })]
    [InlineData(-100, 3, new long[] { -34, -33, -33 })]
    [InlineData(2, 3, new long[] { 1, 1, 0 })]
    public void Allocate_RemainderGoesToTheEarliestParts(long fen, int parts, long[] expected) =>
        Assert.Equal(expected, new Money(fen).Allocate(parts).Select(part => part.Fen));

    [Fact]
    public void FromYuan_FractionOfAFen_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Money.FromYuan(0.001m));

    [Fact]
    public void Add_PastTheLargestAmount_Throws() =>
        Assert.Throws<OverflowException>(() => new Money(long.MaxValue) + new Money(1));

    [Fact]
    public void ToString_HasThousandsAndTwoDecimals() =>
        Assert.Equal("67,491.70", Money.FromYuan(67491.7m).ToString());
}
