using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Duixian.Platform.Contracts;
using Duixian.Registry.Contracts;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Duixian.Registry.Model;

/// <summary>Reads <c>facts.yaml</c> and the code lists it names; an unknown key, type or list is an error with its place.</summary>
internal static partial class FactModelFile
{
    internal static FactModel Load(string policies)
    {
        var path = Path.Combine(policies, "facts.yaml");
        if (!File.Exists(path))
            throw new BadInputException($"{path}: there is no fact model here. Set DUIXIAN_ROOT to the folder that holds policies/.");

        var document = Read<ModelYaml>(path);
        var codeFiles = document.CodeLists.Select(l => Path.Combine(policies, "codes", l.Value)).ToArray();
        var lists = document.CodeLists.Zip(codeFiles, (named, file) => ReadCodes(path, named.Key, file)).ToImmutableArray();
        var entities = Check(path, document, lists);
        return new FactModel(
            [.. document.Registers.Select(r => new FactRegister(r.Name, r.Authority, r.Refresh, r.Note))],
            entities, lists, HashOf([path, .. codeFiles]));
    }

    private static ImmutableArray<FactEntity> Check(string path, ModelYaml document, ImmutableArray<CodeList> lists)
    {
        Exception Wrong(string place, string what) => new BadInputException($"{path}: {place}: {what}");

        var registers = document.Registers.Select(r => r.Name).ToHashSet();
        var names = document.Entities.Select(e => e.Name).ToHashSet();
        if (names.Count < document.Entities.Count)
            throw Wrong("entities", "two entities have the same name.");

        FactField Field(EntityYaml entity, FieldYaml field)
        {
            var place = $"{entity.Name}.{field.Name}";
            var type = TypeOf(field.Type) ?? throw Wrong(place,
                $"\"{field.Type}\" is not a type; write boolean, integer, decimal(p,s), money, date, code(list) or string.");
            if (type.CodeList is { } list && lists.All(l => l.Name != list))
                throw Wrong(place, $"there is no code list \"{list}\" under codeLists.");
            if (!registers.Contains(field.Register))
                throw Wrong(place, $"register \"{field.Register}\" is not among the registers above.");
            return new FactField(field.Name, ColumnOf(place, field.Column), type, field.Unit, Bound(place, field.Min), Bound(place, field.Max),
                Absence(place, field.Absence), field.Register, Sensitivity(place, field.Sensitivity), field.Note);
        }

        FactRelation Relation(EntityYaml entity, RelationYaml relation)
        {
            var place = $"{entity.Name}.{relation.Name}";
            if (!names.Contains(relation.Entity))
                throw Wrong(place, $"there is no entity \"{relation.Entity}\".");
            if (!registers.Contains(relation.Register))
                throw Wrong(place, $"register \"{relation.Register}\" is not among the registers above.");
            return new FactRelation(relation.Name, ColumnOf(place, relation.Column), relation.Entity, Absence(place, relation.Absence), relation.Register, relation.Note);
        }

        FactEntity Entity(EntityYaml entity)
        {
            var result = new FactEntity(entity.Name, ColumnOf(entity.Name, entity.Table), entity.Note,
                [.. entity.Fields.Select(f => Field(entity, f))], [.. entity.Relations.Select(r => Relation(entity, r))]);
            var twice = result.Fields.SelectMany(f => new[] { f.Name, f.Column }.Distinct())
                .Concat(result.Relations.SelectMany(r => new[] { r.Name, r.Column }.Distinct()))
                .GroupBy(n => n).FirstOrDefault(g => g.Count() > 1);
            return twice is null ? result : throw Wrong(entity.Name, $"\"{twice.Key}\" is used twice.");
        }

        string ColumnOf(string place, string column) => ColumnName().IsMatch(column) && column != FactEntity.IdColumn
            ? column
            : throw Wrong(place, $"\"{column}\" is no column name; use lower-case English words with underscores, and not \"id\".");

        FactAbsence Absence(string place, string word) => word switch
        {
            "no" => FactAbsence.No,
            "unknown" => FactAbsence.Unknown,
            _ => throw Wrong(place, $"absence is \"{word}\"; write no or unknown."),
        };

        FactSensitivity Sensitivity(string place, string word) => word switch
        {
            "公开" => FactSensitivity.Public,
            "内部" => FactSensitivity.Internal,
            "个人信息" => FactSensitivity.Personal,
            "敏感个人信息" => FactSensitivity.SensitivePersonal,
            _ => throw Wrong(place, $"sensitivity is \"{word}\"; write 公开, 内部, 个人信息 or 敏感个人信息."),
        };

        decimal? Bound(string place, string? text) => text is null ? null
            : decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value
            : throw Wrong(place, $"\"{text}\" is not a number.");

        return [.. document.Entities.Select(Entity)];
    }

    internal static FactType? TypeOf(string text)
    {
        switch (text)
        {
            case "boolean": return new FactType(FactKind.Boolean);
            case "integer": return new FactType(FactKind.Integer);
            case "money": return new FactType(FactKind.Money);
            case "date": return new FactType(FactKind.Date);
            case "string": return new FactType(FactKind.String);
        }

        if (CodeType().Match(text) is { Success: true } code)
            return new FactType(FactKind.Code, CodeList: code.Groups[1].Value);
        if (DecimalType().Match(text) is not { Success: true } number)
            return null;
        var precision = int.Parse(number.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
        var scale = int.Parse(number.Groups[2].ValueSpan, CultureInfo.InvariantCulture);
        return precision is >= 1 and <= 38 && scale <= precision ? new FactType(FactKind.Decimal, precision, scale) : null;
    }

    private static CodeList ReadCodes(string model, string name, string path)
    {
        if (!File.Exists(path))
            throw new BadInputException($"{model}: codeLists: {name}: there is no file {path}.");
        var yaml = Read<CodesYaml>(path);
        var codes = yaml.Codes.Select(c => new CodeEntry(c.Code, c.Name.Length == 0 ? c.Code : c.Name)).ToImmutableArray();
        if (yaml.Name != name)
            throw new BadInputException($"{path}: name is \"{yaml.Name}\", but facts.yaml takes the list for \"{name}\".");
        return codes.GroupBy(c => c.Code).FirstOrDefault(g => g.Count() > 1) is { } twice
            ? throw new BadInputException($"{path}: code \"{twice.Key}\" stands twice.")
            : new CodeList(yaml.Name, yaml.Source, codes);
    }

    private static T Read<T>(string path)
    {
        var yaml = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).WithDuplicateKeyChecking().Build();
        try
        {
            return yaml.Deserialize<T>(File.ReadAllText(path)) ?? throw new BadInputException($"{path}: the file is empty.");
        }
        catch (YamlException wrong)
        {
            throw new BadInputException($"{path}:{wrong.Start.Line}:{wrong.Start.Column}: {wrong.InnerException?.Message ?? wrong.Message}", wrong);
        }
    }

    // Line ends are normalised so that a checkout on another system has the same hash.
    private static string HashOf(IEnumerable<string> paths)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var path in paths)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(Path.GetFileName(path) + "\n"));
            hash.AppendData(Encoding.UTF8.GetBytes(File.ReadAllText(path).ReplaceLineEndings("\n")));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    [GeneratedRegex("^[a-z][a-z0-9_]*$")]
    private static partial Regex ColumnName();

    [GeneratedRegex(@"^code\((.+)\)$")]
    private static partial Regex CodeType();

    [GeneratedRegex(@"^decimal\((\d{1,2}), ?(\d{1,2})\)$")]
    private static partial Regex DecimalType();
}
