using System.Collections.Immutable;
using Duixian.DuckDb.Native;

namespace Duixian.DuckDb;

/// <summary>Rows of a statement, streamed in chunks of at most 2,048.</summary>
public sealed class DuckResult : IDisposable
{
    private readonly DuckConnection connection;
    private readonly CancellationToken cancellation;
    private NativeResult native;
    private bool disposed;

    internal DuckResult(DuckConnection connection, NativeResult native, CancellationToken cancellation)
    {
        this.connection = connection;
        this.native = native;
        this.cancellation = cancellation;
        var columns = ImmutableArray.CreateBuilder<DuckColumn>((int)NativeMethods.ColumnCount(ref native));
        for (var i = 0; i < columns.Capacity; i++)
        {
            using var type = new LogicalTypeHandle(NativeMethods.ColumnLogicalType(ref native, (ulong)i));
            columns.Add(new DuckColumn(NativeMethods.TextOf(NativeMethods.ColumnName(ref native, (ulong)i)) ?? "", DuckType.Of(type)));
        }

        Columns = columns.MoveToImmutable();
    }

    public ImmutableArray<DuckColumn> Columns { get; }

    /// <summary>The chunks, once, in order. A chunk and its vectors live until the next one is taken.</summary>
    /// <exception cref="DuckException">The statement failed on the way.</exception>
    /// <exception cref="OperationCanceledException">The token given to the query was cancelled.</exception>
    public IEnumerable<DuckChunk> Chunks()
    {
        while (Next() is { } chunk)
        {
            using (chunk)
                yield return chunk;
        }
    }

    /// <summary>Every row as plain values; for small results.</summary>
    public IReadOnlyList<object?[]> Rows()
    {
        var rows = new List<object?[]>();
        foreach (var chunk in Chunks())
        {
            for (var row = 0; row < chunk.RowCount; row++)
            {
                var values = new object?[Columns.Length];
                for (var column = 0; column < values.Length; column++)
                    values[column] = chunk[column].GetValue(row);
                rows.Add(values);
            }
        }

        return rows;
    }

    public void Dispose()
    {
        if (disposed)
            return;
        disposed = true;
        NativeMethods.DestroyResult(ref native);
    }

    internal static Exception Failure(ref NativeResult result, CancellationToken cancellation)
    {
        var kind = (DuckError)NativeMethods.ResultErrorType(ref result);
        if (kind == DuckError.Interrupted && cancellation.IsCancellationRequested)
            return new OperationCanceledException(cancellation);
        var message = NativeMethods.TextOf(NativeMethods.ResultError(ref result)) ?? "DuckDB gives no reason.";
        return new DuckException(Enum.IsDefined(kind) ? kind : DuckError.Other, message);
    }

    private DuckChunk? Next()
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        using var _ = Interruption.Watch(connection, cancellation);
        var chunk = NativeMethods.FetchChunk(native);
        if (chunk != 0)
            return new DuckChunk(new ChunkHandle(chunk), Columns);
        // The end and a failure look the same here; only a failure leaves a message.
        return NativeMethods.ResultError(ref native) == 0 ? null : throw Failure(ref native, cancellation);
    }
}

/// <summary>Up to 2,048 rows in columns.</summary>
public sealed class DuckChunk : IDisposable
{
    private readonly ChunkHandle handle;
    private readonly DuckVector[] vectors;

    internal DuckChunk(ChunkHandle handle, ImmutableArray<DuckColumn> columns)
    {
        this.handle = handle;
        RowCount = (int)NativeMethods.DataChunkGetSize(handle);
        vectors = new DuckVector[columns.Length];
        for (var i = 0; i < vectors.Length; i++)
            vectors[i] = new DuckVector(columns[i].Type, NativeMethods.DataChunkGetVector(handle, (ulong)i), RowCount);
    }

    public int RowCount { get; }

    /// <summary>A column, counted from 0.</summary>
    public DuckVector this[int column] => vectors[column];

    public void Dispose() => handle.Dispose();
}
