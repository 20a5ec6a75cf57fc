namespace Duixian.DuckDb;

/// <summary>Turns a cancelled token into interrupts of a connection for as long as a call lasts.</summary>
internal sealed class Interruption : IDisposable
{
    // An interrupt that comes before the statement has begun is forgotten by DuckDB, so it is repeated until the call is over.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);
    private readonly CancellationTokenRegistration registration;
    private volatile bool over;

    private Interruption(DuckConnection connection, CancellationToken cancellation) =>
        registration = cancellation.Register(() => _ = RepeatAsync(connection));

    private async Task RepeatAsync(DuckConnection connection)
    {
        while (!over && !connection.Handle.IsClosed)
        {
            connection.Interrupt();
            await Task.Delay(Pause, CancellationToken.None).ConfigureAwait(false);
        }
    }

    internal static Interruption? Watch(DuckConnection connection, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return cancellation.CanBeCanceled ? new Interruption(connection, cancellation) : null;
    }

    public void Dispose()
    {
        over = true;
        registration.Dispose();
    }
}
