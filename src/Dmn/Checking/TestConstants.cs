using Duixian.Feel.Binding;
using Duixian.Feel.Evaluation;
using Duixian.Feel.Values;

namespace Duixian.Dmn.Checking;

/// <summary>The constants that unary tests compare their input with.</summary>
internal static class TestConstants
{
    /// <summary>False when the tests are about anything else than constants.</summary>
    public static bool TryCollect(CompiledUnaryTests tests, HashSet<FeelValue> constants)
    {
        var waiting = new Stack<BoundExpression>([tests.Bound]);
        while (waiting.TryPop(out var node))
        {
            switch (node)
            {
                case BoundConstant { Value.Kind: FeelKind.Boolean }:
                    break;
                case BoundOr or:
                    foreach (var operand in or.Operands)
                        waiting.Push(operand);
                    break;
                case BoundAnd and:
                    foreach (var operand in and.Operands)
                        waiting.Push(operand);
                    break;
                case BoundNot not:
                    waiting.Push(not.Operand);
                    break;
                case BoundComparison { Left: BoundVariable left } comparison when left.Symbol == tests.Input:
                    if (!TryAdd(comparison.Right, tests.Text, constants))
                        return false;
                    break;
                case BoundInRange { Value: BoundVariable value } range when value.Symbol == tests.Input:
                    if (!TryAdd(range.Low, tests.Text, constants) || !TryAdd(range.High, tests.Text, constants))
                        return false;
                    break;
                default:
                    return false;
            }
        }
        return true;
    }

    // A part that compiles without any name in scope is a constant, however it is written: -5, date("2024-01-01").
    private static bool TryAdd(BoundExpression? part, string text, HashSet<FeelValue> constants)
    {
        if (part is null)
            return true;
        var value = part is BoundConstant constant ? constant.Value : Evaluate(part.Span.Of(text));
        return !value.IsNull && (constants.Add(value) || true);
    }

    private static FeelValue Evaluate(string text)
    {
        var expression = FeelCompiler.CompileExpression(text, FeelScope.Empty);
        return expression.HasErrors ? FeelValue.Null : expression.Evaluate(new FeelFrame(0));
    }
}
