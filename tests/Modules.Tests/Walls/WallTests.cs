using System.Collections.Immutable;
using System.Reflection;
using System.Xml.Linq;
using Duixian.Entitlements;
using Duixian.Modules.Tests.Platform;
using Duixian.Platform;
using Duixian.Policies;
using Duixian.Publishing.Contracts;
using Duixian.Registry;
using Xunit;

namespace Duixian.Modules.Tests.Walls;

/// <summary>The walls of docs/map.md, as far as the compiler cannot hold them: who may reference whom, and what a module shows.</summary>
public sealed class WallTests
{
    /// <summary>Every source project and the projects it may reference. A new project or a new arrow is drawn here and in docs/map.md first.</summary>
    private static readonly ImmutableDictionary<string, string[]> Allowed = new Dictionary<string, string[]>
    {
        ["Feel"] = [],
        ["Dmn"] = ["Feel"],
        ["Sql"] = ["Feel", "Dmn"],
        ["DuckDb"] = [],
        ["Platform"] = [],
        ["Publishing"] = ["Platform"],
        ["Registry"] = ["Platform", "Publishing", "DuckDb", "Feel"],
        ["Policies"] = ["Platform", "Feel", "Dmn"],
        ["Entitlements"] = ["Platform", "Policies", "Registry", "Feel", "Dmn", "Sql", "DuckDb"],
        ["Migrations"] = ["Platform", "Policies", "Registry", "Entitlements"],
        ["Web"] = ["Platform", "Publishing", "Registry", "Policies", "Entitlements", "Migrations"],
        ["Cli"] = ["Platform", "Publishing", "Registry", "Policies", "Entitlements", "Migrations", "Feel", "Dmn"],
    }.ToImmutableDictionary();

    /// <summary>One assembly per module. Publishing has services of its own later; until then its contracts stand for it.</summary>
    private static readonly ImmutableArray<Assembly> Modules =
    [
        typeof(PlatformModule).Assembly, typeof(Masking).Assembly, typeof(RegistryModule).Assembly,
        typeof(PoliciesModule).Assembly, typeof(EntitlementsModule).Assembly,
    ];

    public static TheoryData<string> Projects => [.. Allowed.Keys];

    public static TheoryData<string> PackageFree => ["Feel", "Dmn", "Sql", "DuckDb"];

    public static TheoryData<string> ModuleNames => [.. Modules.Select(module => module.GetName().Name!)];

    [Fact]
    public void EverySourceProject_IsOnTheMap() =>
        Assert.Equal(Allowed.Keys.Order(), Directory.GetFiles(Source, "*.csproj", SearchOption.AllDirectories).Select(Path.GetFileNameWithoutExtension).Order());

    [Theory, MemberData(nameof(Projects))]
    public void Project_ReferencesOnlyWhatTheMapAllows(string project) =>
        Assert.Subset(Allowed[project].ToHashSet(), Included(project, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path)!).ToHashSet());

    [Theory, MemberData(nameof(PackageFree))]
    public void KernelAndBinding_HaveNoPackages(string project)
    {
        Assert.Empty(Included(project, "PackageReference"));
        Assert.Empty(Included(project, "FrameworkReference"));
    }

    [Theory, MemberData(nameof(ModuleNames))]
    public void Module_ShowsItsContractsAndItsModuleClassOnly(string module)
    {
        var assembly = Modules.Single(candidate => candidate.GetName().Name == module);
        var shown = assembly.GetExportedTypes().Where(type => !type.IsNested).ToList();
        Assert.NotEmpty(shown);
        var own = $"{module}.{module["Duixian.".Length..]}Module";
        Assert.Empty(shown.Where(type => type.FullName != own && !IsIn(type, $"{module}.Contracts")).Select(type => type.FullName));
    }

    private static bool IsIn(Type type, string space) =>
        type.Namespace == space || type.Namespace?.StartsWith(space + ".", StringComparison.Ordinal) is true;

    private static IEnumerable<string> Included(string project, string element) =>
        XDocument.Load(Path.Combine(Source, project, project + ".csproj")).Descendants(element).Select(reference => reference.Attribute("Include")!.Value);

    private static string Source => Path.Combine(TemporaryHouse.Root(), "src");
}
