using System.Collections.Frozen;

namespace Duixian.Feel.Rendering;

/// <summary>How the built-ins that rules use read in Chinese; {0} and on are the arguments.</summary>
internal static class ChineseFunctions
{
    private static readonly FrozenDictionary<string, string> Templates = new Dictionary<string, string>
    {
        ["abs/1"] = "{0}的绝对值",
        ["all/1"] = "{0}均成立",
        ["any/1"] = "{0}至少有一项成立",
        ["before/2"] = "{0}在{1}之前",
        ["after/2"] = "{0}在{1}之后",
        ["ceiling/1"] = "{0}（向上取整）",
        ["concatenate/2"] = "{0}与{1}合并",
        ["contains/2"] = "{0}含“{1}”",
        ["count/1"] = "{0}的个数",
        ["decimal/2"] = "{0}（四舍六入五成双，保留{1}位小数）",
        ["distinct values/1"] = "{0}（去重）",
        ["ends with/2"] = "{0}以“{1}”结尾",
        ["floor/1"] = "{0}（向下取整）",
        ["list contains/2"] = "{0}中有{1}",
        ["max/1"] = "{0}中最大者",
        ["max/2"] = "{0}与{1}中较大者",
        ["mean/1"] = "{0}的平均数",
        ["min/1"] = "{0}中最小者",
        ["min/2"] = "{0}与{1}中较小者",
        ["modulo/2"] = "{0}除以{1}的余数",
        ["round down/2"] = "{0}（舍去尾数，保留{1}位小数）",
        ["round half up/2"] = "{0}（四舍五入，保留{1}位小数）",
        ["round up/2"] = "{0}（进一，保留{1}位小数）",
        ["starts with/2"] = "{0}以“{1}”开头",
        ["string length/1"] = "{0}的字数",
        ["sum/1"] = "{0}之和",
        ["today/0"] = "当日",
        ["years and months duration/2"] = "自{0}至{1}的年月数",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The template for a call with so many arguments; null when the function has none.</summary>
    public static string? Template(string function, int arguments) => Templates.GetValueOrDefault($"{function}/{arguments}");
}
