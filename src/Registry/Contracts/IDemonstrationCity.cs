using Duixian.Platform.Contracts;

namespace Duixian.Registry.Contracts;

/// <summary>A city that never was, generated the same every time from its seed.</summary>
public interface IDemonstrationCity
{
    /// <summary>Generates the facts as a new version, makes it current and, unless told otherwise, gives every subject an identity in the database.</summary>
    /// <param name="progress">Told in words what is being done.</param>
    /// <exception cref="BadInputException">The city is unknown or a number is out of range.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; nothing is left behind.</exception>
    Task<FactVersion> GenerateAsync(CityRequest request, IProgress<string>? progress, CancellationToken cancellation);
}

/// <summary>What city to generate.</summary>
/// <param name="City">Only <c>weihai</c> so far.</param>
/// <param name="Enterprises">At least 100: the first hundred hold the edge cases.</param>
/// <param name="People">At least 1,000; the first hundred hold the edge cases.</param>
/// <param name="Seed">Another seed, another city; 0 to 2^31 - 1.</param>
/// <param name="CutOff">Last day the facts speak of. The edge cases are made for 2024-09-30.</param>
/// <param name="FactsOnly">No names and numbers: for measuring.</param>
public sealed record CityRequest(string City, int Enterprises, int People, int Seed, DateOnly CutOff, bool FactsOnly = false)
{
    /// <summary>The small city a fresh installation shows.</summary>
    public static CityRequest Small { get; } = new("weihai", 2_000, 20_000, 42, new DateOnly(2024, 9, 30));
}
