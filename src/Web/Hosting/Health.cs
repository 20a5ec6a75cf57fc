using Duixian.Platform.Contracts;
using Duixian.Registry.Contracts;
using Npgsql;

namespace Duixian.Web.Hosting;

/// <summary>Whether the process lives, and whether it can do its work.</summary>
internal static class Health
{
    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        var health = endpoints.MapGroup("");
        health.MapGet("/health", () => Results.Text("ok"));
        health.MapGet("/health/ready", ReadyAsync);
        IEndpointConventionBuilder both = health;
        both.Add(WebAccess.Declare);
        both.Add(HeadRequests.Admit);
    }

    private static async Task<IResult> ReadyAsync(IDatabase database, IFactStore facts, CancellationToken cancellation)
    {
        var answers = await IsAnsweringAsync(database, cancellation);
        var version = facts.Current;
        return Results.Json(
            new { database = answers ? "ok" : "unavailable", facts = version?.Id },
            statusCode: answers && version is not null ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }

    private static async Task<bool> IsAnsweringAsync(IDatabase database, CancellationToken cancellation)
    {
        try
        {
            await using var ask = database.Source.CreateCommand("select 1");
            return await ask.ExecuteScalarAsync(cancellation) is 1;
        }
        catch (NpgsqlException)
        {
            return false;
        }
        catch (InvalidOperationException)
        {
            // Not opened yet.
            return false;
        }
    }
}
