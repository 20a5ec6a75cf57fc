namespace Duixian.Registry.Contracts;

/// <summary>A fact model or code list cannot be used; the message names file, place and remedy.</summary>
public sealed class FactModelException : Exception
{
    public FactModelException()
    {
    }

    public FactModelException(string message)
        : base(message)
    {
    }

    public FactModelException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
