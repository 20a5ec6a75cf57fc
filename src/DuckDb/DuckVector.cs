using System.Runtime.CompilerServices;
using System.Text;
using Duixian.DuckDb.Native;

namespace Duixian.DuckDb;

/// <summary>The values of one column in one chunk. Valid while the chunk lives.</summary>
public readonly unsafe struct DuckVector
{
    private const int UnixEpochDay = 719162;
    private const long TicksPerMicrosecond = TimeSpan.TicksPerMillisecond / 1000;
    private readonly byte* data;
    private readonly ulong* validity;
    private readonly int rowCount;

    internal DuckVector(DuckType type, nint vector, int rowCount)
    {
        Type = type;
        this.rowCount = rowCount;
        data = (byte*)NativeMethods.VectorGetData(vector);
        validity = NativeMethods.VectorGetValidity(vector);
    }

    public DuckType Type { get; }

    /// <summary>Whether no value of the chunk is NULL.</summary>
    public bool IsAllValid => validity == null;

    /// <summary>Whether the value is NULL.</summary>
    public bool IsNull(int row) => validity != null && (validity[row >> 6] & (1UL << (row & 63))) == 0;

    /// <summary>The raw values; what stands at a NULL is undefined.</summary>
    /// <typeparam name="T">The type DuckDB stores: byte, short, int, long, Int128, float, double … of the column's size.</typeparam>
    /// <exception cref="InvalidOperationException">The column's values have another size.</exception>
    public ReadOnlySpan<T> Span<T>()
        where T : unmanaged => sizeof(T) == Type.Size
            ? new ReadOnlySpan<T>(data, rowCount)
            : throw new InvalidOperationException($"A {Type} column has no {typeof(T).Name} values.");

    public bool GetBoolean(int row) => At<byte>(row) != 0;

    /// <summary>The value of any integer column of up to 64 bits, or of a DATE in days since 1970.</summary>
    /// <exception cref="InvalidOperationException">It is no such column.</exception>
    public long GetInt64(int row) => Type.Kind switch
    {
        DuckKind.TinyInt => At<sbyte>(row),
        DuckKind.SmallInt => At<short>(row),
        DuckKind.Integer or DuckKind.Date => At<int>(row),
        DuckKind.BigInt => At<long>(row),
        DuckKind.UTinyInt => At<byte>(row),
        DuckKind.USmallInt => At<ushort>(row),
        DuckKind.UInteger => At<uint>(row),
        DuckKind.UBigInt => checked((long)At<ulong>(row)),
        DuckKind.HugeInt => checked((long)At<Int128>(row)),
        _ => throw new InvalidOperationException($"A {Type} column has no integers."),
    };

    /// <exception cref="OverflowException">The value needs an unsigned 128-bit integer.</exception>
    public Int128 GetInt128(int row) => Type.Kind switch
    {
        DuckKind.HugeInt => At<Int128>(row),
        DuckKind.UHugeInt => checked((Int128)At<UInt128>(row)),
        _ => GetInt64(row),
    };

    public double GetDouble(int row) => Type.Kind == DuckKind.Float ? At<float>(row) : At<double>(row);

    public DuckDecimal GetDecimal(int row) => new(Type.Size switch
    {
        2 => At<short>(row),
        4 => At<int>(row),
        8 => At<long>(row),
        _ => At<Int128>(row),
    }, Type.Scale);

    /// <exception cref="ArgumentOutOfRangeException">The day lies outside the years 1–9999, or is infinite.</exception>
    public DateOnly GetDate(int row) => DateOnly.FromDayNumber(At<int>(row) + UnixEpochDay);

    /// <summary>A TIMESTAMP without zone, or the UTC instant of a TIMESTAMP WITH TIME ZONE.</summary>
    public DateTime GetTimestamp(int row) => DateTime.UnixEpoch.AddTicks(At<long>(row) * TicksPerMicrosecond);

    /// <summary>UTF-8 bytes of a text or the bytes of a BLOB, without copying.</summary>
    public ReadOnlySpan<byte> GetBytes(int row)
    {
        // duckdb_string_t: length; then 12 bytes inline, or a 4-byte prefix and a pointer.
        var text = data + ((long)row * 16);
        var length = *(uint*)text;
        return new ReadOnlySpan<byte>(length <= 12 ? text + 4 : *(byte**)(text + 8), checked((int)length));
    }

    public string GetString(int row) => Encoding.UTF8.GetString(GetBytes(row));

    /// <summary>The value as an object: null, bool, long, Int128, double, <see cref="DuckDecimal"/>, DateOnly, DateTime, string or byte[].</summary>
    /// <exception cref="NotSupportedException">The column has a type this project does not read.</exception>
    public object? GetValue(int row) => IsNull(row) ? null : Type.Kind switch
    {
        DuckKind.Boolean => GetBoolean(row),
        DuckKind.HugeInt or DuckKind.UHugeInt => GetInt128(row),
        DuckKind.UBigInt => (Int128)At<ulong>(row),
        DuckKind.TinyInt or DuckKind.SmallInt or DuckKind.Integer or DuckKind.BigInt
            or DuckKind.UTinyInt or DuckKind.USmallInt or DuckKind.UInteger => GetInt64(row),
        DuckKind.Float or DuckKind.Double => GetDouble(row),
        DuckKind.Decimal => GetDecimal(row),
        DuckKind.Date => GetDate(row),
        DuckKind.Timestamp or DuckKind.TimestampTz => GetTimestamp(row),
        DuckKind.Varchar => GetString(row),
        DuckKind.Blob => GetBytes(row).ToArray(),
        _ => throw new NotSupportedException($"Columns of type {Type} are not read; cast it in the statement."),
    };

    internal static int DaysOf(DateOnly day) => day.DayNumber - UnixEpochDay;

    internal static long MicrosecondsOf(DateTime time) => (time - DateTime.UnixEpoch).Ticks / TicksPerMicrosecond;

    private T At<T>(int row)
        where T : unmanaged
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)row, (uint)rowCount, nameof(row));
        return Unsafe.ReadUnaligned<T>(data + ((long)row * sizeof(T)));
    }
}
