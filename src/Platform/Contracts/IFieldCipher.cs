namespace Duixian.Platform.Contracts;

/// <summary>Encrypts single personal values before they reach the database, and makes them findable by a keyed hash.</summary>
/// <remarks>Keys lie in <c>data/keys</c>, outside the database: a copy of the database alone shows nobody's number.</remarks>
public interface IFieldCipher
{
    /// <summary>Encrypts with AES-256-GCM: key id, fresh nonce, tag and text in one array.</summary>
    /// <param name="field">What is encrypted, e.g. <c>registry.person.id_number</c>; bound to the text, so a value moved to another column does not open.</param>
    byte[] Encrypt(string field, string value);

    /// <exception cref="System.Security.Cryptography.CryptographicException">The bytes were changed, belong to another field, or the key is gone.</exception>
    string Decrypt(string field, ReadOnlySpan<byte> encrypted);

    /// <summary>HMAC-SHA-256 of the value under a key of its own, for equality look-up: 32 bytes, the same for the same field and value.</summary>
    byte[] LookupHash(string field, string value);
}
