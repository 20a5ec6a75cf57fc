using Duixian.Platform.Contracts;
using Duixian.Policies.Contracts;
using Duixian.Policies.Reading;

namespace Duixian.Policies.Library;

/// <summary>A folder under <c>policies/documents/</c> → one document with its measures.</summary>
internal sealed class DocumentLoader(DataFolder folder, PolicyCodes codes, DateOnly today)
{
    private static readonly Dictionary<string, PolicyStatus?> Stages = new() { ["final"] = null, ["draft"] = PolicyStatus.Draft, ["superseded"] = PolicyStatus.Superseded };

    /// <param name="name">The document's folder relative to the policies folder.</param>
    public PolicyDocument? Load(string name)
    {
        var before = folder.WrongCount;
        var source = $"{name}/source.txt";
        if (!folder.Has(source)) folder.Wrong(source, "缺少原文，请放入收到的原文，保持原样");
        var text = folder.Has(source) ? folder.Try(() => new DocumentReader().Read(File.ReadAllBytes(folder.PathOf(source)), "policies/" + source)) : null;
        var document = text is null ? null : folder.Read($"{name}/policy.yaml", map => Read(map, name, text));
        if (document is null) return null;
        var measures = folder.Read($"{name}/measures.yaml", map => new MeasureReader(codes, document).Read(map));
        return folder.WrongCount > before ? null : document with { Measures = measures };
    }

    private PolicyDocument Read(YamlMap map, string name, DocumentText text)
    {
        var region = map.Text("region");
        var expected = string.Join('/', name.Split('/')[1..^1]);
        if (region.Length > 0 && region != expected) map.Wrong("region", $"地区“{region}”与所在文件夹“{expected}”不一致，请改正 region 或移动文件夹");
        if (codes.RegionName(region) is null) map.Wrong("region", $"不认识的地区“{region}”，请先在 regions.yaml 中登记");
        var validity = map.Map("validity");
        var document = new PolicyDocument(
            map.Text("id"),
            name.Split('/')[^1],
            map.OptionalText("number"),
            map.Text("title"),
            map.Text("shortTitle"),
            map.Text("issuer"),
            map.OptionalDay("issuedOn"),
            map.OptionalText("issuedOnAsPrinted"),
            region,
            codes.RegionName(region) ?? region,
            PolicyStatus.InForce,
            new DateRange(validity.OptionalDay("from"), validity.OptionalDay("to")),
            validity.OptionalText("note"),
            text,
            [])
        {
            Note = map.OptionalText("note"),
            BasedOn = map.Texts("basedOn"),
        };
        validity.Done();
        return document with { Status = map.OneOf("stage", Stages) ?? document.StatusOn(today) };
    }
}
