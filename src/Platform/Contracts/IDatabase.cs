using Npgsql;

namespace Duixian.Platform.Contracts;

/// <summary>The PostgreSQL database of this installation, private or given by <c>ConnectionStrings__Duixian</c>.</summary>
public interface IDatabase
{
    /// <summary>Starts or attaches to the server and brings the schema up to date; a second call returns at once.</summary>
    /// <param name="progress">Told in words what takes longer than a moment.</param>
    /// <exception cref="HouseException">The server cannot be reached or started; the message says why and what to do.</exception>
    Task OpenAsync(IProgress<string>? progress, CancellationToken cancellation);

    /// <summary>Connections for what EF Core is not made for, such as binary COPY.</summary>
    /// <exception cref="InvalidOperationException">The database has not been opened.</exception>
    NpgsqlDataSource Source { get; }
}
