namespace Duixian.Registry.Subjects;

/// <summary>Name and number of an enterprise. Both are public (企业信息公示暂行条例); the contact's telephone is not.</summary>
internal sealed class EnterpriseIdentity
{
    /// <summary>Surrogate id, the same as in the fact store.</summary>
    public long Id { get; init; }

    /// <summary>统一社会信用代码.</summary>
    public required string Code { get; init; }

    public required string Name { get; init; }

    public required string RegionCode { get; init; }

    /// <summary>Encrypted.</summary>
    public required byte[] ContactPhone { get; init; }
}

/// <summary>Who a person is: encrypted, findable only by the full id number through its keyed hash.</summary>
internal sealed class PersonIdentity
{
    public long Id { get; init; }

    public required byte[] Name { get; init; }

    public required byte[] IdNumber { get; init; }

    public required byte[] IdNumberHash { get; init; }

    public required byte[] Phone { get; init; }

    public required string RegionCode { get; init; }
}

/// <summary>Names of the encrypted fields: what a cipher text is bound to.</summary>
internal static class IdentityFields
{
    internal const string EnterprisePhone = "registry.enterprise_identity.contact_phone";
    internal const string PersonName = "registry.person_identity.name";
    internal const string PersonIdNumber = "registry.person_identity.id_number";
    internal const string PersonPhone = "registry.person_identity.phone";
}
