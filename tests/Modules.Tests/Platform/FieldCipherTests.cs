using System.Security.Cryptography;
using Duixian.Platform.Contracts;
using Duixian.Platform.Keys;
using Xunit;

namespace Duixian.Modules.Tests.Platform;

public sealed class FieldCipherTests : IDisposable
{
    private readonly TemporaryHouse _house = new();

    public void Dispose() => _house.Dispose();

    [Fact]
    public void Decrypt_WithTheKeysOfAnotherProcess_GivesTheValueBack()
    {
        var encrypted = Cipher().Encrypt("person.name", "王小琪");
        Assert.Equal("王小琪", Cipher().Decrypt("person.name", encrypted));
    }

    [Fact]
    public void Encrypt_Twice_LooksDifferent()
    {
        var cipher = Cipher();
        Assert.NotEqual(cipher.Encrypt("person.name", "王小琪"), cipher.Encrypt("person.name", "王小琪"));
    }

    [Fact]
    public void Decrypt_AnyBitChanged_IsRefused()
    {
        var cipher = Cipher();
        var encrypted = cipher.Encrypt("person.name", "李");
        for (var i = 0; i < encrypted.Length; i++)
        {
            var changed = encrypted.ToArray();
            changed[i] ^= 1;
            Assert.ThrowsAny<CryptographicException>(() => cipher.Decrypt("person.name", changed));
        }
    }

    [Fact]
    public void Decrypt_ValueMovedToAnotherField_IsRefused()
    {
        var cipher = Cipher();
        Assert.ThrowsAny<CryptographicException>(() => cipher.Decrypt("person.phone", cipher.Encrypt("person.name", "李")));
    }

    [Fact]
    public void LookupHash_SameValue_IsTheSameInEveryProcessAndDiffersByField()
    {
        Assert.Equal(Cipher().LookupHash("code", "91371000X"), Cipher().LookupHash("code", "91371000X"));
        Assert.NotEqual(Cipher().LookupHash("code", "91371000X"), Cipher().LookupHash("name", "91371000X"));
    }

    [Fact]
    public void Keys_AreReadableByTheirOwnerOnly()
    {
        Cipher().Encrypt("f", "v");
        var files = Directory.GetFiles(Path.Combine(_house.Paths.Keys, "fields"));
        Assert.Equal(2, files.Length);
        Assert.All(files, file => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file)));
    }

    [Fact]
    public void Keys_FileCutShort_IsReportedAndNotReplaced()
    {
        Cipher().LookupHash("f", "v");
        var file = Path.Combine(_house.Paths.Keys, "fields", "lookup.key");
        File.WriteAllBytes(file, [1, 2, 3]);
        var trouble = Assert.Throws<HouseException>(() => Cipher().LookupHash("f", "v"));
        Assert.Contains("lookup.key", trouble.Message, StringComparison.Ordinal);
        Assert.Equal(3, new FileInfo(file).Length);
    }

    private FieldCipher Cipher() => new(new KeyRing(_house.Paths));
}
