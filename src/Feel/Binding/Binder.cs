using System.Runtime.CompilerServices;
using Duixian.Feel.Diagnostics;
using Duixian.Feel.Syntax;
using Duixian.Feel.Types;
using Duixian.Feel.Values;

namespace Duixian.Feel.Binding;

/// <summary>Gives every name its slot or function and every expression its type: syntax in, bound tree out.</summary>
internal sealed partial class Binder
{
    private readonly string text;
    private readonly DiagnosticBag diagnostics;
    private readonly HashSet<FeelSymbol> used = new(ReferenceEqualityComparer.Instance);
    private FeelScope scope;

    public Binder(string text, FeelScope scope, DiagnosticBag diagnostics)
    {
        this.text = text;
        this.scope = scope;
        this.diagnostics = diagnostics;
        LocalCount = scope.LocalCount;
    }

    /// <summary>The most locals alive at once so far, in the function being bound.</summary>
    public int LocalCount { get; private set; }

    public BoundExpression Bind(SyntaxNode syntax)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            diagnostics.Error(DiagnosticCode.TooDeep, syntax.Span, Parser.MaximumDepth.ToString(System.Globalization.CultureInfo.InvariantCulture));
            return Invalid(syntax);
        }

        return syntax switch
        {
            NumberLiteral number => BindNumber(number),
            StringLiteral s => new BoundConstant(s.Value, FeelType.String, s.Span),
            BooleanLiteral b => new BoundConstant(b.Value, FeelType.Boolean, b.Span),
            NullLiteral n => new BoundConstant(FeelValue.Null, FeelType.Null, n.Span),
            AtLiteral at => BindAtLiteral(at),
            NameExpression name => BindName(name),
            NegationExpression negation => BindNegation(negation),
            InfixExpression infix => BindInfix(infix),
            BetweenExpression between => new BoundBetween(Bind(between.Value), Bind(between.Low), Bind(between.High), between.Span),
            InExpression membership => BindIn(membership),
            InstanceOfExpression instance => BindInstanceOf(instance),
            ComparisonTest test => BindComparisonTest(test),
            IfExpression conditional => BindIf(conditional),
            ForExpression loop => BindFor(loop),
            QuantifiedExpression quantified => BindQuantified(quantified),
            ListExpression list => BindList(list),
            ContextExpression context => BindContext(context),
            RangeExpression range => BindRange(range),
            PathExpression path => BindPath(path),
            FilterExpression filter => BindFilter(filter),
            CallExpression call => BindCall(call),
            FunctionExpression function => BindFunction(function),
            _ => BindError(syntax),
        };
    }

    private BoundInvalid Invalid(SyntaxNode syntax) => new(syntax.Span.Of(text), syntax.Span);

    // The parts are bound for the sake of their own diagnostics.
    private BoundInvalid BindError(SyntaxNode syntax)
    {
        foreach (var part in syntax.Children)
        {
            if (part is not TypeSyntax) Bind(part);
        }

        return Invalid(syntax);
    }

    private FeelSymbol Declare(string name, FeelType type)
    {
        scope = scope.WithLocal(name, type, out var symbol);
        LocalCount = Math.Max(LocalCount, scope.LocalCount);
        return symbol;
    }

    private BoundVariable Variable(FeelSymbol symbol, SourceSpan span)
    {
        used.Add(symbol);
        return new BoundVariable(symbol, span);
    }

    private BoundExpression BindNumber(NumberLiteral syntax)
    {
        if (Numbers.FeelNumber.TryParse(syntax.Text, out var number)) return new BoundConstant(number, FeelType.Number, syntax.Span);
        diagnostics.Error(DiagnosticCode.InvalidNumber, syntax.Span);
        return Invalid(syntax);
    }

    private BoundExpression BindAtLiteral(AtLiteral syntax)
    {
        if (TemporalLiteral.TryParse(syntax.Text, out var value)) return new BoundConstant(value, TypeOf.Value(value), syntax.Span);
        diagnostics.Error(DiagnosticCode.InvalidAtLiteral, syntax.Span);
        return Invalid(syntax);
    }

    private BoundExpression BindNegation(NegationExpression syntax)
    {
        var operand = Bind(syntax.Operand);
        if (operand is BoundConstant { Value: { Kind: FeelKind.Number } number }) return new BoundConstant(-number.AsNumber, FeelType.Number, syntax.Span);
        return new BoundNegation(operand, OperatorTypes.Negation(operand.Type), syntax.Span);
    }

    private BoundIf BindIf(IfExpression syntax)
    {
        var condition = Bind(syntax.Condition);
        var then = Bind(syntax.Then);
        var otherwise = Bind(syntax.Else);
        return new BoundIf(condition, then, otherwise, TypeRelations.Join(then.Type, otherwise.Type), syntax.Span);
    }

    private BoundList BindList(ListExpression syntax)
    {
        var elements = BindAll(syntax.Elements);
        FeelType? element = null;
        foreach (var item in elements) element = element is null ? item.Type : TypeRelations.Join(element, item.Type);
        return new BoundList(elements, new ListType(element ?? FeelType.Null), syntax.Span);
    }

    private BoundContext BindContext(ContextExpression syntax)
    {
        var outer = scope;
        var entries = new BoundEntry[syntax.Entries.Length];
        var members = new List<ContextMember>();
        for (var i = 0; i < entries.Length; i++)
        {
            var entry = syntax.Entries[i];
            var value = Bind(entry.Value);
            entries[i] = new BoundEntry(entry.Key, Declare(entry.Key, value.Type), value);
            if (!members.Exists(m => m.Name == entry.Key)) members.Add(new ContextMember(entry.Key, value.Type));
        }

        scope = outer;
        return new BoundContext(new(entries), new ContextType(members.ToEquatableArray()), syntax.Span);
    }

    private BoundRange BindRange(RangeExpression syntax)
    {
        var low = Bind(syntax.Low);
        var high = Bind(syntax.High);
        var element = TypeRelations.Join(low.Type, high.Type);
        return new BoundRange(low, syntax.LowIncluded, high, syntax.HighIncluded, new RangeType(element), syntax.Span);
    }

    private BoundComparisonTest BindComparisonTest(ComparisonTest syntax)
    {
        var operand = Bind(syntax.Operand);
        return new BoundComparisonTest(OperatorTypes.Comparison(syntax.Operator), operand, new RangeType(operand.Type), syntax.Span);
    }

    private EquatableArray<BoundExpression> BindAll(EquatableArray<SyntaxNode> nodes)
    {
        var bound = new BoundExpression[nodes.Length];
        for (var i = 0; i < bound.Length; i++) bound[i] = Bind(nodes[i]);
        return new(bound);
    }
}
