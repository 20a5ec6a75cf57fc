using Duixian.Feel.Syntax;
using Duixian.Feel.Types;

namespace Duixian.Feel.Binding;

// "value in tests" and unary tests: both become ordinary comparisons wherever the text tells what kind of test it is.
internal sealed partial class Binder
{
    public (BoundExpression Bound, EquatableArray<BoundExpression> Tests) BindUnaryTests(UnaryTestsSyntax syntax, FeelSymbol input)
    {
        if (syntax.Tests.IsEmpty) return (new BoundConstant(true, FeelType.Boolean, syntax.Span), []);
        var tests = new BoundExpression[syntax.Tests.Length];
        for (var i = 0; i < tests.Length; i++) tests[i] = BindTest(new BoundVariable(input, syntax.Tests[i].Span), input, syntax.Tests[i]);
        var any = tests.Length == 1 ? tests[0] : new BoundOr(EquatableArray.Create<BoundExpression>(tests), syntax.Span);
        return (syntax.Negated ? new BoundNot(any, syntax.Span) : any, new(tests));
    }

    private BoundExpression BindIn(InExpression syntax)
    {
        var value = Bind(syntax.Value);
        var mentionsInput = syntax.Tests.Any(MentionsInput);
        var single = syntax.Tests.Length == 1 && !mentionsInput;
        if (single || (value is BoundVariable or BoundConstant && !mentionsInput)) return BindAnyTest(value, null, syntax);
        // The value is evaluated once, however many tests look at it.
        var outer = scope;
        var input = Declare(mentionsInput ? FeelCompiler.InputName : "", value.Type);
        var body = BindAnyTest(Variable(input, syntax.Value.Span), mentionsInput ? input : null, syntax);
        scope = outer;
        return new BoundLet(input, value, body, syntax.Span);
    }

    private BoundExpression BindAnyTest(BoundExpression value, FeelSymbol? input, InExpression syntax)
    {
        if (syntax.Tests.Length == 1) return BindTest(value, input, syntax.Tests[0]);
        var tests = new BoundExpression[syntax.Tests.Length];
        for (var i = 0; i < tests.Length; i++) tests[i] = BindTest(value, input, syntax.Tests[i]);
        return new BoundOr(new(tests), syntax.Span);
    }

    private BoundExpression BindTest(BoundExpression value, FeelSymbol? input, SyntaxNode test)
    {
        switch (test)
        {
            case ComparisonTest comparison:
                return new BoundComparison(OperatorTypes.Comparison(comparison.Operator), value, Bind(comparison.Operand), test.Span);
            case RangeExpression range:
                return new BoundInRange(value, Bind(range.Low), range.LowIncluded, Bind(range.High), range.HighIncluded, test.Span);
        }

        var aboutInput = input is not null && MentionsInput(test);
        var bound = Bind(test);
        if (aboutInput && bound.Type.Underlying == FeelType.Boolean) return bound;
        if (bound is BoundConstant) return new BoundComparison(ComparisonOperator.Equal, value, bound, test.Span);
        return new BoundIn(value, aboutInput ? input : null, bound, test.Span);
    }

    private static bool MentionsInput(SyntaxNode syntax)
    {
        var open = new Stack<SyntaxNode>();
        open.Push(syntax);
        while (open.TryPop(out var node))
        {
            if (node is NameExpression { Name: FeelCompiler.InputName }) return true;
            foreach (var child in node.Children) open.Push(child);
        }

        return false;
    }
}
