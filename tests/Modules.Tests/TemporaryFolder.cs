namespace Duixian.Modules.Tests;

/// <summary>A folder of a test's own, gone when the test ends.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("duixian-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
