namespace Duixian.Platform.Contracts;

/// <summary>Something outside the program stands in the way: a missing tool, a port in use, a database that will not start.</summary>
/// <remarks>The message is one or two sentences for the person at the keyboard and says what to do; hosts print it without a trace and exit 1.</remarks>
public class HouseException : Exception
{
    public HouseException(string message) : base(message)
    {
    }

    public HouseException(string message, Exception inner) : base(message, inner)
    {
    }
}

/// <summary>A file or argument somebody gave is wrong.</summary>
/// <remarks>The message names file, place and remedy; the command line prints it and exits 2, and nothing has been written.</remarks>
public class BadInputException : Exception
{
    public BadInputException(string message) : base(message)
    {
    }

    public BadInputException(string message, Exception inner) : base(message, inner)
    {
    }
}
