using System.Security.Cryptography;
using Duixian.Platform.Contracts;

namespace Duixian.Platform.Keys;

/// <summary>Files only their owner may read.</summary>
internal static class SecretFiles
{
    public static void MakeFolder(string folder)
    {
        if (!Directory.Exists(folder))
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>Reads the secret, or makes a random one. Of two processes that start together one wins and both read the same.</summary>
    /// <exception cref="HouseException">The file is there but unreadable or of the wrong length.</exception>
    public static byte[] ReadOrMake(string file, int bytes)
    {
        try
        {
            if (!File.Exists(file))
                Make(file, bytes);
            var secret = File.ReadAllBytes(file);
            return secret.Length == bytes
                ? secret
                : throw new HouseException($"{file} holds {secret.Length} bytes instead of {bytes}: put the file back from the key backup.");
        }
        catch (UnauthorizedAccessException denied)
        {
            throw new HouseException($"{file} belongs to another user: run as the user who made it.", denied);
        }
    }

    private static void Make(string file, int bytes)
    {
        var draft = $"{file}.{Environment.ProcessId}.new";
        using (var stream = new FileStream(draft, new FileStreamOptions
        {
            Mode = FileMode.Create,
            Access = FileAccess.Write,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        }))
            stream.Write(RandomNumberGenerator.GetBytes(bytes));
        try
        {
            File.Move(draft, file, overwrite: false);
        }
        catch (IOException) when (File.Exists(file))
        {
            File.Delete(draft);
        }
    }
}
