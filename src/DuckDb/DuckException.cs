namespace Duixian.DuckDb;

/// <summary>DuckDB refused or failed; the message is its own.</summary>
public sealed class DuckException : Exception
{
    public DuckException()
    {
    }

    public DuckException(string message)
        : base(message)
    {
    }

    public DuckException(string message, Exception inner)
        : base(message, inner)
    {
    }

    /// <param name="kind">What went wrong.</param>
    public DuckException(DuckError kind, string message)
        : base(message) => Kind = kind;

    /// <summary>What went wrong, as far as callers need to tell.</summary>
    public DuckError Kind { get; }
}

/// <summary>Kinds of failure that callers treat differently; values are those of <c>duckdb_error_type</c>.</summary>
public enum DuckError
{
    Other = 0,
    OutOfRange = 1,
    Conversion = 2,
    DivideByZero = 6,
    Transaction = 10,
    Catalog = 13,
    Parser = 14,
    Constraint = 18,
    Syntax = 22,
    Binder = 24,
    InputOutput = 28,
    Interrupted = 29,
    Fatal = 30,
    InvalidInput = 32,
    OutOfMemory = 33,
}

/// <summary>The native library is not installed; the message says where it was looked for and how to get it.</summary>
public sealed class DuckLibraryMissingException : Exception
{
    public DuckLibraryMissingException()
    {
    }

    public DuckLibraryMissingException(string message)
        : base(message)
    {
    }

    public DuckLibraryMissingException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
