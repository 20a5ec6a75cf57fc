using System.Runtime.InteropServices;

namespace Duixian.DuckDb.Native;

// Field order and sizes follow duckdb.h of 1.5; they are part of the C API's stable ABI.

/// <summary><c>duckdb_result</c>: five deprecated members, then the pointer that counts.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct NativeResult
{
    internal ulong DeprecatedColumnCount;
    internal ulong DeprecatedRowCount;
    internal ulong DeprecatedRowsChanged;
    internal nint DeprecatedColumns;
    internal nint DeprecatedErrorMessage;
    internal nint Data;
}

/// <summary><c>duckdb_hugeint</c>; the same bytes as <see cref="Int128"/> on little-endian machines.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct NativeHugeInt
{
    internal ulong Lower;
    internal long Upper;

    internal static NativeHugeInt Of(Int128 value) => unchecked(new NativeHugeInt { Lower = (ulong)value, Upper = (long)(value >> 64) });
}

/// <summary><c>duckdb_decimal</c>.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct NativeDecimal
{
    internal byte Width;
    internal byte Scale;
    internal NativeHugeInt Value;
}

/// <summary><c>duckdb_query_progress_type</c>.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct NativeProgress
{
    internal double Percentage;
    internal ulong RowsProcessed;
    internal ulong TotalRows;
}
