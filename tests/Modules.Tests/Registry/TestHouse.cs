using Duixian.Platform.Contracts;
using Duixian.Registry;
using Duixian.Registry.Contracts;
using Duixian.Registry.FactStores;

namespace Duixian.Modules.Tests.Registry;

/// <summary>The checkout's policies with a data folder of the test's own.</summary>
internal sealed class TestHouse : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public TestHouse() => Paths = new HousePaths(HousePaths.Find().Root, folder.Path);

    public HousePaths Paths { get; }

    public FactStore Store => new(Paths.Facts, new Lazy<FactModel>(() => RegistryModule.LoadFactModel(Paths.Policies)));

    /// <summary>A city big enough to have everything, small enough for a test.</summary>
    public static CityRequest City(int seed = 7) => new("weihai", 300, 3000, seed, new DateOnly(2024, 9, 30), FactsOnly: true);

    public FactVersion Generate(int seed = 7) => RegistryModule.GenerateFacts(Paths, City(seed), null, CancellationToken.None);

    public void Dispose() => folder.Dispose();
}
