using System.Globalization;
using Duixian.Policies.Contracts;

namespace Duixian.Entitlements.Rules;

/// <summary>The period part of a determination's key.</summary>
internal static class Grains
{
    /// <summary>The month or year of the day where the grain names one, else <c>once</c>.</summary>
    public static string Period(RuleDefinition rule, DateOnly asOf) =>
        rule.Grain.Contains("月") ? asOf.ToString("yyyy-MM", CultureInfo.InvariantCulture)
        : rule.Grain.Contains("年") ? asOf.ToString("yyyy", CultureInfo.InvariantCulture)
        : "once";

    /// <summary>The period in words, e.g. 2024年9月; empty for a thing that is granted once.</summary>
    public static string PeriodInWords(RuleDefinition rule, DateOnly asOf) =>
        rule.Grain.Contains("月") ? $"{asOf.Year}年{asOf.Month}月"
        : rule.Grain.Contains("年") ? $"{asOf.Year}年"
        : "";
}
