using System.Diagnostics;
using Duixian.Feel.Binding;
using Duixian.Feel.Evaluation.Nodes;
using Duixian.Feel.Types;

namespace Duixian.Feel.Evaluation;

/// <summary>Bound tree in, executable nodes out.</summary>
internal sealed class Emitter
{
    private const int LevelsPerGuard = 64;
    private readonly bool traced;
    private int depth;

    private Emitter(bool traced) => this.traced = traced;

    public static Node Emit(BoundExpression bound, bool traced) => new Emitter(traced).Emit(bound);

    private Node Emit(BoundExpression bound)
    {
        depth++;
        var node = EmitPlain(bound);
        if (traced) node = new TracedNode(bound, node);
        if (depth % LevelsPerGuard == 0) node = new StackGuardNode(bound, node);
        depth--;
        return node;
    }

    private Node EmitPlain(BoundExpression bound) => bound switch
    {
        BoundConstant constant => new ConstantNode(constant.Value),
        BoundVariable { Symbol.Place: SymbolPlace.Global } variable => new GlobalNode(variable.Symbol.Slot),
        BoundVariable variable => new LocalNode(variable.Symbol.Slot),
        BoundInvalid invalid => new InvalidNode(invalid),
        BoundBuiltinReference reference => new ConstantNode(reference.Function),
        BoundNegation negation => new NegationNode(negation, Emit(negation.Operand)),
        BoundArithmetic arithmetic => new ArithmeticNode(arithmetic, Emit(arithmetic.Left), Emit(arithmetic.Right)),
        BoundComparison comparison => EmitComparison(comparison),
        BoundAnd and => new AndNode(and, EmitAll(and.Operands)),
        BoundOr or => new OrNode(or, EmitAll(or.Operands)),
        BoundNot not => new NotNode(not, Emit(not.Operand)),
        BoundBetween between => new BetweenNode(between, Emit(between.Value), Emit(between.Low), Emit(between.High)),
        BoundInRange inRange => new InRangeNode(inRange, Emit(inRange.Value), Emit(inRange.Low), Emit(inRange.High)),
        BoundIn membership => new InNode(membership, Emit(membership.Value), Emit(membership.Test)),
        BoundLet let => new LetNode(let.Symbol.Slot, Emit(let.Value), Emit(let.Body)),
        BoundIf conditional => new IfNode(conditional, Emit(conditional.Condition), Emit(conditional.Then), Emit(conditional.Else)),
        BoundPath path => new PathNode(path, Emit(path.Source)),
        BoundIndex index => new IndexNode(index, Emit(index.Source), Emit(index.Index)),
        BoundFilter filter => new FilterNode(filter, Emit(filter.Source), Emit(filter.Condition)),
        BoundFilterName name => new FilterNameNode(name, Emit(name.Otherwise)),
        BoundFor loop => new ForNode(loop, EmitIterators(loop.Iterators), Emit(loop.Body)),
        BoundQuantified quantified => new QuantifiedNode(quantified, EmitIterators(quantified.Iterators), Emit(quantified.Condition)),
        BoundList list => new ListNode(EmitAll(list.Elements)),
        BoundContext context => new ContextNode(context, [.. context.Entries.Select(e => Emit(e.Value))]),
        BoundRange range => new RangeNode(range, Emit(range.Low), Emit(range.High)),
        BoundComparisonTest test => new ComparisonTestNode(test, Emit(test.Operand)),
        BoundInstanceOf instance => new InstanceOfNode(instance, Emit(instance.Value)),
        BoundFunction function => new FunctionNode(function, Emit(function.Body)),
        BoundBuiltinCall call => new BuiltinCallNode(call, EmitAll(call.Arguments)),
        BoundCall call => new CallNode(call, Emit(call.Function), EmitAll(call.Arguments)),
        _ => throw new UnreachableException($"No executable form for {bound.GetType().Name}"),
    };

    private TruthNode EmitComparison(BoundComparison comparison)
    {
        var left = Emit(comparison.Left);
        var right = Emit(comparison.Right);
        return comparison.Operator is ComparisonOperator.Equal or ComparisonOperator.NotEqual
            ? new EqualityNode(comparison, left, right, comparison.Operator == ComparisonOperator.Equal)
            : new OrderNode(comparison, left, right);
    }

    private Node[] EmitAll(EquatableArray<BoundExpression> bound)
    {
        var nodes = new Node[bound.Length];
        for (var i = 0; i < nodes.Length; i++) nodes[i] = Emit(bound[i]);
        return nodes;
    }

    private IteratorNode[] EmitIterators(EquatableArray<BoundIterator> iterators) =>
        [.. iterators.Select(i => new IteratorNode(i.Symbol.Slot, Emit(i.Source), i.RangeEnd is null ? null : Emit(i.RangeEnd)))];
}
