namespace Duixian.Web.Hosting;

/// <summary>Headers every answer carries (OWASP ASVS 5.0, 3.4): own scripts and styles only, no framing, no guessing of types.</summary>
internal static class SecurityHeaders
{
    private const string ContentPolicy =
        "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        // Pages show what the signed-in person may see; a shared machine must not keep them.
        if (context.Request.Headers.Cookie.Count > 0)
            headers.CacheControl = "no-store";
        return next(context);
    });
}
