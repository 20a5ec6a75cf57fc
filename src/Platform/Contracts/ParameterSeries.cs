using System.Collections.Immutable;
using Duixian.Platform.Definitions;

namespace Duixian.Platform.Contracts;

/// <summary>Reads dated, regional values outside a definition: the shared series of <c>policies/parameters/</c>.</summary>
public static class ParameterSeries
{
    /// <summary>The values under a key, each with region, days, value, unit, source and confidence as in a definition.</summary>
    public static ImmutableArray<ParameterValue> Read(YamlMap map, string key)
    {
        ArgumentNullException.ThrowIfNull(map);
        return [.. map.Maps(key).Select(ParameterValueReader.Read)];
    }
}
