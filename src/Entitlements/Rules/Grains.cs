using System.Globalization;
using Duixian.Feel.Values;
using Duixian.Policies.Contracts;
using Duixian.Registry.Contracts;

namespace Duixian.Entitlements.Rules;

/// <summary>What one row of a result is about: the period part of a determination's key, and its words.</summary>
internal static class Grains
{
    /// <summary>The month or year of the day where the grain names one, else <c>once</c>.</summary>
    public static string Period(RuleDefinition rule, DateOnly asOf) =>
        rule.Grain.Contains("月") ? asOf.ToString("yyyy-MM", CultureInfo.InvariantCulture)
        : rule.Grain.Contains("年") ? asOf.ToString("yyyy", CultureInfo.InvariantCulture)
        : "once";

    /// <summary>
    /// What tells one row from the next in words: the period (2024年9月), or for something that happened (a hire) its day and number,
    /// so that an enterprise sees which of its hires is meant without a name being read. Empty for a subject that stands for itself.
    /// </summary>
    public static string InWords(RuleDefinition rule, DateOnly asOf, FactEntity subject, long id, FeelContext row)
    {
        if (rule.Grain.Contains("月")) return $"{asOf.Year}年{asOf.Month}月";
        if (rule.Grain.Contains("年")) return $"{asOf.Year}年";
        if (subject.Name == "人员" || subject.Relations.IsEmpty) return "";
        var day = subject.Fields.FirstOrDefault(field => field.Type.Kind == FactKind.Date);
        var when = day is not null && row.TryGet(day.Name, out var value) && value.Kind == FeelKind.Date
            ? $"{value.AsDate.Year}年{value.AsDate.Month}月{value.AsDate.Day}日"
            : "";
        return $"{when}{subject.Name}，编号 {id}";
    }
}
