using Duixian.Platform.Contracts;
using Duixian.Registry;
using Duixian.Registry.Contracts;
using Xunit;

namespace Duixian.Modules.Tests.Registry;

public sealed class CityTests
{
    [Fact]
    public void Generate_SameSeedTwice_HasTheSameContent_AnotherSeedDoesNot()
    {
        using var first = new TestHouse();
        using var second = new TestHouse();
        var one = first.Generate();
        Assert.Equal(one.Digest, second.Generate().Digest);
        Assert.NotEqual(one.Digest, second.Generate(seed: 8).Digest);
        Assert.Equal(300, one.Rows["企业"]);
        Assert.Equal(3000, one.Rows["人员"]);
        Assert.True(one.Rows["招用"] > 2000);
    }

    [Fact]
    public void Generate_TheSameCityAgain_KeepsTheVersionThatStands()
    {
        using var house = new TestHouse();
        var first = house.Generate();
        using (var reading = house.Store.OpenReadOnly())
            Assert.Equal((first.Id, first.CreatedAt), (house.Generate().Id, house.Store.Current!.CreatedAt));
        Assert.Single(house.Store.Versions);
    }

    [Theory]
    // Nobody is hired before they left school, turned sixteen or the firm existed.
    [InlineData("SELECT count(*) FROM hire h JOIN person p ON p.id = h.person_id WHERE h.hired_on < p.graduated_on AND p.id > 100")]
    [InlineData("SELECT count(*) FROM hire h JOIN person p ON p.id = h.person_id WHERE h.hired_on < p.born_on + INTERVAL 16 YEAR")]
    [InlineData("SELECT count(*) FROM hire h JOIN enterprise e ON e.id = h.enterprise_id WHERE h.hired_on < e.founded_on")]
    [InlineData("SELECT count(*) FROM hire WHERE hired_on > DATE '2024-09-30'")]
    // The registers agree with one another.
    [InlineData("SELECT count(*) FROM enterprise e LEFT JOIN (SELECT employer_id, count(*) n FROM person WHERE is_insured GROUP BY 1) c ON c.employer_id = e.id WHERE e.staff_count <> coalesce(c.n, 0)")]
    [InlineData("SELECT count(*) FROM person p LEFT JOIN enterprise e ON e.id = p.employer_id WHERE p.employer_id IS NOT NULL AND e.id IS NULL")]
    [InlineData("SELECT count(*) FROM hire h LEFT JOIN person p ON p.id = h.person_id LEFT JOIN enterprise e ON e.id = h.enterprise_id WHERE p.id IS NULL OR e.id IS NULL")]
    [InlineData("SELECT count(*) - count(DISTINCT id) FROM hire")]
    [InlineData("SELECT count(*) FROM enterprise WHERE insured_person_months_last_year > 0 AND insured_months_last_year = 0")]
    public void City_HasNoContradiction(string count)
    {
        using var house = new TestHouse();
        house.Generate();
        Assert.Equal(0L, Ask(house, count));
    }

    [Theory]
    [InlineData("SELECT count(*) FROM enterprise WHERE id IN (1, 2, 3) AND staff_count = 28 + id", 3)]
    [InlineData("SELECT count(*) FROM enterprise WHERE new_claimants_last_year * insured_months_last_year * 1000 = insured_person_months_last_year * 55 AND new_claimants_last_year > 0", 1)]
    [InlineData("SELECT count(*) FROM enterprise WHERE id = 2 AND new_claimants_last_year * insured_months_last_year * 5 = insured_person_months_last_year", 1)]
    [InlineData("SELECT count(*) FROM enterprise WHERE ui_paid_months = 12 AND id = 7", 1)]
    [InlineData("SELECT count(*) FROM enterprise WHERE id IN (9, 10) AND state_share IN (49.99, 50)", 2)]
    [InlineData("SELECT count(*) FROM person WHERE month(born_on) = 2 AND day(born_on) = 29 AND id <= 40", 4)]
    [InlineData("SELECT count(*) FROM hire WHERE person_id = 38", 2)]
    [InlineData("SELECT count(*) FROM hire WHERE person_id = 41 AND insured_at_review AND hired_on <= DATE '2024-04-08'", 4)]
    [InlineData("SELECT count(*) FROM hire WHERE hired_on IN (DATE '2024-01-01', DATE '2024-09-30') AND person_id IN (23, 25)", 2)]
    public void City_HasItsEdgeCases(string count, long expected)
    {
        using var house = new TestHouse();
        house.Generate();
        Assert.Equal(expected, Ask(house, count));
    }

    [Fact]
    public void City_HasUnknownsWhereTheModelAllowsThem_AndNumbersWithinTheirBounds()
    {
        using var house = new TestHouse();
        house.Generate();
        foreach (var entity in house.Store.Model.Entities)
        {
            foreach (var field in entity.Fields)
            {
                var scale = field.Type.Kind == FactKind.Money ? 100 : 1;
                if (field.Min is { } min)
                    Assert.Equal(0L, Ask(house, FormattableString.Invariant($"SELECT count(*) FROM {entity.Table} WHERE {field.Column} < {min * scale}")));
                if (field.Max is { } max)
                    Assert.Equal(0L, Ask(house, FormattableString.Invariant($"SELECT count(*) FROM {entity.Table} WHERE {field.Column} > {max * scale}")));
                if (field.Type.CodeList is { } list)
                {
                    using var database = house.Store.OpenReadOnly();
                    using var connection = database.Connect();
                    using var codes = connection.Query($"SELECT DISTINCT {field.Column} FROM {entity.Table} WHERE {field.Column} IS NOT NULL");
                    Assert.All(codes.Rows(), row => Assert.True(house.Store.Model.FindCodes(list)!.Contains((string)row[0]!), $"{field.Name}: {row[0]}"));
                }
            }
        }

        Assert.True((long)Ask(house, "SELECT count(*) FROM enterprise WHERE size_class IS NULL AND kind = '民营企业'")! > 10);
        Assert.True((long)Ask(house, "SELECT count(*) FROM person WHERE degree IS NULL")! > 30);
        Assert.True((long)Ask(house, "SELECT count(*) FROM hire WHERE has_contract IS NULL")! > 30);
    }

    [Fact]
    public void Generate_Cancelled_LeavesNothingBehindAndTheOldVersionCurrent()
    {
        using var house = new TestHouse();
        var before = house.Generate();
        using var cancellation = new CancellationTokenSource();
        var stop = new StopAt("生成招用记录", cancellation);
        Assert.ThrowsAny<OperationCanceledException>(() => RegistryModule.GenerateFacts(house.Paths, TestHouse.City(9), stop, cancellation.Token));
        Assert.Equal(before.Id, house.Store.Current!.Id);
        Assert.Equal([Path.GetDirectoryName(before.Path)!], Directory.GetDirectories(house.Paths.Facts));
    }

    [Fact]
    public void Generate_AfterAKilledBuild_SweepsItsRemains()
    {
        using var house = new TestHouse();
        var left = Directory.CreateDirectory(Path.Combine(house.Paths.Facts, ".building-killed")).FullName;
        File.WriteAllText(Path.Combine(left, "facts.duckdb"), "half");
        house.Generate();
        Assert.False(Directory.Exists(left));
    }

    [Theory]
    [InlineData("paris", 300, 3000, "paris")]
    [InlineData("weihai", 99, 3000, "--enterprises 99")]
    [InlineData("weihai", 300, 10, "--people 10")]
    public void Generate_BadRequest_IsRefusedBeforeAnythingIsWritten(string city, int enterprises, int people, string words)
    {
        using var house = new TestHouse();
        var request = TestHouse.City() with { City = city, Enterprises = enterprises, People = people };
        var refused = Assert.Throws<BadInputException>(() => RegistryModule.GenerateFacts(house.Paths, request, null, CancellationToken.None));
        Assert.Contains(words, refused.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(house.Paths.Facts));
    }

    private static object? Ask(TestHouse house, string sql)
    {
        using var database = house.Store.OpenReadOnly();
        using var connection = database.Connect();
        return connection.Scalar(sql);
    }

    private sealed class StopAt(string words, CancellationTokenSource cancellation) : IProgress<string>
    {
        public void Report(string value)
        {
            if (value == words)
                cancellation.Cancel();
        }
    }
}
