using System.Globalization;

namespace Duixian.Platform.Database.Postgres;

/// <summary>What a running server writes into <c>postmaster.pid</c> of its cluster.</summary>
/// <param name="SocketFolder">Empty when it listens on no Unix socket.</param>
internal sealed record PostmasterFile(int ProcessId, int Port, string SocketFolder)
{
    public static string PathIn(string cluster) => Path.Combine(cluster, "postmaster.pid");

    /// <summary>Reads the file; null when there is none or it is still being written.</summary>
    public static PostmasterFile? Read(string cluster)
    {
        try
        {
            var lines = File.ReadAllLines(PathIn(cluster));
            return lines.Length >= 5
                && int.TryParse(lines[0], CultureInfo.InvariantCulture, out var process)
                && int.TryParse(lines[3], CultureInfo.InvariantCulture, out var port)
                    ? new PostmasterFile(process, port, lines[4].Trim())
                    : null;
        }
        catch (FileNotFoundException)
        {
            return null;
        }
        catch (DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Whether that process lives and serves this cluster. After a crash or a reboot the number may belong to anybody.</summary>
    public bool IsServing(string cluster)
    {
        var arguments = $"/proc/{ProcessId}/cmdline";
        if (!Directory.Exists("/proc/self"))
            return IsAlive(ProcessId);
        try
        {
            var words = File.ReadAllText(arguments).Split('\0');
            return words is [var program, ..] && Path.GetFileName(program).StartsWith("postgres", StringComparison.Ordinal)
                && words.Contains(cluster);
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static bool IsAlive(int process)
    {
        try
        {
            using var found = System.Diagnostics.Process.GetProcessById(process);
            return !found.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
