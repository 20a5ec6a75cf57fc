using System.Collections.Immutable;
using Duixian.Entitlements.Contracts;
using Duixian.Platform.Contracts;
using Duixian.Policies.Contracts;
using Duixian.Registry.Contracts;

namespace Duixian.Web.Hosting;

/// <summary>Brings an installation to where pages can be shown; on later starts it finds everything there.</summary>
internal sealed class FirstStart(IServiceProvider services, IProgress<string> progress)
{
    private const string DemonstrationRegion = "shandong/weihai";

    /// <summary>Opens the database, loads the policies, and gives an empty installation a demonstration city and a first run.</summary>
    /// <returns>The demonstration accounts; none where the facts are real.</returns>
    public async Task<ImmutableArray<DemonstrationAccount>> PrepareAsync(CancellationToken cancellation)
    {
        await services.GetRequiredService<IDatabase>().OpenAsync(progress, cancellation);
        var library = services.GetRequiredService<IPolicyLibrary>();
        progress.Report($"政策文件 {library.Documents.Length} 份，措施 {library.Documents.Sum(document => document.Measures.Length)} 条，规则 {library.Rules.Length} 项。");

        var facts = services.GetRequiredService<IFactStore>();
        if (facts.Current is null)
        {
            progress.Report("正在生成示范城市数据…");
            await services.GetRequiredService<IDemonstrationCity>().GenerateAsync(CityRequest.Small, progress, cancellation);
        }
        var version = facts.Current!;
        if (services.GetRequiredService<IPopulationRuns>() is { Latest: null } runs && !library.Rules.IsEmpty)
            await RunOverEverybodyAsync(runs, version, cancellation);
        if (!version.IsDemonstration)
            return [];
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IDemonstration>()
            .EnsureAccountsAsync(DemonstrationRegion, new SubjectRef("企业", 1), new SubjectRef("人员", 1), cancellation);
    }

    private async Task RunOverEverybodyAsync(IPopulationRuns runs, FactVersion version, CancellationToken cancellation)
    {
        progress.Report("正在对全部对象运行规则…");
        try
        {
            await runs.RunAsync(new RunRequest(version.CutOff, DemonstrationRegion, []), progress, cancellation);
        }
        catch (BadInputException rule)
        {
            // One rule that cannot be run must not keep people from reading the documents.
            progress.Report($"未能完成：{rule.Message}");
        }
    }
}
