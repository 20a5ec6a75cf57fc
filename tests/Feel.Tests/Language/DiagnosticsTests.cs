using Duixian.Feel.Binding;
using Duixian.Feel.Diagnostics;
using Duixian.Feel.Types;
using Xunit;

namespace Duixian.Feel.Tests.Language;

public sealed class DiagnosticsTests
{
    private static readonly FeelScope Scope = FeelScope.Empty.WithGlobal("月均参保人数", FeelType.Number).WithGlobal("参数", FeelType.Any);

    private static FeelDiagnostic[] Errors(string text) =>
        [.. FeelCompiler.CompileExpression(text, Scope).Diagnostics.Where(d => d.Severity == Severity.Error)];

    [Fact]
    public void UnknownName_NearAKnownOne_IsReportedWithPlaceAndSuggestion()
    {
        var error = Assert.Single(Errors("true and\n  月均参保人敉 > 30"));
        Assert.Equal(DiagnosticCode.UnknownName, error.Code);
        Assert.Equal((2, 3), (error.Line, error.Column));
        Assert.Equal("月均参保人敉", error.Text);
        Assert.Equal("月均参保人数", error.Suggestion);
        Assert.Equal("第2行第3列：没有名为“月均参保人敉”的变量或函数；是否应为“月均参保人数”", error.Message(MessageLanguage.Chinese));
    }

    [Theory]
    [InlineData("1 + )", "第1行第5列：此处应为表达式，实为')'")]
    [InlineData("(1 + 2", "第1行第7列：此处应为')'，实为结尾")]
    [InlineData("1 instance of )", "第1行第15列：此处应为类型，实为')'")]
    public void MissingPart_IsNamedInChineseThroughout(string text, string message) =>
        Assert.Equal(message, Errors(text)[0].Message(MessageLanguage.Chinese));

    [Fact]
    public void SeveralMistakes_InOneText_AreAllFound()
    {
        var codes = Errors("甲 + (1 + ) and 乙 > @\"2024-13-01\"").Select(e => e.Code).ToArray();
        Assert.Equal([DiagnosticCode.UnknownName, DiagnosticCode.Expected, DiagnosticCode.UnknownName, DiagnosticCode.InvalidAtLiteral], codes);
    }

    [Theory]
    [InlineData("", DiagnosticCode.EmptyExpression)]
    [InlineData("1 +", DiagnosticCode.Expected)]
    [InlineData("[1, 2", DiagnosticCode.Expected)]
    [InlineData("\"abc", DiagnosticCode.Unterminated)]
    [InlineData("1 2", DiagnosticCode.UnexpectedText)]
    [InlineData("a == 1", DiagnosticCode.UnknownName)]
    [InlineData("1 instance of nmber", DiagnosticCode.UnknownType)]
    [InlineData("#", DiagnosticCode.UnexpectedCharacter)]
    [InlineData("min（1，2）", DiagnosticCode.FullWidthPunctuation)]
    public void BrokenText_OfEachKind_HasItsOwnCode(string text, DiagnosticCode expected) =>
        Assert.Contains(expected, Errors(text).Select(e => e.Code));

    [Theory]
    [InlineData('(', 100_000)]
    [InlineData('[', 100_000)]
    [InlineData('-', 100_000)]
    [InlineData('{', 5_000)]
    public void NestedText_BeyondAnyUse_IsRefusedNotFatal(char bracket, int count) =>
        Assert.NotEmpty(Errors(new string(bracket, count)));

    [Fact]
    public void LongChain_BeyondAnyUse_IsRefusedNotFatal()
    {
        var error = Assert.Single(Errors(string.Join("+", Enumerable.Repeat("1", 100_000))));
        Assert.Equal(DiagnosticCode.TooDeep, error.Code);
    }

    [Theory]
    [InlineData("x in (", ") + 1")]
    [InlineData("1 in (", "..2]")]
    [InlineData("(", ")[1]")]
    public async Task NestedTrials_OfTheSameBracket_AreReadOnce(string open, string close)
    {
        var text = string.Concat(Enumerable.Repeat(open, 60)) + "1" + string.Concat(Enumerable.Repeat(close, 60));
        var compiled = await Task.Run(() => FeelCompiler.CompileExpression(text, Scope.WithGlobal("x", FeelType.Any)), TestContext.Current.CancellationToken)
            .WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        Assert.False(compiled.HasErrors, string.Join("; ", compiled.Diagnostics));
    }
}
