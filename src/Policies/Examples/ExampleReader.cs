using System.Collections.Immutable;
using System.Globalization;
using Duixian.Feel.Numbers;
using Duixian.Feel.Temporal;
using Duixian.Feel.Values;
using Duixian.Platform.Contracts;

namespace Duixian.Policies.Examples;

/// <summary>examples.yaml → examples. Facts are given once under <c>base</c>; each example says only what is different.</summary>
internal static class ExampleReader
{
    private static readonly Dictionary<string, string> Answers = new[] { "符合", "不符合", "信息不足" }.ToDictionary(word => word);

    public static ImmutableArray<RuleExample> Read(YamlMap map, IReadOnlySet<string> facts, IReadOnlySet<string> relations, IReadOnlySet<string> conditions)
    {
        var on = map.Day("on");
        var region = map.Text("region");
        var common = Values(map.Map("base"), facts, relations, ImmutableDictionary<string, FeelValue>.Empty, complete: true);
        return [.. map.Maps("examples").Select(entry => One(entry, on, region, common, facts, relations, conditions))];
    }

    private static RuleExample One(YamlMap entry, DateOnly on, string region, ImmutableDictionary<string, FeelValue> common, IReadOnlySet<string> facts, IReadOnlySet<string> relations, IReadOnlySet<string> conditions)
    {
        var given = entry.OptionalMap("given");
        var parameters = entry.OptionalMap("parameters");
        var example = new RuleExample(
            entry.Text("name"),
            entry.Line,
            entry.OptionalDay("on") ?? on,
            entry.OptionalText("region") ?? region,
            given is null ? common : Values(given, facts, relations, common, complete: false),
            parameters is null ? ImmutableDictionary<string, FeelValue>.Empty : parameters.Keys.ToImmutableDictionary(key => key, key => Value(parameters.Scalar(key))),
            entry.OneOf("answer", Answers),
            Amount(entry),
            Names(entry, "fails", conditions),
            Names(entry, "unknown", conditions));
        parameters?.Done();
        if (example.Answer == "符合" && example.Amount is null) entry.Wrong("amount", "“符合”的例子要写明金额 amount");
        entry.Done();
        return example;
    }

    // An empty value is a fact nobody knows; a misspelt name would silently be one too, so names are checked.
    private static ImmutableDictionary<string, FeelValue> Values(YamlMap map, IReadOnlySet<string> facts, IReadOnlySet<string> relations, ImmutableDictionary<string, FeelValue> common, bool complete)
    {
        var values = common.ToBuilder();
        foreach (var key in map.Keys)
        {
            if (!facts.Contains(key) && !(relations.Contains(key) && !map.Has(key))) map.Wrong(key, $"决策模型没有事实“{key}”，请照模型里的名称写");
            values[key] = map.OptionalScalar(key) is { } scalar ? Value(scalar) : FeelValue.Null;
        }

        foreach (var missing in facts.Where(fact => complete && !values.ContainsKey(fact)))
            map.Wrong(missing, $"base 缺少事实“{missing}”，不知道的写成空");
        map.Done();
        return values.ToImmutable();
    }

    private static FeelValue Value(YamlScalar scalar)
    {
        if (scalar.IsQuoted) return FeelValue.Of(scalar.Text);
        if (scalar.Text is "true" or "是") return FeelValue.True;
        if (scalar.Text is "false" or "否") return FeelValue.False;
        if (decimal.TryParse(scalar.Text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)) return FeelValue.Of((FeelNumber)number);
        return DateOnly.TryParseExact(scalar.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? FeelValue.Of((FeelDate)day)
            : FeelValue.Of(scalar.Text);
    }

    private static decimal? Amount(YamlMap entry)
    {
        if (entry.OptionalText("amount") is not { } text) return null;
        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)) return amount;
        entry.Wrong("amount", $"“{text}”不是金额，请写成元，如 1260.00");
        return null;
    }

    private static ImmutableArray<string> Names(YamlMap entry, string key, IReadOnlySet<string> conditions)
    {
        var names = entry.Texts(key);
        foreach (var name in names.Where(name => !conditions.Contains(name)))
            entry.Wrong(key, $"没有名为“{name}”的条件，现有：{string.Join("、", conditions)}");
        return names;
    }
}
