using System.Collections.Immutable;
using Duixian.Platform.Contracts;

namespace Duixian.Policies.Contracts;

/// <summary>Something wrong in a file under <c>policies/</c> or in a document to be read: where, what, and what to do about it.</summary>
/// <param name="File">Path as the reader of the message knows it.</param>
/// <param name="Line">First line is 1; 0 when the whole file is meant.</param>
/// <param name="Message">What is wrong, in Chinese, for a policy officer; no full stop.</param>
/// <param name="Remedy">What to do, in Chinese; one sentence without full stop.</param>
public sealed record PolicyProblem(string File, int Line, string Message, string Remedy)
{
    /// <summary>One line for a console: file, line, what is wrong, remedy.</summary>
    public override string ToString() => Line > 0 ? $"{File}:{Line}：{Message}。{Remedy}。" : $"{File}：{Message}。{Remedy}。";
}

/// <summary>Policy data could not be read; nothing of it was taken over.</summary>
public sealed class PolicyDataException(ImmutableArray<PolicyProblem> problems)
    : BadInputException(string.Join(Environment.NewLine, problems))
{
    /// <summary>Every problem found, in file order; never empty.</summary>
    public ImmutableArray<PolicyProblem> Problems { get; } = problems;
}
