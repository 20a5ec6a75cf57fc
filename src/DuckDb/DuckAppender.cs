using System.Runtime.CompilerServices;
using System.Text;
using Duixian.DuckDb.Native;

namespace Duixian.DuckDb;

/// <summary>Adds rows to one table in chunks. Values come column by column, left to right; <see cref="EndRow"/> closes a row.</summary>
/// <remarks>Nothing is in the table for certain before <see cref="Complete"/>; disposing without it drops the rows of the open chunk.</remarks>
public sealed unsafe class DuckAppender : IDisposable
{
    private readonly AppenderHandle handle;
    private readonly ChunkHandle chunk;
    private readonly DuckType[] types;
    private readonly nint[] vectors;
    private readonly byte*[] data;
    private readonly int capacity = (int)NativeMethods.VectorSize();
    private int row;
    private int column;

    internal DuckAppender(DuckConnection connection, string? schema, string table)
    {
        var state = NativeMethods.AppenderCreate(connection.Handle, schema, table, out handle);
        if (state != 0)
        {
            var message = ErrorText();
            handle.Dispose();
            throw new DuckException(DuckError.Catalog, message);
        }

        types = new DuckType[(int)NativeMethods.AppenderColumnCount(handle)];
        vectors = new nint[types.Length];
        data = new byte*[types.Length];
        chunk = CreateChunk();
        TakeVectors();
    }

    public void AppendNull()
    {
        var vector = vectors[column];
        NativeMethods.VectorEnsureValidityWritable(vector);
        NativeMethods.VectorGetValidity(vector)[row >> 6] &= ~(1UL << (row & 63));
        column++;
    }

    public void Append(bool value) => Write(DuckKind.Boolean, value ? (byte)1 : (byte)0);

    public void Append(int value) => Write(DuckKind.Integer, value);

    public void Append(long value) => Write(DuckKind.BigInt, value);

    public void Append(Int128 value) => Write(DuckKind.HugeInt, value);

    public void Append(double value) => Write(DuckKind.Double, value);

    public void Append(DateOnly value) => Write(DuckKind.Date, DuckVector.DaysOf(value));

    public void Append(DateTime value) => Write(DuckKind.Timestamp, DuckVector.MicrosecondsOf(value));

    /// <exception cref="ArgumentException">The value has more digits after the point than the column keeps, or does not fit.</exception>
    public void Append(DuckDecimal value)
    {
        var type = Expect(DuckKind.Decimal);
        var unscaled = value.Unscaled;
        for (var scale = value.Scale; scale < type.Scale; scale++)
            unscaled = checked(unscaled * 10);
        for (var scale = value.Scale; scale > type.Scale; scale--)
        {
            (unscaled, var lost) = Int128.DivRem(unscaled, 10);
            if (lost != 0)
                throw new ArgumentException($"The value has more than {type.Scale} digits after the point.", nameof(value));
        }

        if (Int128.Abs(unscaled) >= PowerOfTen(type.Width))
            throw new ArgumentException($"The value does not fit {type}.", nameof(value));
        switch (type.Size)
        {
            case 2: Store((short)unscaled); break;
            case 4: Store((int)unscaled); break;
            case 8: Store((long)unscaled); break;
            default: Store(unscaled); break;
        }
    }

    public void Append(string value)
    {
        Expect(DuckKind.Varchar);
        var size = Encoding.UTF8.GetMaxByteCount(value.Length);
        var buffer = size <= 512 ? stackalloc byte[512] : new byte[size];
        var length = Encoding.UTF8.GetBytes(value, buffer);
        fixed (byte* start = buffer)
            NativeMethods.VectorAssignString(vectors[column], (ulong)row, start, (ulong)length);
        column++;
    }

    /// <summary>Closes the row.</summary>
    /// <exception cref="InvalidOperationException">The row has too few values.</exception>
    public void EndRow()
    {
        if (column != types.Length)
            throw new InvalidOperationException($"The row has {column} values, the table has {types.Length} columns.");
        column = 0;
        if (++row == capacity)
            FlushChunk();
    }

    /// <summary>Puts every closed row into the table, within the connection's transaction.</summary>
    /// <exception cref="DuckException">A row breaks a constraint; none of the appender's unflushed rows is in the table.</exception>
    public void Complete()
    {
        if (column != 0)
            throw new InvalidOperationException("The last row is not closed.");
        FlushChunk();
        if (NativeMethods.AppenderClose(handle) != 0)
            throw new DuckException(DuckError.Constraint, ErrorText());
    }

    public void Dispose()
    {
        chunk.Dispose();
        handle.Dispose();
    }

    private void Write<T>(DuckKind kind, T value)
        where T : unmanaged
    {
        Expect(kind);
        Store(value);
    }

    private void Store<T>(T value)
        where T : unmanaged
    {
        Unsafe.WriteUnaligned(data[column] + ((long)row * sizeof(T)), value);
        column++;
    }

    private DuckType Expect(DuckKind kind)
    {
        if (column >= types.Length)
            throw new InvalidOperationException($"The table has only {types.Length} columns.");
        var type = types[column];
        return type.Kind == kind ? type : throw new InvalidOperationException($"Column {column + 1} is {type}, not {kind}.");
    }

    private ChunkHandle CreateChunk()
    {
        var handles = new LogicalTypeHandle[types.Length];
        var pointers = stackalloc nint[types.Length];
        for (var i = 0; i < types.Length; i++)
        {
            handles[i] = new LogicalTypeHandle(NativeMethods.AppenderColumnType(handle, (ulong)i));
            types[i] = DuckType.Of(handles[i]);
            pointers[i] = handles[i].DangerousGetHandle();
        }

        var created = NativeMethods.CreateDataChunk(pointers, (ulong)types.Length);
        foreach (var type in handles)
            type.Dispose();
        return new ChunkHandle(created);
    }

    private void TakeVectors()
    {
        for (var i = 0; i < types.Length; i++)
        {
            vectors[i] = NativeMethods.DataChunkGetVector(chunk, (ulong)i);
            data[i] = (byte*)NativeMethods.VectorGetData(vectors[i]);
        }
    }

    private void FlushChunk()
    {
        if (row == 0)
            return;
        NativeMethods.DataChunkSetSize(chunk, (ulong)row);
        if (NativeMethods.AppendDataChunk(handle, chunk) != 0)
            throw new DuckException(DuckError.Constraint, ErrorText());
        NativeMethods.DataChunkReset(chunk);
        row = 0;
        TakeVectors();
    }

    private string ErrorText() => NativeMethods.TextOf(NativeMethods.AppenderError(handle)) ?? "DuckDB cannot append to the table.";

    private static Int128 PowerOfTen(int digits)
    {
        Int128 power = 1;
        for (var i = 0; i < digits; i++)
            power *= 10;
        return power;
    }
}
