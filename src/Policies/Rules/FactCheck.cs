using System.Collections.Frozen;
using Duixian.Dmn.Model;
using Duixian.Platform.Contracts;
using Duixian.Policies.Contracts;
using Duixian.Policies.Library;

namespace Duixian.Policies.Rules;

/// <summary>The facts a model declares must be facts somebody delivers: same names and types as in facts.yaml, relations followed.</summary>
/// <remarks>Only names and types are read here; what a fact means, who certifies it and how it is stored is the fact model of the registry.</remarks>
internal sealed class FactCheck
{
    private readonly FrozenDictionary<string, FrozenDictionary<string, string>> _entities;

    private FactCheck(FrozenDictionary<string, FrozenDictionary<string, string>> entities) => _entities = entities;

    public static FactCheck Load(DataFolder folder)
    {
        var entities = folder.Try(() =>
        {
            var map = YamlMap.Parse("policies/facts.yaml", File.ReadAllText(folder.PathOf("facts.yaml")));
            return map.Maps("entities").ToFrozenDictionary(e => e.Text("name"), Facts);
        });
        return new FactCheck(entities ?? FrozenDictionary<string, FrozenDictionary<string, string>>.Empty);
    }

    public void Run(RuleDefinition rule, DataFolder folder, string file)
    {
        var input = rule.Model.Definitions.Inputs.FirstOrDefault(i => i.Name == rule.Subject);
        var types = rule.Model.Definitions.ItemDefinitions.ToDictionary(i => i.Name);
        if (!_entities.ContainsKey(rule.Subject))
            folder.Wrong(file, $"事实模型里没有“{rule.Subject}”，请改正 definition.yaml 的 subject");
        else if (input?.Variable.TypeRef is not { } type || !types.TryGetValue(type, out var item))
            folder.Wrong(file, $"输入“{rule.Subject}”没有声明事实类型，请用 itemDefinition 写明用到的事实");
        else
            Compare(item, rule.Subject, types, folder, file, 0);
        if (_entities.TryGetValue(rule.Subject, out var facts))
            Once(rule, facts, folder, file);
    }

    // A name that is neither would silently give the same thing twice.
    private void Once(RuleDefinition rule, FrozenDictionary<string, string> facts, DataFolder folder, string file)
    {
        foreach (var name in rule.Once.Where(name => name != rule.Subject && name is not ("年" or "季" or "月") && !(facts.TryGetValue(name, out var type) && _entities.ContainsKey(type))))
            folder.Wrong(file, $"definition.yaml 的 once 写了“{name}”，它既不是“{rule.Subject}”或其关联对象，也不是 年、季、月，请改正");
        foreach (var name in rule.First.Where(name => !facts.TryGetValue(name, out var type) || type is not ("date" or "number")))
            folder.Wrong(file, $"definition.yaml 的 first 写了“{name}”，它不是“{rule.Subject}”的日期或数字，请改正");
    }

    private void Compare(ItemDefinition item, string entity, Dictionary<string, ItemDefinition> types, DataFolder folder, string file, int depth)
    {
        foreach (var component in item.Components)
        {
            var place = $"{file}:{component.Place.Line}";
            if (!_entities[entity].TryGetValue(component.Name, out var type))
                folder.Wrong(place, $"事实模型的“{entity}”没有“{component.Name}”，请改正名称或先在 facts.yaml 登记");
            else if (_entities.ContainsKey(type) && component.TypeRef is { } reference && types.TryGetValue(reference, out var related) && depth < 8)
                Compare(related, type, types, folder, file, depth + 1);
            else if (component.TypeRef != type)
                folder.Wrong(place, $"“{entity}.{component.Name}”在事实模型里是 {type}，模型里写成了 {component.TypeRef}，请改正");
        }
    }

    private static FrozenDictionary<string, string> Facts(YamlMap entity) => entity.Maps("fields")
        .Select(f => (Name: f.Text("name"), Type: FeelType(f.Text("type"))))
        .Concat(entity.Maps("relations").Select(r => (Name: r.Text("name"), Type: r.Text("entity"))))
        .ToFrozenDictionary(f => f.Name, f => f.Type);

    private static string FeelType(string type) => type switch
    {
        "boolean" or "date" or "string" => type,
        "integer" or "money" => "number",
        _ => type.StartsWith("decimal", StringComparison.Ordinal) ? "number" : "string",
    };
}
