using System.Collections.Immutable;

namespace Duixian.Policies.Contracts;

/// <summary>Runs the examples that stand beside a rule: facts in, expected answer, amount and reasons out.</summary>
public interface IRuleExamples
{
    /// <summary>Runs all examples of a rule.</summary>
    /// <exception cref="Duixian.Platform.Contracts.BadInputException">The examples file is wrong.</exception>
    ImmutableArray<ExampleResult> Run(RuleDefinition rule);
}

/// <summary>How one example went.</summary>
/// <param name="File">Examples file, as named in messages.</param>
/// <param name="Line">Line of the example.</param>
/// <param name="Failure">What differs from what was expected, with the clause it is about; null when nothing does.</param>
public sealed record ExampleResult(string Rule, string Name, string File, int Line, string? Failure);
