using System.Collections.Immutable;
using Duixian.DuckDb;
using Duixian.Entitlements.Contracts;
using Duixian.Entitlements.Explanations;
using Duixian.Entitlements.Judging;
using Duixian.Entitlements.Rules;
using Duixian.Entitlements.Runs;
using Duixian.Platform;
using Duixian.Platform.Contracts;
using Duixian.Policies;
using Duixian.Policies.Contracts;
using Duixian.Registry;
using Duixian.Registry.Contracts;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Duixian.Modules.Tests.Entitlements;

/// <summary>A generated city judged twice: by one SQL statement per rule, and subject by subject with the interpreter.</summary>
public sealed class AgreementTests : IDisposable
{
    private const string Region = "shandong/weihai";
    private static readonly DateOnly s_asOf = new(2024, 9, 30);

    private readonly string _data = Directory.CreateTempSubdirectory("duixian-agreement").FullName;

    public void Dispose() => Directory.Delete(_data, recursive: true);

    [Fact]
    public void EverySubject_OfAGeneratedCity_IsJudgedTheSameBySqlAndInterpreter()
    {
        var paths = new HousePaths(HousePaths.Find().Root, _data);
        RegistryModule.GenerateFacts(paths, new CityRequest("weihai", 1_000, 8_000, 7, s_asOf, FactsOnly: true), null, CancellationToken.None);
        var facts = RegistryModule.OpenFactStore(paths);
        using var services = new ServiceCollection().AddPlatform(paths).AddPolicies().BuildServiceProvider();
        var rules = services.GetRequiredService<IPolicyLibrary>().Rules;
        Assert.Equal(["rule/expansion-subsidy", "rule/stability-refund", "rule/young-talent-allowance"], rules.Select(rule => rule.Key).Order(StringComparer.Ordinal));

        using var reader = RegistryModule.OpenFactReader(facts);
        using var snapshot = reader.Open();
        using var others = reader.Open();
        using var database = facts.OpenReadOnly();
        using var connection = database.Connect();
        foreach (var rule in rules)
        {
            var stored = Run(connection, facts.Model, rule);
            var limit = OnceLimit.Of(rule, facts.Model);
            var search = limit is null ? null : new OnceSearch(others, limit, new Judge(rule, Region, s_asOf));
            var passedOver = new List<long>();
            var judge = new Judge(rule, Region, s_asOf);
            var (judged, differences) = (0, new List<string>());
            var seen = new HashSet<Answer>();
            foreach (var (id, context) in snapshot.ReadAll(rule.Subject))
            {
                var judgement = judge.Decide(context);
                if (search is not null && judgement.Answer == Answer.Eligible)
                    judgement = judgement.After(search.Find(id, context).Outcome);
                if (judgement.Once == ConditionOutcome.Failed)
                    passedOver.Add(id);
                judged++;
                seen.Add(judgement.Answer);
                var row = ((int)judgement.Answer, judgement.AmountFen, judgement.Reasons);
                if (stored[id] != row)
                    differences.Add($"{rule.Key} {rule.Subject}:{id}: interpreter {row}, SQL {stored[id]}, facts {context}");
            }

            Assert.True(differences.Count == 0, $"{differences.Count} of {judged} differ, first: {differences.FirstOrDefault()}");
            Assert.Equal(stored.Count, judged);
            // A city in which nobody is entitled, refused or unknown would prove little.
            Assert.Equal(3, seen.Count);
            // Person 41 fits four times: the earliest hire has it, and of two on one day the lower id.
            if (rule.Key == "rule/expansion-subsidy")
            {
                Assert.Equal([164L, 165L, 167L], passedOver.Where(id => id / 4 == 41));
                Assert.Equal((int)Answer.Eligible, stored[166].Answer);
            }
        }
    }

    [Fact]
    public async Task PersonWhoFitsFourTimes_Explained_HasItOnceAndTheOthersAreToldWho()
    {
        var paths = new HousePaths(HousePaths.Find().Root, _data);
        RegistryModule.GenerateFacts(paths, new CityRequest("weihai", 200, 1_000, 7, s_asOf, FactsOnly: true), null, CancellationToken.None);
        var facts = RegistryModule.OpenFactStore(paths);
        using var services = new ServiceCollection().AddPlatform(paths).AddPolicies().BuildServiceProvider();
        using var reader = RegistryModule.OpenFactReader(facts);
        var explainer = new Explainer(services.GetRequiredService<IPolicyLibrary>(), facts, reader, HomeRegion.Weihai);

        var rows = await explainer.ExplainAsync("rule/expansion-subsidy", "人员", 41, s_asOf, TestContext.Current.CancellationToken);

        Assert.Equal([(164L, Answer.NotEligible, (long?)null), (165L, Answer.NotEligible, null), (166L, Answer.Eligible, 150_000L), (167L, Answer.NotEligible, null)],
            rows.Select(row => (row.SubjectId, row.Answer, row.Amount?.Fen)));
        var told = rows[0].Conditions[^1];
        Assert.Equal(("同一人员未由另一次招用享受", ConditionOutcome.Failed), (told.Name, told.Outcome));
        Assert.StartsWith("同一人员已由另一次招用享受：招用:166，招用日期 ", told.Found, StringComparison.Ordinal);
        Assert.All(rows[0].Conditions.SkipLast(1), condition => Assert.Equal(ConditionOutcome.Met, condition.Outcome));
    }

    private ImmutableDictionary<long, (int Answer, long? AmountFen, long Reasons)> Run(DuckConnection connection, FactModel model, RuleDefinition rule)
    {
        var path = Path.Combine(_data, "rows.parquet");
        RuleRows.Write(connection, model, rule, RuleStatement.Lower(rule, model, Region, s_asOf), path, CancellationToken.None);
        using var result = connection.Query("SELECT * FROM read_parquet($1)", [path]);
        var rows = ImmutableDictionary.CreateBuilder<long, (int, long?, long)>();
        foreach (var chunk in result.Chunks())
        {
            for (var row = 0; row < chunk.RowCount; row++)
                rows.Add(chunk[0].GetInt64(row), ((int)chunk[1].GetInt64(row), chunk[2].IsNull(row) ? null : chunk[2].GetInt64(row), chunk[3].GetInt64(row)));
        }

        return rows.ToImmutable();
    }
}
