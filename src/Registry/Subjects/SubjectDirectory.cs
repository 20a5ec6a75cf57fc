using Duixian.Platform.Contracts;
using Duixian.Publishing.Contracts;
using Duixian.Registry.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Duixian.Registry.Subjects;

/// <summary>Finds subjects in PostgreSQL; what it says of a person is masked.</summary>
internal sealed class SubjectDirectory(AppDb db, IFieldCipher cipher, IFactStore facts) : ISubjects
{
    private const string Enterprise = "企业";
    private const string Person = "人员";

    public async Task<Subject?> FindAsync(string entity, long id, CancellationToken cancellation) => entity switch
    {
        Enterprise => await db.Set<EnterpriseIdentity>().AsNoTracking().FirstOrDefaultAsync(e => e.Id == id, cancellation) is { } found ? Of(found) : null,
        Person => await db.Set<PersonIdentity>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == id, cancellation) is { } found ? Of(found) : null,
        _ => null,
    };

    public async Task<Subject?> FindByCodeAsync(string code, CancellationToken cancellation)
    {
        code = Normal(code);
        if (await db.Set<EnterpriseIdentity>().AsNoTracking().FirstOrDefaultAsync(e => e.Code == code, cancellation) is { } enterprise)
            return Of(enterprise);
        var hash = cipher.LookupHash(IdentityFields.PersonIdNumber, code);
        return await db.Set<PersonIdentity>().AsNoTracking().FirstOrDefaultAsync(p => p.IdNumberHash == hash, cancellation) is { } person ? Of(person) : null;
    }

    public async Task<IReadOnlyList<Subject>> SearchAsync(string text, int limit, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        text = Normal(text);
        if (text.Length == 0)
            return [];
        var pattern = "%" + text.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal) + "%";
        var found = await db.Set<EnterpriseIdentity>().AsNoTracking()
            .Where(e => e.Code == text || EF.Functions.ILike(e.Name, pattern, @"\"))
            .OrderBy(e => e.Name).ThenBy(e => e.Id).Take(limit).ToListAsync(cancellation);
        return [.. found.Select(Of)];
    }

    // People type full-width digits and lower-case letters.
    private static string Normal(string text) => text.Trim().Normalize(System.Text.NormalizationForm.FormKC).ToUpperInvariant();

    private Subject Of(EnterpriseIdentity found) => new(found.Id, Enterprise, found.Code, found.Name, found.RegionCode, NameOf(found.RegionCode));

    private Subject Of(PersonIdentity found) => new(found.Id, Person,
        Masking.Number(cipher.Decrypt(IdentityFields.PersonIdNumber, found.IdNumber)),
        Masking.PersonName(cipher.Decrypt(IdentityFields.PersonName, found.Name)),
        found.RegionCode, NameOf(found.RegionCode));

    private string NameOf(string region) => facts.Model.NameOfCode("地区", region);
}
