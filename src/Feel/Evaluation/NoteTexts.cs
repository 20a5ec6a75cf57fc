using System.Globalization;
using Duixian.Feel.Diagnostics;
using Duixian.Feel.Values;

namespace Duixian.Feel.Evaluation;

/// <summary>The words of every note, in English and Chinese side by side.</summary>
internal static class NoteTexts
{
    public static string Compose(FeelNote note, MessageLanguage language)
    {
        var chinese = language == MessageLanguage.Chinese;
        var (english, translated) = Template(note.Code);
        var words = new object[4];
        for (var i = 0; i < words.Length; i++) words[i] = i < note.Details.Length ? Shown(note.Details[i], i == 0) : "–";
        var body = string.Format(CultureInfo.InvariantCulture, chinese ? translated : english, words);
        return note.Origin is null ? body : chinese ? $"{note.Origin}：{body}" : $"{note.Origin}: {body}";
    }

    private static (string English, string Chinese) Template(string code) => code switch
    {
        NoteCodes.WrongArity => ("{0} does not take {1} argument(s)", "{0} 不接受{1}个参数"),
        NoteCodes.UnknownParameter => ("{0} has no parameter {1}", "{0} 没有参数 {1}"),
        NoteCodes.WrongType => ("{0} does not accept {2} for {1}", "{0} 的参数 {1} 不接受 {2}"),
        NoteCodes.OperandTypes => ("{0} is not defined between {1} and {2}", "{1} 与 {2} 之间没有运算 {0}"),
        NoteCodes.NotComparable => ("{0} and {1} cannot be compared", "{0} 与 {1} 不能比较"),
        NoteCodes.OutOfRange => ("the result of {0} is beyond what a value can hold", "{0} 的结果超出可表示的范围"),
        NoteCodes.DivisionByZero => ("{0} by zero", "{0} 的除数为零"),
        NoteCodes.Unreadable => ("{0} cannot read {1}", "{0} 无法解读 {1}"),
        NoteCodes.InvalidArgument => ("{0} does not allow {2} for {1}", "{0} 的参数 {1} 不允许取 {2}"),
        NoteCodes.NoSuchPosition => ("there is no position {1} in {0}", "{0} 中没有第 {1} 个"),
        NoteCodes.NoSuchEntry => ("there is no entry {0}", "没有名为 {0} 的项"),
        NoteCodes.DuplicateEntry => ("the entry {0} occurs twice", "项 {0} 出现两次"),
        NoteCodes.InvalidPattern => ("{0}: {1} is not a valid pattern ({2})", "{0}：{1} 不是有效的正则表达式（{2}）"),
        NoteCodes.PatternTimeout => ("{0}: matching {1} took too long", "{0}：匹配 {1} 用时过长"),
        NoteCodes.TooLarge => ("the result of {0} would be too large", "{0} 的结果过大"),
        NoteCodes.NotBoolean => ("{0} expects a boolean, not {1}", "{0} 要求布尔值，实为 {1}"),
        LanguageNotes.Invalid => ("'{0}' has no meaning here", "“{0}”在此没有意义"),
        LanguageNotes.NotAFunction => ("{0} is not a function", "{0} 不是函数"),
        LanguageNotes.TooManySteps => ("the evaluation was stopped after {0} steps", "求值超过{0}步，已停止"),
        LanguageNotes.TooDeep => ("functions call each other too deeply", "函数调用层次过深"),
        LanguageNotes.NotConforming => ("{1} is not of type {0}", "{1} 不是 {0} 类型"),
        LanguageNotes.NullOperand => ("{0} of a missing value", "缺少值，无法求 {0}"),
        LanguageNotes.NotAList => ("{0} cannot go through {1}", "{0} 无法逐项取 {1}"),
        LanguageNotes.ExternalFunction => ("external functions are not executed", "外部函数不被执行"),
        // Notes of decision models; their codes stand in Duixian.Dmn.Logic.DmnNotes, which this project cannot see.
        "does-not-conform" => ("the value of {0} is not of type {1}: {2}", "{0} 的值不是 {1} 类型：{2}"),
        "no-logic" => ("{0} has no logic", "{0} 没有决策逻辑"),
        "several-rules-match" => ("more than one rule of a unique table matches: {0}", "唯一命中的决策表有多条规则命中：{0}"),
        "rules-disagree" => ("the rules that match disagree: {0}", "命中的规则结果不一致：{0}"),
        "no-rule-matches" => ("no rule of the table matches", "决策表没有规则命中"),
        "input-not-allowed" => ("{1} is not among the values allowed for {0}", "{0} 不允许取 {1}"),
        "output-without-priority" => ("{1} is not among the output values of {0}, so it has no priority", "{1} 不在 {0} 的输出值之中，没有优先级"),
        "cannot-aggregate" => ("the outputs cannot be aggregated: {0}", "输出不能汇总：{0}"),
        _ => ($"{code}: {{0}} {{1}} {{2}}", $"{code}：{{0}} {{1}} {{2}}"),
    };

    // Operators, functions and names are told bare, values as FEEL writes them.
    private static string Shown(FeelValue value, bool bare)
    {
        var text = bare && value.Kind == FeelKind.String ? value.AsString : value.ToString();
        return text.Length <= 80 ? text : string.Concat(text.AsSpan(0, 77), "…");
    }
}
