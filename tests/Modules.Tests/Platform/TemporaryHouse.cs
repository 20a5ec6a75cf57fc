using Duixian.Platform.Contracts;

namespace Duixian.Modules.Tests.Platform;

/// <summary>The project's own policies with an empty data folder that goes away with the test.</summary>
internal sealed class TemporaryHouse : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("duixian-test-");

    public TemporaryHouse() => Paths = new HousePaths(Root(), Path.Combine(_folder.FullName, "data"));

    public HousePaths Paths { get; }

    public string Folder => _folder.FullName;

    public string Write(string name, string text)
    {
        var file = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return file;
    }

    public void Dispose()
    {
        // Root's temporary folders are closed to the account the server runs under, so the cluster lies elsewhere.
        var pointer = Path.Combine(Paths.Data, "postgres.location");
        if (File.Exists(pointer))
            Directory.Delete(File.ReadAllText(pointer).Trim(), recursive: true);
        _folder.Delete(recursive: true);
    }

    // The source path is mapped away in deterministic builds, so the folder is found from the binaries upward.
    internal static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Duixian.slnx")))
                return folder.FullName;
        throw new InvalidOperationException("The tests do not run inside the project.");
    }
}
