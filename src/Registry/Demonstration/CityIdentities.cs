using Duixian.DuckDb;
using Duixian.Platform.Contracts;
using Duixian.Registry.Contracts;
using Duixian.Registry.Subjects;
using Npgsql;
using NpgsqlTypes;

namespace Duixian.Registry.Demonstration;

/// <summary>Gives every enterprise and person of a generated city an identity in PostgreSQL, in the caller's transaction.</summary>
internal sealed class CityIdentities(IFieldCipher cipher, FactModel model)
{
    private static readonly string[] Homes = ["371002", "371003", "371082", "371083"];

    /// <summary>Replaces whatever identities there are.</summary>
    internal async Task WriteAsync(DuckConnection facts, NpgsqlConnection database, int seed, CancellationToken cancellation)
    {
        await using (var clear = new NpgsqlCommand("TRUNCATE registry.enterprise_identity, registry.person_identity", database))
            await clear.ExecuteNonQueryAsync(cancellation);
        var names = new CityNames(seed);
        await WriteEnterprisesAsync(facts, database, names, cancellation);
        await WritePeopleAsync(facts, database, names, cancellation);
    }

    private async Task WriteEnterprisesAsync(DuckConnection facts, NpgsqlConnection database, CityNames names, CancellationToken cancellation)
    {
        using var rows = facts.Query("SELECT id, region_code, kind, industry, coalesce(is_legal_person, true) FROM enterprise ORDER BY id", cancellation: cancellation);
        await using var copy = await database.BeginBinaryImportAsync(
            "COPY registry.enterprise_identity (id, code, name, region_code, contact_phone) FROM STDIN (FORMAT BINARY)", cancellation);
        foreach (var chunk in rows.Chunks())
        {
            for (var row = 0; row < chunk.RowCount; row++)
            {
                var id = chunk[0].GetInt64(row);
                var region = chunk[1].GetString(row);
                var kind = chunk[2].IsNull(row) ? null : chunk[2].GetString(row);
                var industry = chunk[3].IsNull(row) ? null : chunk[3].GetString(row);
                await copy.StartRowAsync(cancellation);
                await copy.WriteAsync(id, NpgsqlDbType.Bigint, cancellation);
                await copy.WriteAsync(names.EnterpriseCode(id, kind, region), NpgsqlDbType.Varchar, cancellation);
                await copy.WriteAsync(names.EnterpriseName(id, kind, industry, chunk[4].GetBoolean(row), model.NameOfCode("地区", region)), NpgsqlDbType.Varchar, cancellation);
                await copy.WriteAsync(region, NpgsqlDbType.Varchar, cancellation);
                await copy.WriteAsync(cipher.Encrypt(IdentityFields.EnterprisePhone, names.Phone(-id)), NpgsqlDbType.Bytea, cancellation);
            }
        }

        await copy.CompleteAsync(cancellation);
    }

    private async Task WritePeopleAsync(DuckConnection facts, NpgsqlConnection database, CityNames names, CancellationToken cancellation)
    {
        using var rows = facts.Query("SELECT id, region_code, born_on FROM person ORDER BY id", cancellation: cancellation);
        await using var copy = await database.BeginBinaryImportAsync(
            "COPY registry.person_identity (id, name, id_number, id_number_hash, phone, region_code) FROM STDIN (FORMAT BINARY)", cancellation);
        foreach (var chunk in rows.Chunks())
        {
            for (var row = 0; row < chunk.RowCount; row++)
            {
                var id = chunk[0].GetInt64(row);
                var number = names.IdNumber(id, Homes[(int)(id % Homes.Length)], chunk[2].IsNull(row) ? null : chunk[2].GetDate(row));
                await copy.StartRowAsync(cancellation);
                await copy.WriteAsync(id, NpgsqlDbType.Bigint, cancellation);
                await copy.WriteAsync(cipher.Encrypt(IdentityFields.PersonName, names.PersonName(id)), NpgsqlDbType.Bytea, cancellation);
                await copy.WriteAsync(cipher.Encrypt(IdentityFields.PersonIdNumber, number), NpgsqlDbType.Bytea, cancellation);
                await copy.WriteAsync(cipher.LookupHash(IdentityFields.PersonIdNumber, number), NpgsqlDbType.Bytea, cancellation);
                await copy.WriteAsync(cipher.Encrypt(IdentityFields.PersonPhone, names.Phone(id)), NpgsqlDbType.Bytea, cancellation);
                await copy.WriteAsync(chunk[1].GetString(row), NpgsqlDbType.Varchar, cancellation);
            }
        }

        await copy.CompleteAsync(cancellation);
    }
}
