using Duixian.Platform.Contracts;

namespace Duixian.Platform.Database.Postgres;

/// <summary>Makes a new cluster beside its place and moves it there when it is whole, so that an interrupted start leaves none by halves.</summary>
internal static class ClusterMaker
{
    public static async Task MakeAsync(
        ClusterHome home, PostgresBinaries binaries, string superuser, string password, CancellationToken cancellation)
    {
        var draft = home.Cluster + ".new";
        var passwordFile = Path.Combine(home.Folder, "password.new");
        if (Directory.Exists(draft))
            Directory.Delete(draft, recursive: true);
        try
        {
            await home.User.WriteSecretAsync(passwordFile, password, cancellation);
            // C.UTF-8 sorts by code point on every machine; page order is the application's business.
            var made = await Shell.RunAsync(
                home.User.Command(
                    binaries.InitDb, "-D", draft, "-U", superuser, "-A", "scram-sha-256", $"--pwfile={passwordFile}",
                    "--encoding=UTF8", "--locale=C.UTF-8", "--no-instructions"),
                cancellation);
            if (!made.Succeeded)
                throw new HouseException($"PostgreSQL could not make its data folder {home.Cluster}: {LastLine(made.Errors)}");
            Directory.Move(draft, home.Cluster);
        }
        finally
        {
            File.Delete(passwordFile);
        }
    }

    private static string LastLine(string text) =>
        text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .LastOrDefault(line => line.Contains("error", StringComparison.Ordinal) || line.Contains("FATAL", StringComparison.Ordinal)) ?? text.Trim();
}
