using System.Diagnostics;
using Duixian.Platform.Contracts;

namespace Duixian.Platform.Database.Postgres;

/// <summary>What a program said and how it ended.</summary>
internal sealed record ShellResult(int ExitCode, string Output, string Errors)
{
    public bool Succeeded => ExitCode == 0;
}

/// <summary>Runs the server's programs and waits for them.</summary>
internal static class Shell
{
    /// <exception cref="HouseException">The program is not installed.</exception>
    public static async Task<ShellResult> RunAsync(IReadOnlyList<string> command, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(command[0], command.Skip(1))
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
            // The service user may not be able to enter the folder we were started in.
            WorkingDirectory = "/",
        };
        start.Environment["LC_ALL"] = "C";
        // Settings of somebody's own PostgreSQL must not leak into ours.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("PG", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        try
        {
            using var process = Process.Start(start)!;
            process.StandardInput.Close();
            var output = process.StandardOutput.ReadToEndAsync(cancellation);
            var errors = process.StandardError.ReadToEndAsync(cancellation);
            await process.WaitForExitAsync(cancellation);
            return new ShellResult(process.ExitCode, await output, await errors);
        }
        catch (System.ComponentModel.Win32Exception missing)
        {
            throw new HouseException($"The program {command[0]} cannot be run ({missing.Message}): install it or repair the PATH.", missing);
        }
    }
}
