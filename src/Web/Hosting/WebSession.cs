using System.Net.Mime;
using Duixian.Platform.Contracts;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;

namespace Duixian.Web.Hosting;

/// <summary>The sign-in cookie, its keys, and deny by default.</summary>
internal static class WebSession
{
    public static IServiceCollection AddWebSession(this IServiceCollection services, HousePaths paths)
    {
        services.AddDataProtection()
            .SetApplicationName("duixian")
            .PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(paths.Keys, "cookies")));
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(cookie =>
        {
            cookie.Cookie.Name = "duixian";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            cookie.ExpireTimeSpan = TimeSpan.FromHours(8);
            cookie.SlidingExpiration = true;
            cookie.LoginPath = "/signin";
            cookie.Events.OnRedirectToAccessDenied = async context =>
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                await PlainPage.WriteAsync(context.HttpContext, "不能查看此页", "您当前的岗位不能查看此页。如确需查看，请换有此权限的账户登录。");
            };
        });
        services.AddAuthorization(options => options.FallbackPolicy = WebAccess.Refusal);
        return services;
    }

    /// <summary>Only this account may read the keys that cookies are signed with.</summary>
    public static void PrepareKeys(HousePaths paths) =>
        Directory.CreateDirectory(Path.Combine(paths.Keys, "cookies"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
}

/// <summary>A page that needs nothing but itself, for answers given before or instead of the pages.</summary>
internal static class PlainPage
{
    public static Task WriteAsync(HttpContext context, string title, string text)
    {
        context.Response.ContentType = $"{MediaTypeNames.Text.Html}; charset=utf-8";
        return context.Response.WriteAsync(
            $"""
            <!DOCTYPE html>
            <html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>{title} · 兑现</title>
            <link rel="stylesheet" href="/lib/bootstrap/bootstrap.min.css"><link rel="stylesheet" href="/css/tokens.css"></head>
            <body><main class="container py-5"><h1>{title}</h1><p>{text}</p><p><a href="/">回到首页</a></p></main></body></html>
            """,
            context.RequestAborted);
    }
}
