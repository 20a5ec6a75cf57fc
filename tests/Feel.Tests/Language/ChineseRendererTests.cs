using Duixian.Feel.Binding;
using Duixian.Feel.Rendering;
using Duixian.Feel.Types;
using Xunit;

namespace Duixian.Feel.Tests.Language;

public sealed class ChineseRendererTests
{
    private static readonly FeelType Enterprise = new ContextType(
    [
        new("参保月数", FeelType.Number), new("规模", FeelType.String), new("严重失信", FeelType.Boolean), new("注销日期", FeelType.Date),
        new("成立日期", FeelType.Date), new("上年实缴失业保险费", FeelType.Number), new("年龄", FeelType.Number),
    ]);

    private static readonly FeelScope Scope = FeelScope.Empty
        .WithGlobal("企业", Enterprise)
        .WithGlobal("招用", new ContextType([new("企业", Enterprise), new("招用日期", FeelType.Date)]))
        .WithGlobal("核算日", FeelType.Date)
        .WithGlobal("高校毕业生", FeelType.Boolean)
        .WithGlobal("登记失业青年", FeelType.Boolean)
        .WithGlobal("返还比例", FeelType.Number)
        .WithGlobal("参数", new ContextType([new("足额缴费月数", FeelType.Number)]));

    [Theory]
    [InlineData("企业.参保月数 >= 12", "企业参保月数不少于12个月")]
    [InlineData("企业.参保月数 >= 参数.足额缴费月数", "企业参保月数不少于足额缴费月数个月")]
    [InlineData("企业.年龄 in [16..24]", "企业年龄为16至24（含）")]
    [InlineData("企业.年龄 in [16..24)", "企业年龄不少于16且少于24")]
    [InlineData("企业.年龄 between 16 and 24", "企业年龄为16至24（含）")]
    [InlineData("not(企业.严重失信)", "企业严重失信为“否”")]
    [InlineData("企业.严重失信 = false", "企业严重失信为“否”")]
    [InlineData("企业.规模 in (\"中型\", \"小型\", \"微型\")", "企业规模为中型、小型或微型")]
    [InlineData("企业.注销日期 = null or 企业.注销日期 > 核算日", "没有企业注销日期，或者企业注销日期晚于核算日")]
    [InlineData("招用.企业.成立日期 >= date(\"2024-01-01\")", "招用企业的成立日期不早于2024年1月1日")]
    [InlineData("招用.招用日期 + duration(\"P1Y6M\") <= 核算日", "招用日期后1年6个月不晚于核算日")]
    [InlineData("高校毕业生 or 登记失业青年", "符合“高校毕业生”，或者符合“登记失业青年”")]
    [InlineData("企业.参保月数 >= 12 and (企业.规模 = \"大型\" or 企业.严重失信)", "企业参保月数不少于12个月，且（企业规模为大型，或者企业严重失信为“是”）")]
    [InlineData("if 企业.规模 = null then null else 企业.规模 = \"大型\"", "企业规模为大型")]
    [InlineData("round half up(企业.上年实缴失业保险费 * 返还比例 / 100, 2)", "企业上年实缴失业保险费 × 返还比例 ÷ 100（四舍五入，保留2位小数）")]
    [InlineData("企业.上年实缴失业保险费 * 0.6", "企业上年实缴失业保险费 × 60%")]
    [InlineData("(企业.年龄 - 企业.参保月数) / 2", "（企业年龄 − 企业参保月数） ÷ 2")]
    [InlineData("years and months duration(企业.成立日期, 核算日).years < 3", "自企业成立日期至核算日满的年数少于3")]
    [InlineData("if 企业.规模 = null then false else 企业.规模 = \"大型\"", "有企业规模，且企业规模为大型")]
    [InlineData("if 企业.规模 = \"大型\" or 企业.严重失信 then true else null", "企业规模为大型，或者企业严重失信为“是”")]
    [InlineData("if 企业.规模 = \"大型\" then 30 else 60", "企业规模为大型的，30；其他，60")]
    [InlineData("if 企业.规模 = \"大型\" then (if 企业.年龄 = 0 then 0 else 1) else 2", "企业规模为大型的，（企业年龄为0的，0；其他，1）；其他，2")]
    [InlineData("if 企业.规模 = null then (if 企业.严重失信 then false else null) else 企业.年龄 > 3", "企业年龄超过3")]
    [InlineData("if 企业.年龄 < 3 then null else 企业.参保月数 > 3", "企业年龄少于3的，空；其他，企业参保月数超过3个月")]
    public void Rule_ReadBack_IsPlainChinese(string feel, string expected)
    {
        var compiled = FeelCompiler.CompileExpression(feel, Scope);
        Assert.False(compiled.HasErrors, string.Join("; ", compiled.Diagnostics));
        var options = new RenderingOptions { Unit = b => b is BoundPath { Member: "参保月数" } ? "个月" : null };
        Assert.Equal(expected, ChineseRenderer.Render(compiled, options));
    }

    [Theory]
    [InlineData("[16..24]", "年龄为16至24（含）")]
    [InlineData("< 30", "年龄少于30")]
    [InlineData("-", "不限")]
    public void Cell_ReadBack_TellsTheInput(string cell, string expected)
    {
        var tests = FeelCompiler.CompileUnaryTests(cell, FeelType.Number, Scope);
        var options = new RenderingOptions { Substitute = b => b is BoundVariable v && v.Symbol == tests.Input ? "年龄" : null };
        Assert.Equal(expected, ChineseRenderer.Render(tests, options));
    }
}
