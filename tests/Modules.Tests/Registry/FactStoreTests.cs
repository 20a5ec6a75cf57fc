using Duixian.Platform.Contracts;
using Xunit;

namespace Duixian.Modules.Tests.Registry;

public sealed class FactStoreTests
{
    [Fact]
    public void Store_BeforeAnything_IsEmptyAndSaysWhatToDo()
    {
        using var house = new TestHouse();
        Assert.Null(house.Store.Current);
        Assert.Empty(house.Store.Versions);
        Assert.Contains("facts generate", Assert.Throws<HouseException>(() => house.Store.OpenReadOnly()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Store_AfterASecondVersion_ReadsIt_WhileAReaderKeepsTheFirst()
    {
        using var house = new TestHouse();
        house.Generate(seed: 1);
        using var database = house.Store.OpenReadOnly();
        using var reading = database.Connect();
        var first = reading.Scalar("SELECT sum(hash(id, born_on))::VARCHAR FROM person");
        var second = house.Generate(seed: 2);
        Assert.Equal(second.Id, house.Store.Current!.Id);
        Assert.Equal(2, house.Store.Versions.Count);
        Assert.Equal(first, reading.Scalar("SELECT sum(hash(id, born_on))::VARCHAR FROM person"));
    }

    [Fact]
    public void Store_WithAVersionOfAnotherModel_IsRefused()
    {
        using var house = new TestHouse();
        var version = house.Generate();
        var other = version with { ModelHash = "0" };
        Assert.Contains("facts.yaml", Assert.Throws<HouseException>(() => house.Store.OpenReadOnly(other)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{\"Version\":\"20240930-000000000000\"}")]
    [InlineData("null")]
    public void Store_WithABrokenPointer_SaysSo(string pointer)
    {
        using var house = new TestHouse();
        house.Generate();
        File.WriteAllText(Path.Combine(house.Paths.Facts, "current.json"), pointer);
        Assert.Contains("current.json", Assert.Throws<HouseException>(() => house.Store.Current).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Store_OpenForReading_RefusesToWrite()
    {
        using var house = new TestHouse();
        house.Generate();
        using var database = house.Store.OpenReadOnly();
        using var connection = database.Connect();
        Assert.Throws<Duixian.DuckDb.DuckException>(() => connection.Execute("DELETE FROM person"));
    }
}
