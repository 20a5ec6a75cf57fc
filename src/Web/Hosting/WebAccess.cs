using Duixian.Platform.Contracts;
using Microsoft.AspNetCore.Authorization;

namespace Duixian.Web.Hosting;

/// <summary>What every page and endpoint asks for, in one place. What is not in the table is refused to everybody.</summary>
internal static class WebAccess
{
    /// <summary>Route pattern and need. A result page also checks the subject itself: <see cref="Act.RefusalToSee"/>.</summary>
    public static IReadOnlyDictionary<string, Need> Table { get; } = new Dictionary<string, Need>(StringComparer.OrdinalIgnoreCase)
    {
        ["/"] = Need.Nothing,
        ["/policies"] = Need.Nothing,
        ["/policies/{Slug}"] = Need.Nothing,
        ["/measures/{Document}/{Number}"] = Need.Nothing,
        ["/check"] = Need.Nothing,
        ["/result/{Who}/{Number}"] = Need.SignIn,
        ["/population"] = Need.Of([.. Roles.Staff, Role.Auditor]),
        ["/signin"] = Need.Nothing,
        ["/health"] = Need.Nothing,
        ["/health/ready"] = Need.Nothing,
        ["/{*path:nonfile}"] = Need.Nothing,
        ["/{*path:file}"] = Need.Nothing,
        // Razor's own: turns a redirect of an enhanced form into one the browser follows.
        ["/_framework/opaque-redirect"] = Need.Nothing,
    };

    /// <summary>For endpoints and requests nobody declared.</summary>
    public static AuthorizationPolicy Refusal { get; } = new AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build();

    /// <summary>Puts the declared need on the endpoint.</summary>
    public static void Declare(EndpointBuilder endpoint)
    {
        if (endpoint is RouteEndpointBuilder { RoutePattern.RawText: { } pattern } && Table.TryGetValue("/" + pattern.TrimStart('/'), out var need))
            endpoint.Metadata.Add(need == Need.Nothing ? new AllowAnonymousAttribute() : PolicyOf(need));
    }

    private static AuthorizationPolicy PolicyOf(Need need) =>
        new AuthorizationPolicyBuilder().RequireAssertion(context => need.Allows(Identities.RoleOf(context.User))).Build();
}
