namespace Duixian.Feel.Binding;

/// <summary>Walks bound expressions.</summary>
public static class BoundTree
{
    /// <summary>An expression and all expressions inside it, outer ones first.</summary>
    public static IEnumerable<BoundExpression> All(BoundExpression root)
    {
        var waiting = new Stack<BoundExpression>([root]);
        while (waiting.TryPop(out var node))
        {
            yield return node;
            foreach (var child in Children(node).Reverse()) waiting.Push(child);
        }
    }

    /// <summary>The expressions directly inside one, in the order in which they are evaluated.</summary>
    public static IEnumerable<BoundExpression> Children(BoundExpression node) => node switch
    {
        BoundNegation negation => [negation.Operand],
        BoundArithmetic arithmetic => [arithmetic.Left, arithmetic.Right],
        BoundComparison comparison => [comparison.Left, comparison.Right],
        BoundAnd and => and.Operands,
        BoundOr or => or.Operands,
        BoundNot not => [not.Operand],
        BoundBetween between => [between.Value, between.Low, between.High],
        BoundInRange range => [range.Value, range.Low, range.High],
        BoundIn test => [test.Value, test.Test],
        BoundLet let => [let.Value, let.Body],
        BoundIf choice => [choice.Condition, choice.Then, choice.Else],
        BoundPath path => [path.Source],
        BoundIndex index => [index.Source, index.Index],
        BoundFilter filter => [filter.Source, filter.Condition],
        BoundFilterName name => [name.Otherwise],
        BoundFor loop => [.. Sources(loop.Iterators), loop.Body],
        BoundQuantified quantified => [.. Sources(quantified.Iterators), quantified.Condition],
        BoundList list => list.Elements,
        BoundContext context => context.Entries.Select(e => e.Value),
        BoundRange range => [range.Low, range.High],
        BoundComparisonTest test => [test.Operand],
        BoundInstanceOf test => [test.Value],
        BoundFunction function => [function.Body],
        BoundBuiltinCall call => call.Arguments,
        BoundCall call => [call.Function, .. call.Arguments],
        _ => [],
    };

    private static IEnumerable<BoundExpression> Sources(IEnumerable<BoundIterator> iterators) =>
        iterators.SelectMany(i => i.RangeEnd is { } end ? (BoundExpression[])[i.Source, end] : [i.Source]);
}
