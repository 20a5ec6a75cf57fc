using System.Globalization;
using Duixian.Platform.Contracts;

namespace Duixian.Platform.Database.Postgres;

/// <summary>The account the server runs under. PostgreSQL refuses root, so root hands over to an unprivileged account.</summary>
/// <param name="Name">Null: the account that runs us.</param>
internal sealed record ServiceUser(string? Name, int Uid, int Gid)
{
    private static readonly string[] Preferred = ["postgres", "nobody"];

    public bool IsOther => Name is not null;

    /// <summary>Ourselves, or for root the account <c>postgres</c> when there is one and <c>nobody</c> otherwise.</summary>
    /// <param name="existing">A cluster that is already there keeps its owner.</param>
    public static async Task<ServiceUser> ChooseAsync(string existing, CancellationToken cancellation)
    {
        if (!Environment.IsPrivilegedProcess)
            return new ServiceUser(null, 0, 0);
        IEnumerable<string> names = Preferred;
        if (Directory.Exists(existing))
        {
            var owner = await Shell.RunAsync(["stat", "-c", "%U", existing], cancellation);
            if (owner.Output.Trim() is { Length: > 0 } name and not "root" and not "UNKNOWN")
                names = [name];
        }
        var accounts = File.ReadLines("/etc/passwd").Select(line => line.Split(':')).Where(parts => parts.Length >= 4).ToList();
        foreach (var name in names)
            if (accounts.Find(parts => parts[0] == name) is { } account)
                return new ServiceUser(
                    name, int.Parse(account[2], CultureInfo.InvariantCulture), int.Parse(account[3], CultureInfo.InvariantCulture));
        throw new HouseException(
            "PostgreSQL refuses to run as root and this machine has no account postgres or nobody: "
            + "create one (useradd --system postgres) or start as an ordinary user.");
    }

    /// <summary>The command as this account runs it.</summary>
    public IReadOnlyList<string> Command(params IEnumerable<string> command) =>
        IsOther ? ["setpriv", $"--reuid={Uid}", $"--regid={Gid}", "--clear-groups", "--", .. command] : [.. command];

    /// <summary>Whether the account may enter every folder down to this one, or run this file.</summary>
    public async Task<bool> CanReachAsync(string path, CancellationToken cancellation) =>
        !IsOther || (await Shell.RunAsync(Command("test", "-x", path), cancellation)).Succeeded;

    /// <summary>Makes a folder that only this account may enter.</summary>
    public async Task MakeFolderAsync(string path, CancellationToken cancellation)
    {
        if (Directory.Exists(path))
            return;
        IReadOnlyList<string> command = IsOther
            ? ["install", "-d", "-m", "0700", "-o", $"{Uid}", "-g", $"{Gid}", path]
            : ["install", "-d", "-m", "0700", path];
        var made = await Shell.RunAsync(command, cancellation);
        if (!made.Succeeded)
            throw new HouseException($"The folder {path} cannot be made: {made.Errors.Trim()}");
    }

    /// <summary>Writes a file that only this account may read.</summary>
    public async Task WriteSecretAsync(string path, string text, CancellationToken cancellation)
    {
        await using (var stream = new FileStream(path, new FileStreamOptions
        {
            Mode = FileMode.Create,
            Access = FileAccess.Write,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        }))
        await using (var writer = new StreamWriter(stream))
            await writer.WriteAsync(text.AsMemory(), cancellation);
        if (IsOther)
            await Shell.RunAsync(["chown", $"{Uid}:{Gid}", path], cancellation);
    }
}
