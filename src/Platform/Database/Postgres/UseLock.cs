using Duixian.Platform.Contracts;

namespace Duixian.Platform.Database.Postgres;

/// <summary>Says that a process uses the private server. The system drops the lock when the process dies, however it dies.</summary>
internal sealed class UseLock : IDisposable
{
    private readonly string _file;
    private FileStream? _shared;

    private UseLock(string file, FileStream shared) => (_file, _shared) = (file, shared);

    /// <summary>Joins the users of the server.</summary>
    public static UseLock Join(string folder)
    {
        var file = Path.Combine(folder, "postgres.users");
        if (!File.Exists(file))
            File.WriteAllText(file, "Locked, shared, by every process that uses the private database.\n");
        return new UseLock(file, new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read));
    }

    /// <summary>Leaves, and says whether nobody else is left.</summary>
    public bool LeaveAsLast()
    {
        _shared?.Dispose();
        _shared = null;
        try
        {
            using var alone = new FileStream(_file, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    public void Dispose() => _shared?.Dispose();

    /// <summary>Holds the one lock under which servers are started and stopped.</summary>
    /// <exception cref="HouseException">Another process has been starting or stopping the server for two minutes.</exception>
    public static async Task<IDisposable> TurnAsync(string folder, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, "postgres.turn");
        for (var waited = TimeSpan.Zero; ; waited += TimeSpan.FromMilliseconds(100))
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (UnauthorizedAccessException denied)
            {
                throw new HouseException($"{file} belongs to another user: start as the user who made the data folder.", denied);
            }
            catch (IOException) when (waited < TimeSpan.FromMinutes(2))
            {
                await Task.Delay(100, cancellation);
            }
            catch (IOException held)
            {
                throw new HouseException($"Another process holds {file}: wait for it, or end it and start again.", held);
            }
        }
    }
}
