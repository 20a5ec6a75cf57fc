using Duixian.DuckDb;
using Duixian.Platform.Contracts;
using Duixian.Registry.Numbers;
using Duixian.Registry.Subjects;
using Npgsql;

namespace Duixian.Registry.Imports;

/// <summary>Turns what a file calls a subject (编号, credit code, id number) into surrogate ids, as temporary table <c>subject_key(entity, given, id, reason)</c>.</summary>
internal sealed class ImportKeys(IFieldCipher cipher, Func<IDatabase> openDatabase)
{
    /// <param name="columns">Column of the raw table, and the entity its values name.</param>
    internal async Task ResolveAsync(DuckConnection build, IEnumerable<(string Column, string Entity)> columns, CancellationToken cancellation)
    {
        build.Execute("CREATE TEMP TABLE subject_key (entity VARCHAR, given VARCHAR, id BIGINT, reason VARCHAR)", cancellation);
        foreach (var (column, entity) in columns)
        {
            using (var plain = build.Prepare(
                $"INSERT INTO subject_key SELECT DISTINCT $1, {column}, TRY_CAST({column} AS BIGINT), NULL FROM raw WHERE regexp_full_match({column}, '[0-9]{{1,17}}')"))
            {
                plain.Bind(1, entity);
                plain.Execute(cancellation);
            }

            var codes = Codes(build, column, cancellation);
            if (codes.Count > 0)
                await ResolveCodesAsync(build, entity, codes, cancellation);
        }
    }

    private static List<string> Codes(DuckConnection build, string column, CancellationToken cancellation)
    {
        using var rows = build.Query($"SELECT DISTINCT {column} FROM raw WHERE NOT regexp_full_match({column}, '[0-9]{{1,17}}') ORDER BY 1", cancellation: cancellation);
        return [.. rows.Rows().Select(row => (string)row[0]!)];
    }

    private async Task ResolveCodesAsync(DuckConnection build, string entity, List<string> codes, CancellationToken cancellation)
    {
        var isPerson = entity == "人员";
        var isEnterprise = entity == "企业";
        var valid = codes.Where(c => isPerson ? IdentityNumber.IsValid(c) : isEnterprise && CreditCode.IsValid(c)).ToList();
        var known = valid.Count == 0 ? [] : await KnownAsync(isPerson, valid, cancellation);
        using var appender = build.Appender("subject_key");
        foreach (var code in codes)
        {
            appender.Append(entity);
            appender.Append(code);
            if (known.TryGetValue(code, out var id))
            {
                appender.Append(id);
                appender.AppendNull();
            }
            else
            {
                appender.AppendNull();
                appender.Append(valid.BinarySearch(code, StringComparer.Ordinal) >= 0 ? "没有登记过"
                    : isPerson ? "不是有效的公民身份号码（格式、日期或校验码不对）"
                    : isEnterprise ? "不是有效的统一社会信用代码（格式或校验码不对）" : "应为数字编号");
            }

            appender.EndRow();
        }

        appender.Complete();
    }

    private async Task<Dictionary<string, long>> KnownAsync(bool isPerson, List<string> codes, CancellationToken cancellation)
    {
        codes.Sort(StringComparer.Ordinal);
        var database = openDatabase();
        await database.OpenAsync(null, cancellation);
        var byHash = isPerson ? codes.ToDictionary(c => Convert.ToHexString(cipher.LookupHash(IdentityFields.PersonIdNumber, c))) : null;
        await using var command = database.Source.CreateCommand(isPerson
            ? "SELECT id, id_number_hash FROM registry.person_identity WHERE id_number_hash = ANY($1)"
            : "SELECT id, code FROM registry.enterprise_identity WHERE code = ANY($1)");
        command.Parameters.Add(isPerson
            ? new NpgsqlParameter<byte[][]> { TypedValue = [.. byHash!.Keys.Select(Convert.FromHexString)] }
            : new NpgsqlParameter<string[]> { TypedValue = [.. codes] });
        var known = new Dictionary<string, long>(StringComparer.Ordinal);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
            known.Add(isPerson ? byHash![Convert.ToHexString(reader.GetFieldValue<byte[]>(1))] : reader.GetString(1), reader.GetInt64(0));
        return known;
    }
}
