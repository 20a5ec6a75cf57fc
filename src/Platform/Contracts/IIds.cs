namespace Duixian.Platform.Contracts;

/// <summary>Fresh ids. Tests give their own.</summary>
public interface IIds
{
    /// <summary>An id that sorts by time of creation (UUID version 7).</summary>
    Guid Next();
}
