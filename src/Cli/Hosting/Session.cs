using Duixian.Migrations;
using Duixian.Platform.Contracts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Duixian.Cli.Hosting;

/// <summary>One command's stay in the house: services are there while the body runs, and whatever was started is stopped afterwards.</summary>
internal static class Session
{
    /// <summary>Runs a body that needs the modules but not PostgreSQL.</summary>
    /// <returns>The body's exit code.</returns>
    public static async Task<int> RunAsync(Func<IServiceProvider, CancellationToken, Task<int>> body, CancellationToken cancellation)
    {
        await using var house = Open();
        await using var scope = house.CreateAsyncScope();
        return await body(scope.ServiceProvider, cancellation);
    }

    /// <summary>Runs a body with the database open: started when nobody runs it yet, shared with a running web host otherwise.</summary>
    public static async Task<int> RunWithDatabaseAsync(Func<IServiceProvider, CancellationToken, Task<int>> body, CancellationToken cancellation)
    {
        await using var house = Open();
        await house.GetRequiredService<IDatabase>().OpenAsync(new ToStandardError(), cancellation);
        await using var scope = house.CreateAsyncScope();
        return await body(scope.ServiceProvider, cancellation);
    }

    private static ServiceProvider Open()
    {
        var services = new ServiceCollection();
        // Standard output belongs to the command's result, so that it can be piped.
        services.AddLogging(log => log
            .SetMinimumLevel(LogLevel.Warning)
            .AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace));
        services.AddHouse(HousePaths.Find());
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });
    }

    private sealed class ToStandardError : IProgress<string>
    {
        public void Report(string value) => Console.Error.WriteLine(value);
    }
}
