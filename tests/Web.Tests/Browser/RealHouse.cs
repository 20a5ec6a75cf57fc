using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Reflection;
using System.Text;

namespace Duixian.Web.Tests.Browser;

/// <summary>The real application in a process of its own: its own port, data folder, PostgreSQL and demonstration city. One for all browser tests.</summary>
public sealed class RealHouse : IAsyncDisposable
{
    private readonly Process _process;
    private readonly string _data;
    private readonly StringBuilder _said;

    private RealHouse(Process process, string data, string address, StringBuilder said) =>
        (_process, _data, Address, _said) = (process, data, address, said);

    /// <summary>Address without a closing slash.</summary>
    public string Address { get; }

    /// <summary>Everything the application printed so far.</summary>
    public string Said
    {
        get { lock (_said) return _said.ToString(); }
    }

    public static async Task<RealHouse> StartAsync()
    {
        var root = Root();
        var data = Directory.CreateTempSubdirectory("duixian-web-").FullName;
        var port = FreePort();
        var start = new ProcessStartInfo("dotnet", [Program(root)])
        {
            WorkingDirectory = Path.Combine(root, "src", "Web"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DUIXIAN_ROOT"] = root;
        start.Environment["DUIXIAN_DATA"] = data;
        start.Environment["PORT"] = port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        start.Environment.Remove("ASPNETCORE_URLS");
        start.Environment.Remove("ASPNETCORE_ENVIRONMENT");
        var said = new StringBuilder();
        var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        process.OutputDataReceived += (_, line) => Note(said, line.Data);
        process.ErrorDataReceived += (_, line) => Note(said, line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var house = new RealHouse(process, data, $"http://localhost:{port}", said);
        try
        {
            await house.ReadyAsync(TimeSpan.FromMinutes(5));
            return house;
        }
        catch
        {
            await house.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            // As Ctrl-C does: the application must stop what it started.
            using var kill = Process.Start("kill", ["-INT", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
            try
            {
                await _process.WaitForExitAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                _process.Kill(entireProcessTree: true);
            }
        }
        _process.Dispose();
        try
        {
            Directory.Delete(_data, recursive: true);
        }
        catch (Exception left) when (left is IOException or UnauthorizedAccessException)
        {
            // Files of the database's own user may be left behind in the temporary folder.
        }
    }

    private async Task ReadyAsync(TimeSpan patience)
    {
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < patience; await Task.Delay(500))
        {
            if (_process.HasExited) throw new InvalidOperationException($"The application ended with {_process.ExitCode}:\n{Said}");
            try
            {
                using var answer = await client.GetAsync(new Uri(Address + "/health/ready"));
                if (answer.StatusCode == HttpStatusCode.OK) return;
            }
            catch (Exception notYet) when (notYet is HttpRequestException or TaskCanceledException)
            {
                // Not listening yet.
            }
        }
        throw new TimeoutException($"The application was not ready after {patience}:\n{Said}");
    }

    private static void Note(StringBuilder said, string? line)
    {
        if (line is null) return;
        lock (said) said.AppendLine(line);
    }

    private static string Program(string root)
    {
        var configuration = typeof(RealHouse).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;
        return Path.Combine(root, "src", "Web", "bin", configuration, "net10.0", "Duixian.Web.dll");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Duixian.slnx"))) return folder.FullName;
        throw new DirectoryNotFoundException("No Duixian.slnx upward from " + AppContext.BaseDirectory);
    }
}
