using System.Collections.Frozen;

namespace Duixian.Dmn.Diagnostics;

/// <summary>The words of every finding about a model, in English and Chinese.</summary>
public static class ModelMessages
{
    private static readonly FrozenDictionary<string, (string English, string Chinese)> Table =
        new Dictionary<string, (string, string)>
        {
            [Codes.TooLarge] = ("The model file is larger than {0} bytes; split it into imported models.", "模型文件超过 {0} 字节，请拆分为可导入的多个模型。"),
            [Codes.TooDeep] = ("Elements are nested deeper than {0} levels.", "元素嵌套超过 {0} 层。"),
            [Codes.NotXml] = ("This is not well-formed XML: {0}", "不是格式良好的 XML：{0}"),
            [Codes.NotDmn] = ("The root element is {0}; a DMN 1.1 to 1.5 model starts with <definitions>.", "根元素是 {0}；DMN 1.1 至 1.5 模型应以 <definitions> 开头。"),
            [Codes.MissingName] = ("A {0} has no name.", "{0} 没有名称。"),
            [Codes.MissingPart] = ("A {0} has no {1}.", "{0} 缺少 {1}。"),
            [Codes.UnknownHitPolicy] = ("\"{0}\" is not a hit policy.", "“{0}”不是命中策略。"),
            [Codes.WrongCellCount] = ("The rule has {0} {1} entries, the table {2} such columns.", "该规则有 {0} 个{1}单元格，而表有 {2} 列。"),
            [Codes.DuplicateId] = ("The id \"{0}\" is used twice.", "标识“{0}”重复。"),
            [Codes.DuplicateName] = ("The name \"{0}\" is used twice.", "名称“{0}”重复。"),
            [Codes.UnknownReference] = ("Nothing with the id \"{0}\" is found in {1}.", "在 {1} 中找不到标识“{0}”。"),
            [Codes.WrongReference] = ("\"{0}\" cannot be required here.", "此处不能引用“{0}”。"),
            [Codes.ImportNotFound] = ("No model with namespace {0} was given; it is imported as \"{1}\".", "找不到以“{1}”导入的模型（命名空间 {0}）。"),
            [Codes.ImportTooMany] = ("More than {0} models are imported.", "导入的模型超过 {0} 个。"),
            [Codes.Cycle] = ("\"{0}\" depends on itself: {1}.", "“{0}”依赖自身：{1}。"),
            [Codes.TypeCycle] = ("The type \"{0}\" is defined by itself.", "类型“{0}”以自身定义。"),
            [Codes.UnknownType] = ("There is no type \"{0}\"{1}.", "没有类型“{0}”{1}。"),
            [Codes.Feel] = ("{0}", "{0}"),
            [Codes.NotFeel] = ("The expression language {0} is not evaluated here; the value is null.", "不支持表达式语言 {0}，其值为空。"),
            [Codes.NoAuthority] = ("The decision \"{0}\" cites no authority.", "决策“{0}”没有注明依据。"),
            [Codes.UnusedInput] = ("Nothing requires the input \"{0}\".", "输入“{0}”没有被任何决策引用。"),
            [Codes.RuleWithoutAnnotation] = ("Rule {0} has neither annotation nor citation.", "第 {0} 条规则没有注释，也没有注明依据。"),
            [Codes.TableGap] = ("No rule matches where {0}.", "{0} 时没有规则命中。"),
            [Codes.TableOverlap] = ("Rules {0} and {1} both match where {2}; a unique table allows one.", "{2} 时第 {0} 条和第 {1} 条规则同时命中，而该表要求唯一命中。"),
            [Codes.UnreachableRule] = ("Rule {0} can never apply.", "第 {0} 条规则永远不会生效。"),
            [Codes.UnusedRequirement] = ("The decision \"{0}\" requires \"{1}\", but its logic never mentions it.", "决策“{0}”引用了“{1}”，但其逻辑中没有用到。"),
            [Codes.TypeMismatch] = ("\"{0}\" is declared as {1}, but what is given is {2}; the value would always be null.", "“{0}”声明为 {1}，而给出的是 {2}，其值将总为空。"),
            [Codes.WrongArgumentCount] = ("\"{0}\" takes {1} arguments and is given {2}; the value would always be null.", "“{0}”需要 {1} 个参数，而给出 {2} 个，其值将总为空。"),
            [Codes.TableNotAnalysed] = ("Gaps and overlaps were not looked for: {0}.", "未检查缺口和重叠：{0}。"),
        }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>All codes that have words.</summary>
    public static IEnumerable<string> AllCodes => Table.Keys;

    /// <summary>The English pattern of a code; the code itself when it has none.</summary>
    public static string English(string code) => Table.TryGetValue(code, out var words) ? words.English : code;

    /// <summary>The Chinese pattern of a code; the code itself when it has none.</summary>
    public static string Chinese(string code) => Table.TryGetValue(code, out var words) ? words.Chinese : code;
}
