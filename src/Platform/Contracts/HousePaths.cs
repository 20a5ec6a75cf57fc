namespace Duixian.Platform.Contracts;

/// <summary>Where this installation keeps its policies and its data.</summary>
/// <param name="Root">Folder that holds <c>policies/</c>.</param>
/// <param name="Data">Folder for everything that is written: database, fact stores, runs, keys. Created on demand.</param>
public sealed record HousePaths(string Root, string Data)
{
    /// <summary>The official texts, definitions and lists.</summary>
    public string Policies => Path.Combine(Root, "policies");

    /// <summary>Versions of the fact store and the pointer to the current one.</summary>
    public string Facts => Path.Combine(Data, "facts");

    /// <summary>Determinations of population runs, a folder each.</summary>
    public string Runs => Path.Combine(Data, "runs");

    /// <summary>Secrets that must never lie inside the database.</summary>
    public string Keys => Path.Combine(Data, "keys");

    /// <summary>Takes <c>DUIXIAN_ROOT</c> and <c>DUIXIAN_DATA</c> where they are set, else looks upward from the working directory.</summary>
    /// <exception cref="HouseException">No folder upward holds <c>policies/</c> and <c>Duixian.slnx</c>.</exception>
    public static HousePaths Find()
    {
        var root = Environment.GetEnvironmentVariable("DUIXIAN_ROOT") is { Length: > 0 } given
            ? Path.GetFullPath(given)
            : Upward(Directory.GetCurrentDirectory()) ?? Upward(AppContext.BaseDirectory);
        if (root is null)
            throw new HouseException("No folder upward from here holds policies/ and Duixian.slnx: start inside the project or set DUIXIAN_ROOT.");
        var data = Environment.GetEnvironmentVariable("DUIXIAN_DATA") is { Length: > 0 } folder
            ? Path.GetFullPath(folder)
            : Path.Combine(root, "data");
        return new HousePaths(root, data);
    }

    private static string? Upward(string from)
    {
        for (var folder = new DirectoryInfo(from); folder is not null; folder = folder.Parent)
            if (Directory.Exists(Path.Combine(folder.FullName, "policies")) && File.Exists(Path.Combine(folder.FullName, "Duixian.slnx")))
                return folder.FullName;
        return null;
    }
}
