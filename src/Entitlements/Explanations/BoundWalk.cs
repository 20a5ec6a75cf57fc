using Duixian.Feel.Binding;

namespace Duixian.Entitlements.Explanations;

/// <summary>Walks bound expressions.</summary>
internal static class BoundWalk
{
    /// <summary>The expressions directly inside one, in the order of the text.</summary>
    public static IEnumerable<BoundExpression> Children(BoundExpression expression) => expression switch
    {
        BoundNegation it => [it.Operand],
        BoundArithmetic it => [it.Left, it.Right],
        BoundComparison it => [it.Left, it.Right],
        BoundAnd it => it.Operands,
        BoundOr it => it.Operands,
        BoundNot it => [it.Operand],
        BoundBetween it => [it.Value, it.Low, it.High],
        BoundInRange it => Present(it.Value, it.Low, it.High),
        BoundIn it => [it.Value, it.Test],
        BoundLet it => [it.Value, it.Body],
        BoundIf it => [it.Condition, it.Then, it.Else],
        BoundPath it => [it.Source],
        BoundIndex it => [it.Source, it.Index],
        BoundFilter it => [it.Source, it.Condition],
        BoundFilterName it => [it.Otherwise],
        BoundFor it => [.. it.Iterators.Select(iterator => iterator.Source), it.Body],
        BoundQuantified it => [.. it.Iterators.Select(iterator => iterator.Source), it.Condition],
        BoundList it => it.Elements,
        BoundContext it => it.Entries.Select(entry => entry.Value),
        BoundRange it => Present(it.Low, it.High),
        BoundComparisonTest it => [it.Operand],
        BoundInstanceOf it => [it.Value],
        BoundFunction it => [it.Body],
        BoundBuiltinCall it => it.Arguments,
        BoundCall it => [it.Function, .. it.Arguments],
        _ => [],
    };

    private static IEnumerable<BoundExpression> Present(params BoundExpression?[] expressions) => expressions.OfType<BoundExpression>();
}
