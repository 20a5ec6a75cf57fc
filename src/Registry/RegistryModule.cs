using Duixian.Platform.Contracts;
using Duixian.Registry.Contracts;
using Duixian.Registry.Demonstration;
using Duixian.Registry.Facts;
using Duixian.Registry.FactStores;
using Duixian.Registry.Imports;
using Duixian.Registry.Model;
using Duixian.Registry.Subjects;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Duixian.Registry;

/// <summary>Subjects and facts: the fact model, the fact store, imports and the demonstration city.</summary>
public static class RegistryModule
{
    /// <summary>Registers the module. Nothing is read before it is asked for; the fact model once.</summary>
    public static IServiceCollection AddRegistry(this IServiceCollection services)
    {
        services.AddSingleton(s => OpenStore(s.GetRequiredService<HousePaths>()));
        services.AddSingleton<IFactStore>(s => s.GetRequiredService<FactStore>());
        services.AddSingleton<IFactReader, FactReader>();
        services.AddSingleton<IDemonstrationCity>(s => new DemonstrationCity(
            s.GetRequiredService<FactStore>(), s.GetRequiredService<IFieldCipher>(), s.GetRequiredService<IDatabase>, s.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IFactImport>(s => new FactImport(
            s.GetRequiredService<FactStore>(), new ImportKeys(s.GetRequiredService<IFieldCipher>(), s.GetRequiredService<IDatabase>), s.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IModuleSchema, RegistrySchema>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddScoped<ISubjects>(s => new SubjectDirectory(
            s.GetRequiredService<AppDb>(), s.GetRequiredService<IFieldCipher>(), s.GetRequiredService<IFactStore>()));
        return services;
    }

    /// <summary>Reads <c>facts.yaml</c> and <c>codes/</c> of a <c>policies</c> folder.</summary>
    /// <exception cref="BadInputException">A file is missing or wrong; the message names file, place and remedy.</exception>
    public static FactModel LoadFactModel(string policiesFolder) => FactModelFile.Load(policiesFolder);

    /// <summary>The fact store of an installation, for tools that run without the house's services.</summary>
    /// <remarks>Nothing is read before it is asked for.</remarks>
    public static IFactStore OpenFactStore(HousePaths paths) => OpenStore(paths);

    /// <summary>Reads single subjects of a fact store, for tools that run without the house's services.</summary>
    public static IFactReader OpenFactReader(IFactStore store) => new FactReader(store);

    /// <summary>Generates the facts of a demonstration city without identities, for tools that run without the house's services.</summary>
    public static FactVersion GenerateFacts(HousePaths paths, CityRequest request, IProgress<string>? progress, CancellationToken cancellation) =>
        CityFacts.Generate(OpenStore(paths), request, TimeProvider.System, progress, cancellation);

    private static FactStore OpenStore(HousePaths paths) => new(paths.Facts, new Lazy<FactModel>(() => LoadFactModel(paths.Policies)));
}
