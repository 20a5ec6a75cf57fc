using System.Text;
using Duixian.DuckDb.Native;

namespace Duixian.DuckDb;

/// <summary>A prepared statement; bind, then run it as often as wanted.</summary>
public sealed class DuckStatement : IDisposable
{
    private readonly DuckConnection connection;
    private readonly StatementHandle handle;

    internal DuckStatement(DuckConnection connection, StatementHandle handle)
    {
        this.connection = connection;
        this.handle = handle;
    }

    /// <summary>Number of parameters.</summary>
    public int ParameterCount => (int)NativeMethods.ParameterCount(handle);

    /// <summary>Binds a parameter, counted from 1: null, bool, int, long, Int128, decimal, <see cref="DuckDecimal"/>, DateOnly, DateTime (no zone) or string.</summary>
    /// <exception cref="DuckException">There is no such parameter.</exception>
    /// <exception cref="ArgumentException">The value's type has no column type.</exception>
    public unsafe void Bind(int index, object? value)
    {
        var at = (ulong)index;
        int state;
        switch (value)
        {
            case null: state = NativeMethods.BindNull(handle, at); break;
            case bool flag: state = NativeMethods.BindBoolean(handle, at, flag); break;
            case int number: state = NativeMethods.BindInt32(handle, at, number); break;
            case long number: state = NativeMethods.BindInt64(handle, at, number); break;
            case Int128 number: state = NativeMethods.BindHugeInt(handle, at, NativeHugeInt.Of(number)); break;
            case decimal number: state = BindDecimal(at, DuckDecimal.From(number)); break;
            case DuckDecimal number: state = BindDecimal(at, number); break;
            case DateOnly day: state = NativeMethods.BindDate(handle, at, DuckVector.DaysOf(day)); break;
            case DateTime time: state = NativeMethods.BindTimestamp(handle, at, DuckVector.MicrosecondsOf(time)); break;
            case string text:
                var bytes = Encoding.UTF8.GetBytes(text);
                fixed (byte* start = bytes)
                    state = NativeMethods.BindVarchar(handle, at, start, (ulong)bytes.Length);
                break;
            default: throw new ArgumentException($"A {value.GetType().Name} cannot be bound.", nameof(value));
        }

        if (state != 0)
            throw new DuckException(DuckError.InvalidInput, $"The statement has {ParameterCount} parameters; there is no parameter {index}.");
    }

    /// <summary>Runs it and streams its rows; the caller disposes the result before the next run.</summary>
    public DuckResult Query(CancellationToken cancellation = default)
    {
        using var _ = Interruption.Watch(connection, cancellation);
        var state = NativeMethods.ExecutePreparedStreaming(handle, out var result);
        if (state == 0)
            return new DuckResult(connection, result, cancellation);
        var failure = DuckResult.Failure(ref result, cancellation);
        NativeMethods.DestroyResult(ref result);
        throw failure;
    }

    /// <summary>Runs it to its end and drops the rows.</summary>
    /// <returns>Rows changed.</returns>
    public long Execute(CancellationToken cancellation = default)
    {
        using var _ = Interruption.Watch(connection, cancellation);
        var state = NativeMethods.ExecutePrepared(handle, out var result);
        try
        {
            return state == 0 ? (long)NativeMethods.RowsChanged(ref result) : throw DuckResult.Failure(ref result, cancellation);
        }
        finally
        {
            NativeMethods.DestroyResult(ref result);
        }
    }

    public void Dispose() => handle.Dispose();

    private int BindDecimal(ulong index, DuckDecimal value) => NativeMethods.BindDecimal(handle, index,
        new NativeDecimal { Width = 38, Scale = (byte)value.Scale, Value = NativeHugeInt.Of(value.Unscaled) });
}
