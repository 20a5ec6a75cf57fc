using System.Text.RegularExpressions;
using Duixian.Feel.Patterns;
using Xunit;

namespace Duixian.Feel.Tests.Patterns;

public sealed class FeelPatternTests
{
    [Theory]
    [InlineData("abracadabra", "bra", "", true)]
    [InlineData("abracadabra", "^bra", "", false)]
    [InlineData("Mary\rJones", "Mary.Jones", "", false)]
    [InlineData("Mary\rJones", "Mary.Jones", "s", true)]
    [InlineData("a\n", "a$", "", false)]
    [InlineData("a\nb", "^b", "", false)]
    [InlineData("a\nb", "^b", "m", true)]
    [InlineData("a\nb", "a$", "m", true)]
    [InlineData("hello world", "hello\\ sworld", "x", true)]
    [InlineData("hello world", "he ll o[ ]worl d", "x", true)]
    [InlineData("hello world", "\\p{ I s B a s i c L a t i n }+", "x", true)]
    [InlineData("a.b", "a.b", "q", true)]
    [InlineData("axb", "a.b", "q", false)]
    [InlineData("A.B", "a.b", "qi", true)]
    [InlineData("O", "[A-Z-[OI]]", "", false)]
    [InlineData("o", "[A-Z-[OI]]", "i", false)]
    [InlineData("q", "[A-Z-[OI]]", "i", true)]
    [InlineData("q", "[^Q]", "i", false)]
    [InlineData("\u212A", "k", "i", true)]
    [InlineData("\u212A", "[A-Z]", "i", true)]
    [InlineData("m", "\\p{Lu}", "i", false)]
    [InlineData("M", "[\\p{Lu}a]", "i", true)]
    [InlineData("A", "[\\p{Ll}a]", "i", true)]
    [InlineData("m", "[^\\p{Lu}a]", "i", true)]
    [InlineData("A", "[^\\p{Ll}a]", "i", false)]
    [InlineData("5", "[a-z-[\\d]]", "i", false)]
    [InlineData("aA", "(a)\\1", "i", true)]
    [InlineData("b", "^(a)?\\1b$", "", true)]
    [InlineData("a-b", "[a-]-[-b]", "", true)]
    [InlineData("🐎", "^.$", "", true)]
    [InlineData("🐎", "^[🐎😀]$", "", true)]
    [InlineData("🐎", "^[^😀]$", "", true)]
    [InlineData("😀", "^[^😀]$", "", false)]
    [InlineData("😀", "^[🐀-🦀]$", "", true)]
    [InlineData("𠮷", "^\\p{L}\\w?$", "", true)]
    [InlineData("𠮷", "^\\d$", "", false)]
    [InlineData("𠮷", "^\\S$", "", true)]
    [InlineData("企业", "^\\w{2}$", "", true)]
    [InlineData("１２", "^\\d+$", "", true)]
    [InlineData("a\u00A0b", "a\\sb", "", false)]
    [InlineData("aaa", "^a{2,}$", "", true)]
    [InlineData("aaa", "^a{2}$", "", false)]
    [InlineData("abcabc", "^(?:abc){2}$", "", true)]
    [InlineData("", "^$", "", true)]
    public void Pattern_OfXPath_MatchesAsXPathDoes(string input, string pattern, string flags, bool expected)
    {
        Assert.True(FeelPattern.TryCompile(pattern, flags, out var compiled, out var problem), problem);
        Assert.Equal(expected, compiled.IsMatch(input));
    }

    [Theory]
    [InlineData("a{,2}", "")]
    [InlineData("a**", "")]
    [InlineData("+a", "")]
    [InlineData("a{2,1}", "")]
    [InlineData("a{999999999}", "")]
    [InlineData("(a", "")]
    [InlineData("a)", "")]
    [InlineData("[a", "")]
    [InlineData("a]", "")]
    [InlineData("[]", "")]
    [InlineData("[z-a]", "")]
    [InlineData("[a-b-c]", "")]
    [InlineData("[a[b]", "")]
    [InlineData("[a-\\d]", "")]
    [InlineData("(?=a)", "")]
    [InlineData("(?<n>a)", "")]
    [InlineData("\\3", "")]
    [InlineData("(a\\1)", "")]
    [InlineData("(a)[\\1]", "")]
    [InlineData("\\0", "")]
    [InlineData("\\b", "")]
    [InlineData("\\p{Nonsense}", "")]
    [InlineData("\\p{ IsBasicLatin}", "")]
    [InlineData("\\pL", "")]
    [InlineData("\\", "")]
    [InlineData("a", "p")]
    [InlineData("a", " ")]
    public void Pattern_ThatXPathRefuses_IsRefusedWithAReason(string pattern, string flags)
    {
        Assert.False(FeelPattern.TryCompile(pattern, flags, out _, out var problem));
        Assert.NotEqual("", problem);
    }

    [Theory]
    [InlineData("abracadabra", "a(.)", "a$1$1", "", "abbraccaddabbra")]
    [InlineData("facetiously", "[iouy]", "[$0]", "", "facet[i][o][u]sl[y]")]
    [InlineData("abc", "b", "\\$\\\\", "", "a$\\c")]
    [InlineData("abc", "b", "$1", "q", "a$1c")]
    [InlineData("abc", "(b)", "$12", "", "ab2c")]
    [InlineData("abc", "(b)", "$2", "", "ac")]
    [InlineData("a.b.c.", "[a-z]", "#", "s", "#.#.#.")]
    public void Replacement_WithGroups_IsFilledIn(string input, string pattern, string replacement, string flags, string expected)
    {
        Assert.True(FeelPattern.TryCompile(pattern, flags, out var compiled, out _));
        Assert.Equal(expected, compiled.Replace(input, replacement, 1000));
    }

    [Theory]
    [InlineData("$")]
    [InlineData("$x")]
    [InlineData("\\n")]
    [InlineData("\\")]
    public void Replacement_ThatXPathRefuses_GivesNothing(string replacement)
    {
        Assert.True(FeelPattern.TryCompile("b", "", out var compiled, out _));
        Assert.Null(compiled.Replace("abc", replacement, 1000));
    }

    [Fact]
    public void Pattern_ThatBacktracksWithoutEnd_IsStopped()
    {
        Assert.True(FeelPattern.TryCompile("^(a+)+$", "", out var compiled, out _));
        Assert.Throws<RegexMatchTimeoutException>(() => compiled.IsMatch(new string('a', 40) + "!"));
    }

    [Fact]
    public void Pattern_NestedTooDeeply_IsRefused()
    {
        var deep = string.Concat(Enumerable.Repeat("(", 3000)) + string.Concat(Enumerable.Repeat(")", 3000));
        Assert.False(FeelPattern.TryCompile(deep, "", out _, out _));
        Assert.False(FeelPattern.TryCompile(string.Concat(Enumerable.Repeat("[a-", 3000)), "", out _, out _));
    }
}
