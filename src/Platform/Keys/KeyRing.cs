using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using Duixian.Platform.Contracts;

namespace Duixian.Platform.Keys;

/// <summary>The keys of this installation in <c>data/keys/fields</c>: one file per key, the newest encrypts, older ones still decrypt.</summary>
/// <remarks>Made on first use. Losing the folder loses every encrypted value; a backup of the database needs it beside it, elsewhere.</remarks>
internal sealed class KeyRing
{
    private const int KeyBytes = 32;
    private readonly string _folder;
    private readonly Lazy<(SortedDictionary<uint, byte[]> Keys, byte[] Lookup)> _loaded;

    public KeyRing(HousePaths paths)
    {
        _folder = Path.Combine(paths.Keys, "fields");
        _loaded = new(Load);
    }

    /// <summary>The key new values are encrypted with.</summary>
    public (uint Id, byte[] Key) Current
    {
        get
        {
            var last = _loaded.Value.Keys.Last();
            return (last.Key, last.Value);
        }
    }

    /// <summary>The key of equality look-ups; never rotated, because every stored hash depends on it.</summary>
    public byte[] Lookup => _loaded.Value.Lookup;

    public byte[] Find(uint id) =>
        _loaded.Value.Keys.TryGetValue(id, out var key)
            ? key
            : throw new CryptographicException($"Key {id} is not in {_folder}: put it back from the key backup.");

    private (SortedDictionary<uint, byte[]>, byte[]) Load()
    {
        SecretFiles.MakeFolder(_folder);
        var lookup = SecretFiles.ReadOrMake(Path.Combine(_folder, "lookup.key"), KeyBytes);
        var keys = new SortedDictionary<uint, byte[]>();
        foreach (var file in Directory.EnumerateFiles(_folder, "field-*.key"))
            if (uint.TryParse(Path.GetFileNameWithoutExtension(file).AsSpan("field-".Length), CultureInfo.InvariantCulture, out var id))
                keys[id] = SecretFiles.ReadOrMake(file, KeyBytes);
        if (keys.Count == 0)
        {
            // A random id: two installations never mistake each other's values for their own.
            var id = Math.Max(1, BinaryPrimitives.ReadUInt32BigEndian(RandomNumberGenerator.GetBytes(4)) >> 1);
            keys[id] = SecretFiles.ReadOrMake(Path.Combine(_folder, $"field-{id}.key"), KeyBytes);
        }
        return (keys, lookup);
    }
}
