using Duixian.Feel.Binding;
using Duixian.Feel.Diagnostics;
using Duixian.Feel.Syntax;
using Duixian.Feel.Types;
using Xunit;

namespace Duixian.Feel.Tests.Language;

public sealed class SyntaxPrinterTests
{
    private static readonly SourceSpan Nowhere = new(0, 0);

    [Fact]
    public void AnyTree_PrintedAndReadBack_IsTheSameTree()
    {
        for (var seed = 0; seed < 3_000; seed++)
        {
            var tree = Tree(new Random(seed), 5);
            var text = SyntaxPrinter.Print(tree);
            var read = FeelCompiler.CompileExpression(text, FeelScope.Empty);
            Assert.True(tree == read.Syntax, $"seed {seed}: {text}\nread back as {SyntaxPrinter.Print(read.Syntax)}");
        }
    }

    [Theory]
    [InlineData("(1 + 2) * 3")]
    [InlineData("1 + 2 * 3")]
    [InlineData("1 - (2 - 3)")]
    [InlineData("-2 ** 2")]
    [InlineData("(if a then b else c).d[1]")]
    [InlineData("{a: 1, \"b c\": [x for]}", false)]
    public void Text_ReadAndPrinted_HasNoNeedlessBrackets(string text, bool valid = true)
    {
        var compiled = FeelCompiler.CompileExpression(text, FeelScope.Empty);
        if (valid) Assert.Equal(text, SyntaxPrinter.Print(compiled.Syntax));
        else Assert.True(compiled.HasErrors);
    }

    private static SyntaxNode Tree(Random random, int depth)
    {
        if (depth == 0 || random.Next(8) == 0) return Leaf(random);
        SyntaxNode Sub() => Tree(random, depth - 1);
        EquatableArray<SyntaxNode> Subs(int least) => Enumerable.Range(0, random.Next(least, 4)).Select(_ => Sub()).ToEquatableArray();
        IteratorSyntax Iterator() => new(Name(random), Sub(), random.Next(3) == 0 ? Sub() : null, Nowhere);
        EquatableArray<IteratorSyntax> Iterators() => Enumerable.Range(0, random.Next(1, 3)).Select(_ => Iterator()).ToEquatableArray();
        return random.Next(17) switch
        {
            0 or 1 or 2 => new InfixExpression((InfixOperator)random.Next(13), Sub(), Sub(), Nowhere),
            3 => new NegationExpression(Sub(), Nowhere),
            4 => new BetweenExpression(Sub(), Sub(), Sub(), Nowhere),
            5 => new InExpression(Sub(), Subs(1), Nowhere),
            6 => new InstanceOfExpression(Sub(), new ListTypeSyntax(new NamedTypeSyntax("number", Nowhere), Nowhere), Nowhere),
            7 => new ComparisonTest((InfixOperator)random.Next((int)InfixOperator.Equal, (int)InfixOperator.Add), Sub(), Nowhere),
            8 => new IfExpression(Sub(), Sub(), Sub(), Nowhere),
            9 => new ForExpression(Iterators(), Sub(), Nowhere),
            10 => new QuantifiedExpression(random.Next(2) == 0, Iterators(), Sub(), Nowhere),
            11 => new ListExpression(Subs(0), Nowhere),
            12 => new ContextExpression(Subs(0).Select((s, i) => new EntrySyntax(i == 1 ? "k 1" : $"k{i}", s, Nowhere)).ToEquatableArray(), Nowhere),
            13 => new RangeExpression(Sub(), random.Next(2) == 0, Sub(), random.Next(2) == 0, Nowhere),
            14 => new PathExpression(Sub(), Name(random), Nowhere),
            15 => new FilterExpression(Sub(), Sub(), Nowhere),
            _ => random.Next(2) == 0
                ? new CallExpression(Sub(), Subs(0).Select(s => new ArgumentSyntax(random.Next(3) == 0 ? Name(random) : null, s, Nowhere)).ToEquatableArray(), Nowhere)
                : new FunctionExpression([new ParameterSyntax(Name(random), random.Next(2) == 0 ? null : new NamedTypeSyntax("date and time", Nowhere), Nowhere)], Sub(), false, Nowhere),
        };
    }

    private static SyntaxNode Leaf(Random random) => random.Next(6) switch
    {
        0 => new NumberLiteral(random.Next(3) == 0 ? "1.5" : "12", Nowhere),
        1 => new StringLiteral("a\"\\n参", Nowhere),
        2 => new BooleanLiteral(random.Next(2) == 0, Nowhere),
        3 => new NullLiteral(Nowhere),
        4 => new AtLiteral("2024-02-29", Nowhere),
        _ => new NameExpression(Name(random), Nowhere),
    };

    private static string Name(Random random) => random.Next(4) switch { 0 => "x", 1 => "参保月数", 2 => "item", _ => "format" };
}
