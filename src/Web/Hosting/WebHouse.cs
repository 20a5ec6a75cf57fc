using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using Duixian.Migrations;
using Duixian.Platform.Contracts;
using Duixian.Web.Pages;

namespace Duixian.Web.Hosting;

/// <summary>The web host: services, middleware in order, endpoints.</summary>
public static class WebHouse
{
    private const int UsualPort = 5080;

    /// <summary>Puts the application together; nothing is started and no file is written yet.</summary>
    public static WebApplication Build(string[] args, HousePaths paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var sources = Path.Combine(paths.Root, "src", "Web");
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            // Its own name also when another program, such as a test, hosts it: asset lists are found by it.
            ApplicationName = typeof(WebHouse).Assembly.GetName().Name,
            // Style sheets and icons are found whatever folder the program was started in.
            ContentRootPath = Directory.Exists(sources) ? sources : AppContext.BaseDirectory,
        });
        // A built, unpublished program keeps compressed style sheets beside its objects; without this browsers get empty ones.
        builder.WebHost.UseStaticWebAssets();
        if (string.IsNullOrEmpty(builder.Configuration["urls"]))
            builder.WebHost.UseUrls(string.Create(CultureInfo.InvariantCulture, $"http://localhost:{Port()}"));
        builder.Logging.ClearProviders();
        builder.Logging.AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.TimestampFormat = "HH:mm:ss ";
        });
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        // It reports that a page with a form must not be stored, which is what SecurityHeaders asks for anyway.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Error);
        // A failed statement throws, and whoever catches it says so: once is enough.
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore.Database.Command", LogLevel.None);
        // A warning on every first start that keys are kept in plain files; they are meant to be, see WebSession.PrepareKeys.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        builder.Services.AddHouse(paths);
        builder.Services.AddPages();
        builder.Services.AddWebSession(paths);

        var app = builder.Build();
        app.UseExceptionHandler(error => error.Run(context =>
            PlainPage.WriteAsync(context, "系统出错了", "这次请求没有办成，系统已记录原因。请稍后再试。")));
        app.UseSecurityHeaders();
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.MapStaticAssets().AllowAnonymous();
        app.MapHealth();
        var pages = app.MapRazorComponents<App>();
        pages.Add(WebAccess.Declare);
        pages.Add(HeadRequests.Admit);
        app.MapFallback("/{*path:file}", () => Results.NotFound()).Add(WebAccess.Declare);
        return app;
    }

    /// <summary>Prepares the installation and serves until interrupted.</summary>
    /// <exception cref="HouseException">The port is taken or the database will not start.</exception>
    public static async Task RunAsync(WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        using var ending = new CancellationTokenSource();
        // From the first moment on, so that an interrupted first start still stops the database it has started.
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
        try
        {
            ThrowIfTaken(app.Configuration["urls"]);
            WebSession.PrepareKeys(app.Services.GetRequiredService<HousePaths>());
            var accounts = await new FirstStart(app.Services, new Lines()).PrepareAsync(ending.Token);
            await app.StartAsync(ending.Token);
            Greet(app, accounts);
            await app.WaitForShutdownAsync(ending.Token);
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            Console.WriteLine("正在停止…");
        }

        void End(PosixSignalContext signal)
        {
            signal.Cancel = true;
            ending.Cancel();
        }
    }

    private static void Greet(WebApplication app, ImmutableArray<DemonstrationAccount> accounts)
    {
        Console.WriteLine();
        Console.WriteLine($"  兑现已启动：{string.Join("  ", app.Urls)}");
        if (!accounts.IsEmpty)
        {
            Console.WriteLine($"  演示账户（密码都是 {accounts[0].Password}）：");
            foreach (var line in accounts.Select(account => $"{account.UserName} {account.Role.InWords()}").Chunk(5))
                Console.WriteLine($"    {string.Join("  ·  ", line)}");
        }
        Console.WriteLine("  按 Ctrl-C 停止。");
        Console.WriteLine();
    }

    private static int Port()
    {
        var given = Environment.GetEnvironmentVariable("PORT");
        if (string.IsNullOrEmpty(given))
            return UsualPort;
        return int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and < 65536
            ? port
            : throw new HouseException($"PORT is \"{given}\", which is not a port number between 1 and 65535.");
    }

    /// <summary>Says so before the database is started, not after a minute of preparation.</summary>
    private static void ThrowIfTaken(string? urls)
    {
        foreach (var address in (urls ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || !uri.IsLoopback || uri.Port == 0)
                continue;
            try
            {
                using var listener = new TcpListener(IPAddress.Loopback, uri.Port);
                listener.Start();
            }
            catch (SocketException refused)
            {
                throw new HouseException($"Port {uri.Port} cannot be used ({refused.Message}): end the program that has it, or choose another with PORT=5081 ./run.", refused);
            }
        }
    }

    private sealed class Lines : IProgress<string>
    {
        public void Report(string value) => Console.WriteLine(value);
    }
}
