using System.Collections.Immutable;

namespace Duixian.Platform.Contracts;

/// <summary>The answer is no: a code and what fills its sentence. The words live in resources, see <see cref="IProblemWords"/>.</summary>
/// <param name="Code">Module and reason, e.g. <c>access.role-missing</c>; stable, interfaces rely on it.</param>
public sealed record Problem(string Code, ImmutableArray<object?> Details)
{
    /// <summary>A problem with the values its sentence names, in order.</summary>
    public static Problem Of(string code, params ReadOnlySpan<object?> details) => new(code, [.. details]);

    public bool Equals(Problem? other) => other is not null && Code == other.Code && Details.SequenceEqual(other.Details);

    public override int GetHashCode() => Code.GetHashCode(StringComparison.Ordinal);
}

/// <summary>What came of a use case: a value, or the problem that stood in the way.</summary>
public readonly struct Result<T>
{
    private readonly T _value;

    private Result(T value, Problem? problem) => (_value, Problem) = (value, problem);

    /// <summary>Why not; null when it went well.</summary>
    public Problem? Problem { get; }

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">There is none: look at <see cref="Problem"/> first.</exception>
    public T Value => Problem is null ? _value : throw new InvalidOperationException($"No value: {Problem.Code}");

    /// <summary>Whether there is a value.</summary>
    public bool IsOk => Problem is null;

    public static implicit operator Result<T>(T value) => new(value, null);

    public static implicit operator Result<T>(Problem problem) => new(default!, problem);
}

/// <summary>Says problems in the words of the pages.</summary>
public interface IProblemWords
{
    /// <summary>The sentence for a problem; for an unknown code the code itself, so that nothing is ever silent.</summary>
    string Say(Problem problem);
}
