using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Duixian.Platform.Contracts;

namespace Duixian.Platform.Keys;

/// <summary>AES-256-GCM per value. Layout: version 1 · key id (4) · nonce (12) · tag (16) · text.</summary>
internal sealed class FieldCipher(KeyRing ring) : IFieldCipher
{
    private const byte Version = 1;
    private const int KeyIdAt = 1, NonceAt = 5, TagAt = 17, TextAt = 33;

    public byte[] Encrypt(string field, string value)
    {
        var (id, key) = ring.Current;
        var text = Encoding.UTF8.GetBytes(value);
        var result = new byte[TextAt + text.Length];
        result[0] = Version;
        BinaryPrimitives.WriteUInt32BigEndian(result.AsSpan(KeyIdAt), id);
        RandomNumberGenerator.Fill(result.AsSpan(NonceAt, TagAt - NonceAt));
        using var aes = new AesGcm(key, TextAt - TagAt);
        aes.Encrypt(result.AsSpan(NonceAt, TagAt - NonceAt), text, result.AsSpan(TextAt), result.AsSpan(TagAt, TextAt - TagAt), Bound(field, id));
        CryptographicOperations.ZeroMemory(text);
        return result;
    }

    public string Decrypt(string field, ReadOnlySpan<byte> encrypted)
    {
        if (encrypted.Length < TextAt || encrypted[0] != Version)
            throw new CryptographicException($"The value of {field} is not one of ours: too short or of an unknown version.");
        var id = BinaryPrimitives.ReadUInt32BigEndian(encrypted[KeyIdAt..]);
        var text = new byte[encrypted.Length - TextAt];
        using var aes = new AesGcm(ring.Find(id), TextAt - TagAt);
        aes.Decrypt(encrypted[NonceAt..TagAt], encrypted[TextAt..], encrypted[TagAt..TextAt], text, Bound(field, id));
        return Encoding.UTF8.GetString(text);
    }

    public byte[] LookupHash(string field, string value) =>
        HMACSHA256.HashData(ring.Lookup, Encoding.UTF8.GetBytes($"{field}\0{value}"));

    private static byte[] Bound(string field, uint keyId) => Encoding.UTF8.GetBytes($"{field}\0{keyId}");
}
