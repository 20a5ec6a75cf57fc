using Duixian.Platform.Contracts;
using Duixian.Registry.Contracts;
using Duixian.Registry.FactStores;

namespace Duixian.Registry.Demonstration;

/// <summary>Generates facts and identities together: both are there afterwards, or neither.</summary>
internal sealed class DemonstrationCity(FactStore store, IFieldCipher cipher, Func<IDatabase> openDatabase, TimeProvider time) : IDemonstrationCity
{
    public Task<FactVersion> GenerateAsync(CityRequest request, IProgress<string>? progress, CancellationToken cancellation)
    {
        CityFacts.Check(request);
        return Task.Run(() => request.FactsOnly
            ? Task.FromResult(CityFacts.Generate(store, request, time, progress, cancellation))
            : WithIdentitiesAsync(request, progress, cancellation), cancellation);
    }

    private async Task<FactVersion> WithIdentitiesAsync(CityRequest request, IProgress<string>? progress, CancellationToken cancellation)
    {
        var database = openDatabase();
        await database.OpenAsync(progress, cancellation);
        using var build = CityFacts.Start(store, request, progress, cancellation);
        progress?.Report("登记名称和证件号码");
        await using var connection = await database.Source.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await new CityIdentities(cipher, store.Model).WriteAsync(build.Connection, connection, request.Seed, cancellation);
        var version = CityFacts.Publish(build, request, time, progress, cancellation);
        await transaction.CommitAsync(CancellationToken.None);
        return version;
    }
}
