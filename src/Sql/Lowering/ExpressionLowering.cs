using System.Collections.Immutable;
using Duixian.Feel.Binding;
using Duixian.Feel.Diagnostics;
using Duixian.Sql.Tree;

namespace Duixian.Sql.Lowering;

/// <summary>Turns a bound FEEL expression into what it is in SQL, or refuses it at the innermost node that cannot be done exactly.</summary>
internal sealed class ExpressionLowering
{
    /// <summary>The node at which the last refusal happened, for the diagnostic.</summary>
    public SourceSpan? RefusedAt { get; private set; }

    public Lowered Lower(BoundExpression expression, LoweringScope scope)
    {
        try
        {
            return Node(expression, scope);
        }
        catch (LoweringRefused)
        {
            RefusedAt ??= expression.Span;
            throw;
        }
    }

    private Lowered Node(BoundExpression expression, LoweringScope scope) => expression switch
    {
        BoundConstant it => Constants.Lower(it.Value),
        BoundVariable it => scope.Value(it.Symbol),
        BoundNegation it => Arithmetic.Negate(Lower(it.Operand, scope)),
        BoundArithmetic it => Arithmetic.Apply(it.Operator, Lower(it.Left, scope), Lower(it.Right, scope)),
        BoundComparison it => Boolean(Comparisons.Compare(Operator(it.Operator), Lower(it.Left, scope), Lower(it.Right, scope))),
        BoundAnd it => Boolean(Build.And([.. it.Operands.Select(operand => Condition(operand, scope))])),
        BoundOr it => Boolean(Build.Or([.. it.Operands.Select(operand => Condition(operand, scope))])),
        BoundNot it => Boolean(Build.Not(Condition(it.Operand, scope))),
        BoundBetween it => Between(it, scope),
        BoundInRange it => Boolean(Comparisons.InRange(Lower(it.Value, scope), Range(it.Low, it.LowIncluded, it.High, it.HighIncluded, scope))),
        BoundIn it => In(it, scope),
        BoundLet it => Lower(it.Body, scope.With(it.Symbol, Lower(it.Value, scope))),
        BoundIf it => Branches.If(Condition(it.Condition, scope), Lower(it.Then, scope), Lower(it.Else, scope)),
        BoundPath it => Paths.Follow(Lower(it.Source, scope), it.Member, scope.Joins),
        BoundList it => new LoweredList([.. it.Elements.Select(element => Lower(element, scope))]),
        BoundContext it => Context(it, scope),
        BoundRange it => Range(it.Low, it.LowIncluded, it.High, it.HighIncluded, scope),
        BoundBuiltinCall it => BuiltinCalls.Call(it.Function, [.. it.Arguments.Select(argument => Lower(argument, scope))]),
        BoundInvalid it => throw new LoweringRefused($"“{it.Text}” has no meaning"),
        _ => throw new LoweringRefused($"{Describe(expression)} has no SQL form yet"),
    };

    private SqlExpression Condition(BoundExpression expression, LoweringScope scope)
    {
        var value = Lower(expression, scope);
        try
        {
            return Literals.Boolean(value);
        }
        catch (LoweringRefused)
        {
            RefusedAt ??= expression.Span;
            throw;
        }
    }

    private LoweredScalar Between(BoundBetween it, LoweringScope scope) => Boolean(Comparisons.InRange(
        Lower(it.Value, scope), new LoweredRange(Lower(it.Low, scope), true, Lower(it.High, scope), true)));

    private LoweredScalar In(BoundIn it, LoweringScope scope)
    {
        var value = Lower(it.Value, scope);
        if (it.Input is { } input)
        {
            // The test mentions what it tests: it is a condition of its own.
            return Boolean(Condition(it.Test, scope.With(input, value)));
        }

        return Boolean(it.Test is BoundComparisonTest test
            ? Comparisons.Compare(Operator(test.Operator), value, Lower(test.Operand, scope))
            : Comparisons.Meets(value, Lower(it.Test, scope)));
    }

    private LoweredContext Context(BoundContext it, LoweringScope scope)
    {
        var entries = ImmutableDictionary.CreateBuilder<string, Lowered>(StringComparer.Ordinal);
        foreach (var entry in it.Entries)
        {
            var value = Lower(entry.Value, scope);
            entries[entry.Name] = value;
            scope = scope.With(entry.Symbol, value);
        }

        return new LoweredContext(entries.ToImmutable());
    }

    private LoweredRange Range(BoundExpression? low, bool lowIncluded, BoundExpression? high, bool highIncluded, LoweringScope scope) =>
        new(low is null ? null : Lower(low, scope), lowIncluded, high is null ? null : Lower(high, scope), highIncluded);

    private static LoweredScalar Boolean(SqlExpression expression) => new(expression);

    private static SqlComparisonOperator Operator(ComparisonOperator comparison) => comparison switch
    {
        ComparisonOperator.Equal => SqlComparisonOperator.Equal,
        ComparisonOperator.NotEqual => SqlComparisonOperator.NotEqual,
        ComparisonOperator.Less => SqlComparisonOperator.Less,
        ComparisonOperator.LessOrEqual => SqlComparisonOperator.LessOrEqual,
        ComparisonOperator.Greater => SqlComparisonOperator.Greater,
        _ => SqlComparisonOperator.GreaterOrEqual,
    };

    private static string Describe(BoundExpression expression) => expression switch
    {
        BoundFor => "“for”",
        BoundQuantified => "“some” or “every”",
        BoundFilter or BoundIndex or BoundFilterName => "a filter",
        BoundFunction => "a function literal",
        BoundCall => "a call of a function that is not built in",
        BoundInstanceOf => "“instance of”",
        _ => "this",
    };
}
