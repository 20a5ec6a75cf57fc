using Duixian.Migrations;
using Duixian.Platform.Access;
using Duixian.Platform.Audit;
using Duixian.Platform.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Duixian.Modules.Tests.Platform;

public sealed class UseCaseTests(OpenHouse house)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Do_ByARoleThatMay_SavesTheChangeAndTheAuditRowTogether()
    {
        var marker = $"may-{Guid.CreateVersion7()}";
        var result = await DoAsync(new GrantRole(marker, GrantRole.Ending.Well), ActOf(Role.SystemAdministrator, marker));
        Assert.Equal(marker, result.Value);
        Assert.Equal([("GrantRole", AuditOutcome.Done, null)], await AuditOfAsync(marker));
        Assert.Equal(1, await GrantsAsync(marker));
    }

    [Fact]
    public async Task Do_ByARoleThatMayNot_IsRefusedAndTheRefusalIsAudited()
    {
        var marker = $"maynot-{Guid.CreateVersion7()}";
        var result = await DoAsync(new GrantRole(marker, GrantRole.Ending.Well), ActOf(Role.Cashier, marker));
        Assert.Equal("access.role-missing", result.Problem!.Code);
        Assert.Equal([("GrantRole", AuditOutcome.Refused, "access.role-missing")], await AuditOfAsync(marker));
        Assert.Equal(0, await GrantsAsync(marker));
    }

    [Fact]
    public async Task Do_HandlerSaysNo_KeepsNothingButTheAuditRow()
    {
        var marker = $"no-{Guid.CreateVersion7()}";
        var result = await DoAsync(new GrantRole(marker, GrantRole.Ending.WithAProblem), ActOf(Role.SystemAdministrator, marker));
        Assert.Equal("test.no", result.Problem!.Code);
        Assert.Equal([("GrantRole", AuditOutcome.Refused, "test.no")], await AuditOfAsync(marker));
        Assert.Equal(0, await GrantsAsync(marker));
    }

    [Fact]
    public async Task Do_HandlerThrows_KeepsNothing()
    {
        var marker = $"throws-{Guid.CreateVersion7()}";
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => DoAsync(new GrantRole(marker, GrantRole.Ending.Badly), ActOf(Role.SystemAdministrator, marker)));
        Assert.Equal(0, await GrantsAsync(marker));
    }

    [Fact]
    public async Task Do_CommandNobodyDeclared_IsAnErrorOfOurs()
    {
        await using var scope = (await house.ServicesAsync()).CreateAsyncScope();
        var useCases = scope.ServiceProvider.GetRequiredService<IUseCases>();
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => useCases.DoAsync<string, string>("undeclared", Act.OfOperator(""), Cancellation));
    }

    [Fact]
    public async Task Say_EveryProblemOfThePlatform_HasWords()
    {
        var words = (await house.ServicesAsync()).GetRequiredService<IProblemWords>();
        foreach (var code in (string[])["access.role-missing", "access.not-your-subject", "access.purpose-missing", "access.sign-in-refused", "access.locked", "access.no-role"])
            Assert.NotEqual(code, words.Say(Problem.Of(code, "经办")));
        Assert.Equal("nobody.knows", words.Say(Problem.Of("nobody.knows")));
    }

    private static Act ActOf(Role role, string marker) => new("tester", "测试", role, "shandong/weihai", Purpose.Operation, marker, "test");

    private async Task<Result<string>> DoAsync(GrantRole command, Act act)
    {
        // Its own composition, on the shared database: the test's use case is no part of the house.
        var services = new ServiceCollection().AddLogging().AddHouse(house.Paths)
            .AddUseCase<GrantRole, string, GrantRoleHandler>(Need.Of(Role.SystemAdministrator))
            .AddSingleton((await house.ServicesAsync()).GetRequiredService<IDatabase>())
            .BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IUseCases>().DoAsync<GrantRole, string>(command, act, Cancellation);
    }

    private async Task<List<(string, AuditOutcome, string?)>> AuditOfAsync(string marker)
    {
        await using var scope = (await house.ServicesAsync()).CreateAsyncScope();
        var rows = await scope.ServiceProvider.GetRequiredService<AppDb>().Set<AuditRow>().Where(row => row.Why == marker).ToListAsync(Cancellation);
        return [.. rows.Select(row => (row.Action, row.Outcome, row.Detail))];
    }

    private async Task<int> GrantsAsync(string marker)
    {
        await using var scope = (await house.ServicesAsync()).CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AppDb>().Set<RoleGrant>().CountAsync(grant => grant.Region == marker, Cancellation);
    }

    private sealed record GrantRole(string Region, GrantRole.Ending End)
    {
        public enum Ending
        {
            Well,
            WithAProblem,
            Badly,
        }
    }

    private sealed class GrantRoleHandler(AppDb db, IIds ids) : IUseCase<GrantRole, string>
    {
        public async Task<Result<string>> HandleAsync(GrantRole command, Act act, CancellationToken cancellation)
        {
            var account = new Account { Id = ids.Next(), UserName = command.Region, NormalizedUserName = command.Region };
            db.Add(account);
            db.Add(new RoleGrant { AccountId = account.Id, Role = Role.Person, Region = command.Region, From = new DateOnly(2024, 1, 1) });
            // Already in the database when the handler ends badly: only the transaction can take it back.
            await db.SaveChangesAsync(cancellation);
            return command.End switch
            {
                GrantRole.Ending.Well => command.Region,
                GrantRole.Ending.WithAProblem => Problem.Of("test.no"),
                _ => throw new InvalidOperationException("We are wrong."),
            };
        }
    }
}
