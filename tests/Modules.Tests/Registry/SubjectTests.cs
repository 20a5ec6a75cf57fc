using Duixian.Modules.Tests.Platform;
using Duixian.Platform.Contracts;
using Duixian.Registry.Contracts;
using Duixian.Registry.Numbers;
using Duixian.Registry.Subjects;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Duixian.Modules.Tests.Registry;

public sealed class SubjectTests(OpenHouse house)
{
    private static readonly SemaphoreSlim Once = new(1, 1);

    [Fact]
    public async Task Find_APerson_ShowsAMaskedNameAndOnlyTheLastFourOfTheNumber()
    {
        await using var scope = await CityAsync();
        var person = (await scope.ServiceProvider.GetRequiredService<ISubjects>().FindAsync("人员", 5, CancellationToken.None))!;
        Assert.Matches(@"^.\*+.?$", person.Name);
        Assert.Matches(@"^\*{14}[0-9]{3}[0-9X]$", person.Code);
        Assert.EndsWith("区", person.RegionName.Replace('市', '区'), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Find_ByTheFullNumber_FindsThePerson_AnotherNumberNobody()
    {
        await using var scope = await CityAsync();
        var cipher = scope.ServiceProvider.GetRequiredService<IFieldCipher>();
        var stored = await scope.ServiceProvider.GetRequiredService<AppDb>().Set<PersonIdentity>().AsNoTracking().SingleAsync(p => p.Id == 5);
        var number = cipher.Decrypt(IdentityFields.PersonIdNumber, stored.IdNumber);
        Assert.True(IdentityNumber.IsValid(number));
        Assert.Equal(new DateOnly(1988, 2, 29), IdentityNumber.BornOn(number));
        var subjects = scope.ServiceProvider.GetRequiredService<ISubjects>();
        Assert.Equal(5, (await subjects.FindByCodeAsync(" " + number + " ", CancellationToken.None))!.Id);
        Assert.Null(await subjects.FindByCodeAsync("11010519491231002X", CancellationToken.None));
    }

    [Fact]
    public async Task Search_PartOfAName_FindsEnterprises_PercentSignsAreJustText()
    {
        await using var scope = await CityAsync();
        var subjects = scope.ServiceProvider.GetRequiredService<ISubjects>();
        var known = (await subjects.FindAsync("企业", 150, CancellationToken.None))!;
        Assert.True(CreditCode.IsValid(known.Code));
        Assert.Equal(known, await subjects.FindByCodeAsync(known.Code, CancellationToken.None));
        Assert.Contains(known, await subjects.SearchAsync(known.Name[2..6], 300, CancellationToken.None));
        Assert.Equal(3, (await subjects.SearchAsync("威海", 3, CancellationToken.None)).Count);
        Assert.Empty(await subjects.SearchAsync("%", 10, CancellationToken.None));
        Assert.Empty(await subjects.SearchAsync("  ", 10, CancellationToken.None));
    }

    [Fact]
    public async Task Find_NobodyAndNothing_IsNull()
    {
        await using var scope = await CityAsync();
        var subjects = scope.ServiceProvider.GetRequiredService<ISubjects>();
        Assert.Null(await subjects.FindAsync("企业", 999_999, CancellationToken.None));
        Assert.Null(await subjects.FindAsync("机构", 1, CancellationToken.None));
    }

    [Fact]
    public async Task Import_ByCreditCode_FindsTheRegisteredEnterprise_AndRefusesAStranger()
    {
        await using var scope = await CityAsync();
        var code = (await scope.ServiceProvider.GetRequiredService<ISubjects>().FindAsync("企业", 150, CancellationToken.None))!.Code;
        const string header = "编号,企业,人员,招用日期,已签劳动合同,失业保险缴费月数,工伤保险缴费月数,养老保险缴费月数,审核时正常参保,此前已享受扩岗补助,此前已享受一次性吸纳就业补贴\n";
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "hires.csv");
        var stranger = CreditCode.Make("91", "110000", "MA000001");
        await File.WriteAllTextAsync(file, $"{header}900001,{code},5,2024-03-01,,6,6,6,是,否,否\n900002,{stranger},5,2024-03-01,,6,6,6,是,否,否\n");
        var outcome = await scope.ServiceProvider.GetRequiredService<IFactImport>().ImportAsync(new ImportRequest("招用", file), null, CancellationToken.None);
        Assert.Equal(1, outcome.RejectedRows);
        Assert.Equal((3L, "企业", stranger, "没有登记过"), (outcome.First!.Row, outcome.First.Field, outcome.First.Value, outcome.First.Reason));
    }

    private async Task<AsyncServiceScope> CityAsync()
    {
        var services = await house.ServicesAsync();
        await Once.WaitAsync();
        try
        {
            if (services.GetRequiredService<IFactStore>().Current is null)
                await services.GetRequiredService<IDemonstrationCity>().GenerateAsync(TestHouse.City() with { FactsOnly = false }, null, CancellationToken.None);
        }
        finally
        {
            Once.Release();
        }

        return services.CreateAsyncScope();
    }
}
