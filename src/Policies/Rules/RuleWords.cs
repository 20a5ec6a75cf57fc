using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Duixian.Dmn.Logic;
using Duixian.Dmn.Model;
using Duixian.Feel.Binding;
using Duixian.Feel.Rendering;
using Duixian.Policies.Contracts;
using Duixian.Policies.Library;

namespace Duixian.Policies.Rules;

/// <summary>What a rule says in Chinese: the requirement of each condition and the sentences it rests on.</summary>
internal sealed partial class RuleWords(DataFolder folder, SourceBook sources, ImmutableArray<Parameter> parameters)
{
    private const string ParameterPrefix = "参数:";

    // 参数.裁员率上限 reads as 5.5%, not by its name.
    public RenderingOptions Figures { get; } = new()
    {
        Substitute = node => node is BoundPath { Source: BoundVariable { Symbol.Name: "参数" }, Member: var name } && parameters.Where(p => p.Name == name).MaxBy(p => p.From) is { } figure
            ? Plain(figure) + figure.Unit
            : null,
    };

    public RuleCondition Condition(ContextLogicEntry entry, string file)
    {
        var place = $"{file}:{entry.Place.Line}";
        if (entry.Authorities.IsEmpty) folder.Wrong(place, $"条件“{entry.Name}”没有依据，请用 dx:cite 引用原文、上位规定或参数");
        if (string.IsNullOrWhiteSpace(entry.Description)) folder.Wrong(place, $"条件“{entry.Name}”没有文字说明，请填写 description");
        return new RuleCondition(entry.Name, Fill(entry.Description ?? entry.Name, place), Citations(entry.Authorities, file))
        {
            Reading = entry.Logic is LiteralLogic literal ? ChineseRenderer.Render(literal.Expression, Figures) : "",
        };
    }

    public ImmutableArray<Citation> Citations(ImmutableArray<Authority> authorities, string file)
    {
        var citations = ImmutableArray.CreateBuilder<Citation>();
        foreach (var authority in authorities)
        {
            var place = $"{file}:{authority.Place.Line}";
            var words = authority.Words ?? "";
            var citation = authority.Source.StartsWith(ParameterPrefix, StringComparison.Ordinal)
                ? OfParameter(authority.Source[ParameterPrefix.Length..])
                : sources.Cite(authority.Source, words);
            if (citation is null)
                folder.Wrong(place, $"引用了不存在的依据“{authority.Source}”，请改为措施编号、sources.yaml 的键或“参数:名称”");
            else if (words.Length > 0 && !citation.Text.Contains(words, StringComparison.Ordinal))
                folder.Wrong(place, $"“{authority.Source}”里没有“{words}”这几个字，请照抄原句");
            else
                citations.Add(citation);
        }

        return citations.ToImmutable();
    }

    private Citation? OfParameter(string name)
    {
        if (Latest(name) is not { } parameter) return null;
        var origin = sources.Cite(parameter.Source, "");
        var text = $"{name}：{Plain(parameter)}" + (origin is null ? "" : $"（{origin.Title}）");
        return new Citation(CitationKind.Parameter, name, $"参数：{name}", text, "", parameter.Confidence);
    }

    // {裁员率上限} in a description is the figure itself, so words and rule cannot say different numbers.
    private string Fill(string description, string place) => Placeholder().Replace(description, match =>
    {
        if (Latest(match.Groups[1].Value) is { } parameter) return Plain(parameter);
        folder.Wrong(place, $"文字说明里的“{match.Value}”不是这个定义的参数，请改正");
        return match.Value;
    });

    private Parameter? Latest(string name) => parameters.Where(p => p.Name == name).MaxBy(p => p.From);

    private static string Plain(Parameter parameter)
    {
        var text = parameter.Value.TrimStart('@').Trim('"');
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day) ? $"{day.Year}年{day.Month}月{day.Day}日" : text;
    }

    [GeneratedRegex(@"\{([^{}]+)\}")]
    private static partial Regex Placeholder();
}
