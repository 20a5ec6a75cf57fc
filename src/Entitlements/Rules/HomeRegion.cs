namespace Duixian.Entitlements.Rules;

/// <summary>The region this installation serves; parameters and measures in force are looked up for it.</summary>
/// <param name="Path">From the province down.</param>
internal sealed record HomeRegion(string Path)
{
    /// <summary>Weihai in Shandong, the city of the first measures.</summary>
    public static HomeRegion Weihai { get; } = new("shandong/weihai");
}
