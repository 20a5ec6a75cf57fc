namespace Duixian.Platform.Contracts;

/// <summary>Writes down what is no use case of its own: that personal data was looked at, that somebody signed in.</summary>
public interface IAudit
{
    /// <summary>Records that a subject's data was shown, with the act's purpose; returns when it is committed.</summary>
    /// <param name="what">What was shown, e.g. <c>result</c>.</param>
    Task ViewedAsync(Act act, SubjectRef subject, string what, CancellationToken cancellation);
}
