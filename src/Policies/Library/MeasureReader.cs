using System.Collections.Immutable;
using System.Globalization;
using Duixian.Platform.Contracts;
using Duixian.Policies.Contracts;
using Duixian.Policies.Reading;

namespace Duixian.Policies.Library;

/// <summary>measures.yaml → measures, each found at its place in the text.</summary>
internal sealed class MeasureReader(PolicyCodes codes, PolicyDocument document)
{
    private readonly QuoteFinder _finder = new(document.Text);
    private readonly HashSet<string> _clauses = [.. document.Text.Clauses.Select(c => c.Anchor)];
    private readonly HashSet<string> _ids = [];

    public ImmutableArray<Measure> Read(YamlMap map) => [.. map.Maps("measures").Select(One)];

    private Measure One(YamlMap entry)
    {
        var id = entry.Text("id");
        if (!id.StartsWith(document.Id + "/", StringComparison.Ordinal)) entry.Wrong("id", $"措施“{id}”不属于文件“{document.Id}”，编号应以“{document.Id}/”开头");
        if (!_ids.Add(id)) entry.Wrong("id", $"措施编号“{id}”重复，请改正其中一个");
        var quote = entry.Text("quote");
        var clause = entry.Text("clause");
        var kind = entry.Text("kind");
        if (codes.KindName(kind) is null) entry.Wrong("kind", $"不认识的措施类型“{kind}”，类型见 codes/measure-kinds.yaml");
        var module = entry.Text("module");
        if (codes.ModuleName(module) is null) entry.Wrong("module", $"不认识的模块“{module}”，模块见 codes/modules.yaml");
        var measure = new Measure(
            id,
            document.Id,
            clause,
            quote,
            Place(entry, id, clause, quote),
            kind,
            codes.KindName(kind) ?? kind,
            entry.Text("beneficiary"),
            entry.OptionalText("theme") ?? "",
            module,
            [.. entry.Maps("numbers").Select(Number)],
            entry.Texts("conditions"),
            entry.Texts("units"),
            entry.OptionalText("delivery"),
            entry.OptionalText("note"),
            entry.Text("definition"))
        {
            Dates = Dates(entry.OptionalMap("dates")),
            Targets = [.. entry.Maps("targets").Select(Target)],
        };
        entry.Done();
        return measure;
    }

    private ImmutableArray<QuoteSpan> Place(YamlMap entry, string id, string clause, string quote)
    {
        var spans = _finder.Find(quote, clause);
        if (!_clauses.Contains(clause))
            entry.Wrong("clause", $"措施“{id}”指向不存在的条款“{clause}”，条款锚点见 duixian policy read 的输出");
        else if (spans.IsEmpty)
            entry.Wrong("quote", $"措施“{id}”的引文在原文中找不到：“{quote[..Math.Min(20, quote.Length)]}…”，请逐字照抄原文（空白不计）");
        else if (!QuoteFinder.IsWithin(_finder.ClauseOf(spans[0]), clause))
            entry.Wrong("clause", $"措施“{id}”的引文不在条款“{clause}”，而在“{_finder.ClauseOf(spans[0])}”，请改正 clause");
        return spans;
    }

    private static MeasureNumber Number(YamlMap map)
    {
        var value = map.OptionalText("value") ?? "";
        if (value.Length > 0 && !decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out _))
            map.Wrong("value", $"“{value}”不是数，请写成阿拉伯数字");
        var number = new MeasureNumber(map.Text("name"), value, map.Text("unit")) { Words = map.OptionalText("words") };
        map.Done();
        return number;
    }

    private static MeasureTarget Target(YamlMap map)
    {
        var target = new MeasureTarget(map.Text("name"), map.Text("comparison"), map.Text("value"), map.Text("unit"), map.Text("period"));
        map.Done();
        return target;
    }

    private static MeasureDates Dates(YamlMap? map)
    {
        if (map is null) return new(null, null, null, null);
        var dates = new MeasureDates(map.OptionalDay("effectiveFrom"), map.OptionalDay("effectiveTo"), map.OptionalDay("acceptUntil"), map.OptionalText("words"));
        if (dates is { EffectiveFrom: { } from, EffectiveTo: { } to } && to < from) map.Wrong("effectiveTo", "止期早于起期，请改正日期");
        map.Done();
        return dates;
    }
}
