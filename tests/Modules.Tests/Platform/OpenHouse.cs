using Duixian.Migrations;
using Duixian.Platform.Contracts;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

[assembly: AssemblyFixture(typeof(Duixian.Modules.Tests.Platform.OpenHouse))]

namespace Duixian.Modules.Tests.Platform;

/// <summary>One house with a real private PostgreSQL, shared by all tests of this project that need a database.</summary>
/// <remarks>The server starts with the first test that asks. Tests keep apart by using ids of their own, not by cleaning up.</remarks>
public sealed class OpenHouse : IAsyncDisposable
{
    private readonly TemporaryHouse _house = new();
    private readonly Lazy<Task<ServiceProvider>> _services;

    public OpenHouse() => _services = new(OpenAsync);

    internal HousePaths Paths => _house.Paths;

    /// <summary>The modules on an open, migrated database.</summary>
    public async Task<IServiceProvider> ServicesAsync() => await _services.Value;

    public async ValueTask DisposeAsync()
    {
        if (_services.IsValueCreated)
            await (await _services.Value).DisposeAsync();
        _house.Dispose();
    }

    private async Task<ServiceProvider> OpenAsync()
    {
        var services = new ServiceCollection().AddLogging().AddHouse(_house.Paths)
            .BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });
        await services.GetRequiredService<IDatabase>().OpenAsync(null, CancellationToken.None);
        return services;
    }
}
