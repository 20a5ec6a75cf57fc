using System.Text.RegularExpressions;
using Duixian.DuckDb;
using Duixian.Platform.Contracts;
using Duixian.Registry.Contracts;
using Duixian.Registry.FactStores;

namespace Duixian.Registry.Imports;

/// <summary>Raw text into a staging table, checks as set-based SQL, then the old version's rows and the new ones into a new version.</summary>
internal sealed partial class FactImport(FactStore store, ImportKeys keys, TimeProvider time) : IFactImport
{
    private const string Id = "编号";

    public Task<ImportOutcome> ImportAsync(ImportRequest request, IProgress<string>? progress, CancellationToken cancellation) =>
        Task.Run(() => RunAsync(request, progress, cancellation), cancellation);

    private async Task<ImportOutcome> RunAsync(ImportRequest request, IProgress<string>? progress, CancellationToken cancellation)
    {
        var entity = store.Model.Find(request.Entity) ?? throw new BadInputException(
            $"There is no entity \"{request.Entity}\" in facts.yaml; it has {string.Join("、", store.Model.Entities.Select(e => e.Name))}.");
        var previous = store.Current;
        var cutOff = request.CutOff ?? previous?.CutOff ?? throw new BadInputException("These are the first facts: say with --cut-off which day they speak of.");
        using var build = FactBuild.Start(store);
        var db = build.Connection;

        progress?.Report("读取文件");
        var copy = build.Scratch("import.csv");
        ImportText.Copy(request.File, copy, cancellation);
        var header = ImportText.Header(request.File, copy);
        var key = CheckHeader(request.File, entity, header);
        Load(db, request.File, copy, header, cancellation);

        progress?.Report("逐行校验");
        await keys.ResolveAsync(db, [(Column(header, key), entity.Name), .. entity.Relations.Select(r => (Column(header, r.Name), r.Entity))], cancellation);
        Validate(db, entity, header, key, cancellation);
        if (previous is not null)
            TakeOver(db, previous, entity, Column(header, key), cancellation);
        Insert(db, entity, header, key, cancellation);
        CheckReferences(db, entity, header, cancellation);

        var rows = (long)db.Scalar("SELECT count(*) FROM raw", cancellation: cancellation)!;
        if (Refusals(db, request, rows, cancellation) is { } refused)
            return refused;

        progress?.Report("发布事实版本");
        db.Execute("DETACH DATABASE IF EXISTS previous", cancellation);
        File.Delete(copy);
        var source = $"{entity.Name}：{Path.GetFileName(request.File)}" + (previous is null ? "" : $"；其余沿用 {previous.Id}");
        return new ImportOutcome(build.Publish(source, cutOff, previous?.IsDemonstration ?? false, time, cancellation), rows, 0, null, null);
    }

    private static string CheckHeader(string file, FactEntity entity, List<string> header)
    {
        if (header.GroupBy(h => h).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw new BadInputException($"{file}: row 1 names the column \"{twice.Key}\" twice.");
        string[] possible = entity.Name switch { "企业" => [Id, "统一社会信用代码"], "人员" => [Id, "公民身份号码"], _ => [Id] };
        var found = header.Intersect(possible).ToList();
        if (found.Count != 1)
            throw new BadInputException($"{file}: row 1 must name one key column: {string.Join(" or ", possible)}.");
        var expected = entity.Fields.Select(f => f.Name).Concat(entity.Relations.Select(r => r.Name)).Append(found[0]).ToList();
        var missing = expected.Except(header).ToList();
        if (missing.Count > 0)
            throw new BadInputException($"{file}: row 1 lacks the columns {string.Join("、", missing)}. A fact nobody knows is an empty cell, not a missing column.");
        var unknown = header.Except(expected).ToList();
        return unknown.Count == 0 ? found[0]
            : throw new BadInputException($"{file}: facts.yaml has no {string.Join("、", unknown)} for {entity.Name}. Remove or rename these columns of row 1.");
    }

    private static void Load(DuckConnection db, string file, string copy, List<string> header, CancellationToken cancellation)
    {
        var columns = "{" + string.Join(", ", header.Select((_, i) => $"'c{i}': 'VARCHAR'")) + "}";
        var trimmed = string.Join(", ", header.Select((_, i) => $"nullif(trim(c{i}), '') AS c{i}"));
        try
        {
            db.Execute($"""
                CREATE TEMP TABLE raw AS SELECT row_number() OVER () + 1 AS row_number, {trimmed}
                FROM read_csv({FieldCheck.Quote(copy)}, columns = {columns}, header = true, auto_detect = false, delim = ',', quote = '"', escape = '"', strict_mode = true)
                """, cancellation);
        }
        catch (DuckException broken)
        {
            var line = LineNumber().Match(broken.Message);
            var reason = broken.Message.Split('\n').Select(l => l.Trim()).FirstOrDefault(l => l.StartsWith("Expected", StringComparison.Ordinal)) ?? "it cannot be split into columns";
            throw new BadInputException($"{file}: line {(line.Success ? line.Groups[1].Value : "?")}: {reason.TrimEnd('.')}. Correct the commas or quotes of that line.", broken);
        }
    }

    private void Validate(DuckConnection db, FactEntity entity, List<string> header, string key, CancellationToken cancellation)
    {
        db.Execute("CREATE TEMP TABLE rejected (row_number BIGINT, field VARCHAR, given VARCHAR, reason VARCHAR)", cancellation);

        void Reject(string field, string where, string reason) => db.Execute(
            $"INSERT INTO rejected SELECT row_number, {FieldCheck.Quote(field)}, {Column(header, field)}, {reason} FROM raw WHERE {where}", cancellation);

        var keyColumn = Column(header, key);
        Reject(key, $"{keyColumn} IS NULL", "'不能为空'");
        var keyed = $"SELECT r.row_number, k.id FROM raw r JOIN subject_key k ON k.entity = {FieldCheck.Quote(entity.Name)} AND k.given = r.{keyColumn} WHERE k.id IS NOT NULL";
        Reject(key, $"row_number IN (SELECT row_number FROM (SELECT row_number, count(*) OVER (PARTITION BY id) AS n FROM ({keyed})) WHERE n > 1)", "'与另一行重复'");
        foreach (var (name, other) in entity.Relations.Select(r => (r.Name, r.Entity)).Prepend((key, entity.Name)))
        {
            var column = Column(header, name);
            db.Execute($"""
                INSERT INTO rejected SELECT r.row_number, {FieldCheck.Quote(name)}, r.{column}, coalesce(k.reason, '应为数字编号')
                FROM raw r JOIN subject_key k ON k.entity = {FieldCheck.Quote(other)} AND k.given = r.{column} WHERE k.id IS NULL
                """, cancellation);
        }

        foreach (var relation in entity.Relations.Where(r => r.Absence == FactAbsence.Unknown))
            Reject(relation.Name, $"{Column(header, relation.Name)} IS NULL", "'不能为空'");
        foreach (var field in entity.Fields)
        {
            var check = FieldCheck.Of(store.Model, field, Column(header, field.Name));
            Reject(field.Name, $"{Column(header, field.Name)} IS NOT NULL AND ({check.Wrong})", FieldCheck.Quote(check.Reason));
        }
    }

    // Rows of the version before, except those the file brings anew.
    private void TakeOver(DuckConnection db, FactVersion previous, FactEntity entity, string keyColumn, CancellationToken cancellation)
    {
        if (previous.ModelHash != store.Model.Hash)
            throw new HouseException($"The current facts ({previous.Id}) follow another facts.yaml than policies/ holds now. Generate or import all of them again.");
        db.Execute($"ATTACH {FieldCheck.Quote(previous.Path)} AS previous (READ_ONLY)", cancellation);
        foreach (var other in store.Model.Entities)
        {
            var kept = other.Name == entity.Name
                ? $"WHERE id NOT IN (SELECT k.id FROM raw r JOIN subject_key k ON k.entity = {FieldCheck.Quote(entity.Name)} AND k.given = r.{keyColumn} WHERE k.id IS NOT NULL)"
                : "";
            db.Execute($"INSERT INTO {other.Table} BY NAME SELECT * FROM previous.{other.Table} {kept}", cancellation);
        }
    }

    private void Insert(DuckConnection db, FactEntity entity, List<string> header, string key, CancellationToken cancellation)
    {
        string KeyOf(string name, string other) =>
            $"(SELECT any_value(k.id) FROM subject_key k WHERE k.entity = {FieldCheck.Quote(other)} AND k.given = {Column(header, name)})";

        var values = entity.Fields.Select(f => $"{FieldCheck.Of(store.Model, f, Column(header, f.Name)).Value} AS {f.Column}")
            .Concat(entity.Relations.Select(r => $"{KeyOf(r.Name, r.Entity)} AS {r.Column}"))
            .Prepend($"{KeyOf(key, entity.Name)} AS {FactEntity.IdColumn}");
        // Rows are kept in the order of their ids, so that a run over them writes the same file every time.
        db.Execute($"""
            CREATE TEMP TABLE kept AS SELECT * FROM {entity.Table};
            DELETE FROM {entity.Table};
            INSERT INTO {entity.Table} BY NAME
            SELECT * FROM (SELECT * FROM kept UNION ALL BY NAME
                           SELECT {string.Join(", ", values)} FROM raw WHERE row_number NOT IN (SELECT row_number FROM rejected)) ORDER BY id
            """, cancellation);
    }

    private void CheckReferences(DuckConnection db, FactEntity entity, List<string> header, CancellationToken cancellation)
    {
        foreach (var relation in entity.Relations)
        {
            var other = store.Model.Entity(relation.Entity);
            var column = Column(header, relation.Name);
            db.Execute($"""
                INSERT INTO rejected SELECT r.row_number, {FieldCheck.Quote(relation.Name)}, r.{column}, '事实库中没有这个{other.Name}，请先导入'
                FROM raw r JOIN subject_key k ON k.entity = {FieldCheck.Quote(other.Name)} AND k.given = r.{column}
                WHERE k.id IS NOT NULL AND k.id NOT IN (SELECT id FROM {other.Table})
                """, cancellation);
        }
    }

    private static ImportOutcome? Refusals(DuckConnection db, ImportRequest request, long rows, CancellationToken cancellation)
    {
        var refused = (long)db.Scalar("SELECT count(DISTINCT row_number) FROM rejected", cancellation: cancellation)!;
        if (refused == 0)
            return null;
        var file = request.RejectFile ?? request.File + ".rejects.csv";
        using var first = db.Query("SELECT row_number, field, coalesce(given, ''), reason FROM rejected ORDER BY row_number, field LIMIT 1", cancellation: cancellation);
        var row = first.Rows()[0];
        // A byte order mark lets spreadsheet programs read the Chinese.
        var bare = file + ".writing";
        db.Execute($"""
            COPY (SELECT row_number AS "行", field AS "字段", given AS "值", reason AS "原因" FROM rejected ORDER BY ALL)
            TO {FieldCheck.Quote(bare)} (FORMAT CSV, HEADER)
            """, cancellation);
        File.WriteAllText(file, "\uFEFF" + File.ReadAllText(bare));
        File.Delete(bare);
        return new ImportOutcome(null, rows, refused, new Rejection((long)row[0]!, (string)row[1]!, (string)row[2]!, (string)row[3]!), file);
    }

    private static string Column(List<string> header, string name) => $"c{header.IndexOf(name)}";

    [GeneratedRegex(@"Line: (\d+)")]
    private static partial Regex LineNumber();
}
