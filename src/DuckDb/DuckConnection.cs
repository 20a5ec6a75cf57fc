using Duixian.DuckDb.Native;

namespace Duixian.DuckDb;

/// <summary>One session with a database. One statement at a time; only <see cref="Interrupt"/> and <see cref="Progress"/> may come from other threads.</summary>
public sealed class DuckConnection : IDisposable
{
    internal DuckConnection(ConnectionHandle handle) => Handle = handle;

    internal ConnectionHandle Handle { get; }

    /// <summary>Runs one statement or several and drops the result.</summary>
    /// <returns>Rows the last statement changed.</returns>
    /// <exception cref="DuckException">A statement failed; statements before it took effect unless a transaction was open.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; the running statement was undone.</exception>
    public long Execute(string sql, CancellationToken cancellation = default)
    {
        using var _ = Interruption.Watch(this, cancellation);
        var state = NativeMethods.Query(Handle, sql, out var result);
        try
        {
            return state == 0 ? (long)NativeMethods.RowsChanged(ref result) : throw DuckResult.Failure(ref result, cancellation);
        }
        finally
        {
            NativeMethods.DestroyResult(ref result);
        }
    }

    /// <summary>Runs one statement with its parameters (<c>$1</c>, <c>$2</c> …) and streams its rows; the caller disposes the result.</summary>
    public DuckResult Query(string sql, ReadOnlySpan<object?> parameters = default, CancellationToken cancellation = default)
    {
        using var statement = Prepare(sql);
        for (var i = 0; i < parameters.Length; i++)
            statement.Bind(i + 1, parameters[i]);
        return statement.Query(cancellation);
    }

    /// <summary>First column of the first row, or null when there is no row or the value is NULL.</summary>
    public object? Scalar(string sql, ReadOnlySpan<object?> parameters = default, CancellationToken cancellation = default)
    {
        using var result = Query(sql, parameters, cancellation);
        foreach (var chunk in result.Chunks())
        {
            if (chunk.RowCount > 0)
                return chunk[0].GetValue(0);
        }

        return null;
    }

    /// <summary>Prepares one statement; the caller disposes it.</summary>
    /// <exception cref="DuckException">It does not parse or bind.</exception>
    public DuckStatement Prepare(string sql)
    {
        if (NativeMethods.Prepare(Handle, sql, out var statement) == 0)
            return new DuckStatement(this, statement);
        var message = NativeMethods.TextOf(NativeMethods.PrepareError(statement)) ?? "The statement cannot be prepared.";
        statement.Dispose();
        throw new DuckException(DuckError.Binder, message);
    }

    /// <summary>Appends rows to a table, fast.</summary>
    public DuckAppender Appender(string table, string? schema = null) => new(this, schema, table);

    /// <summary>Stops the statement that is running now, if any.</summary>
    public void Interrupt() => NativeMethods.Interrupt(Handle);

    /// <summary>How far the running statement is, 0 to 100, or null when DuckDB cannot tell (set <c>enable_progress_bar</c> first).</summary>
    public double? Progress => NativeMethods.QueryProgress(Handle) is { Percentage: >= 0 } progress ? progress.Percentage : null;

    public void Dispose() => Handle.Dispose();
}
