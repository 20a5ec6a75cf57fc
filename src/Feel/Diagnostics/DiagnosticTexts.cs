using System.Globalization;

namespace Duixian.Feel.Diagnostics;

/// <summary>The words of every diagnostic, in English and Chinese side by side so that neither is forgotten.</summary>
internal static class DiagnosticTexts
{
    // {0} is the offending text, {1} and on are the diagnostic's own arguments.
    private static (string English, string Chinese) Template(DiagnosticCode code) => code switch
    {
        DiagnosticCode.EmptyExpression => ("there is no expression", "表达式为空"),
        DiagnosticCode.UnexpectedCharacter => ("unexpected character '{0}'", "此处不应出现字符“{0}”"),
        DiagnosticCode.Unterminated => ("{1} is not closed", "{1}没有结束"),
        DiagnosticCode.InvalidEscape => ("'{0}' is not an escape; use \\\" \\\\ \\n \\r \\t \\uXXXX or \\UXXXXXX", "“{0}”不是有效的转义，可用 \\\" \\\\ \\n \\r \\t \\uXXXX \\UXXXXXX"),
        DiagnosticCode.InvalidNumber => ("'{0}' is not a number within 34 digits", "“{0}”不是34位有效数字以内的数"),
        DiagnosticCode.InvalidAtLiteral => ("'{0}' is not a date, time, date and time or duration", "“{0}”不是日期、时间、日期时间或时长"),
        DiagnosticCode.Expected => ("expected {1} but found {2}", "此处应为{1}，实为{2}"),
        DiagnosticCode.UnexpectedText => ("'{0}' follows a complete expression; an operator or bracket may be missing", "完整表达式之后还有“{0}”，可能缺少运算符或括号"),
        DiagnosticCode.TooDeep => ("the expression is nested deeper than {1} levels", "表达式嵌套超过{1}层"),
        DiagnosticCode.TooLong => ("the expression is longer than {1} characters", "表达式超过{1}个字符"),
        DiagnosticCode.UnknownName => ("nothing here is named '{0}'", "没有名为“{0}”的变量或函数"),
        DiagnosticCode.UnknownType => ("'{0}' is not a type", "没有名为“{0}”的类型"),
        DiagnosticCode.UnknownMember => ("there is no member '{1}' in '{0}'", "“{0}”中没有名为“{1}”的成员"),
        DiagnosticCode.WrongArgumentCount => ("'{1}' does not take {2} argument(s)", "函数“{1}”不接受{2}个参数"),
        DiagnosticCode.UnknownParameter => ("'{1}' has no parameters named {2}", "函数“{1}”没有名为{2}的参数"),
        DiagnosticCode.NotAFunction => ("'{0}' is not a function", "“{0}”不是函数"),
        DiagnosticCode.DuplicateKey => ("the key '{1}' appears twice in one context", "同一上下文中键“{1}”重复"),
        DiagnosticCode.IncompatibleTypes => ("'{1}' cannot stand between {2} and {3}: the result is always null", "{2}与{3}之间不能用“{1}”：结果总是空值"),
        DiagnosticCode.ExternalFunction => ("external functions are not executed: the result is null", "外部函数不被执行，结果为空值"),
        DiagnosticCode.FullWidthPunctuation => ("'{0}' contains full-width punctuation; FEEL wants the half-width one", "“{0}”含全角标点，FEEL 要用半角标点"),
        _ => ("{0}", "{0}"),
    };

    public static string Compose(FeelDiagnostic diagnostic, MessageLanguage language)
    {
        var chinese = language == MessageLanguage.Chinese;
        var (englishTemplate, chineseTemplate) = Template(diagnostic.Code);
        object[] words = [Shorten(diagnostic.Text), .. diagnostic.Arguments.Select(word => chinese ? InChinese(word) : word)];
        var body = string.Format(CultureInfo.InvariantCulture, chinese ? chineseTemplate : englishTemplate, words);
        var hint = diagnostic.Suggestion is not { } near ? "" : chinese ? $"；是否应为“{near}”" : $"; did you mean '{near}'?";
        return chinese
            ? $"第{diagnostic.Line}行第{diagnostic.Column}列：{body}{hint}"
            : $"line {diagnostic.Line}, column {diagnostic.Column}: {body}{hint}";
    }

    // Parts of the grammar that the parser names in English.
    private static string InChinese(string part) => part switch
    {
        "an expression" => "表达式",
        "a type" => "类型",
        "a member name" => "成员名",
        "the end" => "结尾",
        "']' or ')'" => "']'或')'",
        _ => part,
    };

    private static string Shorten(string text) => text.Length <= 60 ? text : string.Concat(text.AsSpan(0, 57), "…");
}
