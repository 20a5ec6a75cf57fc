using System.Collections.Frozen;
using Duixian.Platform.Contracts;

namespace Duixian.Policies.Library;

/// <summary>Lists the register refers to: kinds of measures, modules, regions.</summary>
internal sealed class PolicyCodes
{
    private readonly FrozenDictionary<string, string> _kinds;
    private readonly FrozenDictionary<string, string> _modules;
    private readonly FrozenDictionary<string, string> _regions;

    private PolicyCodes(FrozenDictionary<string, string> kinds, FrozenDictionary<string, string> modules, FrozenDictionary<string, string> regions) =>
        (_kinds, _modules, _regions) = (kinds, modules, regions);

    public string? KindName(string key) => _kinds.GetValueOrDefault(key);

    public string? ModuleName(string key) => _modules.GetValueOrDefault(key);

    /// <summary>Full name of a region path, e.g. 山东省威海市 for <c>shandong/weihai</c>.</summary>
    public string? RegionName(string path) => _regions.GetValueOrDefault(path);

    public static PolicyCodes Load(DataFolder folder) => new(
        folder.Read("codes/measure-kinds.yaml", map => Names(map, "kinds")) ?? FrozenDictionary<string, string>.Empty,
        folder.Read("codes/modules.yaml", map => Names(map, "modules")) ?? FrozenDictionary<string, string>.Empty,
        folder.Read("regions.yaml", Regions) ?? FrozenDictionary<string, string>.Empty);

    private static FrozenDictionary<string, string> Names(YamlMap map, string list)
    {
        var names = new Dictionary<string, string>();
        foreach (var entry in map.Maps(list))
        {
            if (!names.TryAdd(entry.Text("key"), entry.Text("name"))) entry.Wrong("key", $"“{entry.Text("key")}”重复，请删去一个");
            entry.Done();
        }

        return names.ToFrozenDictionary();
    }

    private static FrozenDictionary<string, string> Regions(YamlMap map)
    {
        var names = new Dictionary<string, string>();
        foreach (var entry in map.Maps("regions"))
        {
            var region = entry.Text("path");
            var above = region.LastIndexOf('/') is > 0 and var slash ? region[..slash] : null;
            if (above is not null && !names.ContainsKey(above)) entry.Wrong("path", $"“{region}”的上级“{above}”没有登记在前，请先登记上级地区");
            entry.OptionalText("code");
            var name = (above is null ? "" : names.GetValueOrDefault(above, "")) + entry.Text("name");
            if (!names.TryAdd(region, name)) entry.Wrong("path", $"地区“{region}”重复，请删去一个");
            entry.Done();
        }

        return names.ToFrozenDictionary();
    }
}
