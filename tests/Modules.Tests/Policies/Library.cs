using Duixian.Platform.Contracts;
using Duixian.Policies.Contracts;
using Duixian.Policies.Library;

namespace Duixian.Modules.Tests.Policies;

/// <summary>The policies folder of the repository, loaded once for all tests.</summary>
internal static class Library
{
    public static readonly DateOnly Day = new(2024, 9, 30);

    public static string Folder { get; } = HousePaths.Find().Policies;

    private static readonly Lazy<PolicyLibrary> Loaded = new(() => PolicyLibrary.Load(Folder, Day));

    public static IPolicyLibrary Whole => Loaded.Value;

    public static string Source(string folder) => Path.Combine(Folder, "documents", folder, "source.txt");
}
