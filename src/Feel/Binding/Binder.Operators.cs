using Duixian.Feel.Diagnostics;
using Duixian.Feel.Syntax;
using Duixian.Feel.Types;

namespace Duixian.Feel.Binding;

// Infix operators and "instance of".
internal sealed partial class Binder
{
    private BoundExpression BindInfix(InfixExpression syntax)
    {
        if (syntax.Operator is InfixOperator.And or InfixOperator.Or)
        {
            var operands = BindAll(Chain(syntax));
            return syntax.Operator == InfixOperator.And ? new BoundAnd(operands, syntax.Span) : new BoundOr(operands, syntax.Span);
        }

        var left = Bind(syntax.Left);
        var right = Bind(syntax.Right);
        if (OperatorTypes.IsComparison(syntax.Operator))
        {
            if (!OperatorTypes.CanCompare(left.Type, right.Type)) WarnIncompatible(syntax, left, right);
            return new BoundComparison(OperatorTypes.Comparison(syntax.Operator), left, right, syntax.Span);
        }

        var arithmetic = OperatorTypes.Arithmetic(syntax.Operator);
        var type = OperatorTypes.Result(arithmetic, left.Type, right.Type);
        if (type is NullType && left.Type is not NullType && right.Type is not NullType) WarnIncompatible(syntax, left, right);
        return new BoundArithmetic(arithmetic, left, right, type, syntax.Span);
    }

    private void WarnIncompatible(InfixExpression syntax, BoundExpression left, BoundExpression right) =>
        diagnostics.Warning(DiagnosticCode.IncompatibleTypes, syntax.Span, OperatorTypes.Symbol(syntax.Operator), left.Type.Name, right.Type.Name);

    // a and b and c is one conjunction of three, in the order written.
    private static EquatableArray<SyntaxNode> Chain(InfixExpression syntax)
    {
        var operands = new List<SyntaxNode>();
        SyntaxNode rest = syntax;
        while (rest is InfixExpression infix && infix.Operator == syntax.Operator)
        {
            operands.Add(infix.Right);
            rest = infix.Left;
        }

        operands.Add(rest);
        operands.Reverse();
        return operands.ToEquatableArray();
    }

    private BoundExpression BindInstanceOf(InstanceOfExpression syntax)
    {
        var value = Bind(syntax.Value);
        return ResolveType(syntax.Type) is { } type ? new BoundInstanceOf(value, type, syntax.Span) : Invalid(syntax);
    }

    /// <summary>The type meant, or null after a diagnostic when some part of it is unknown.</summary>
    private FeelType? ResolveType(TypeSyntax syntax)
    {
        switch (syntax)
        {
            case ListTypeSyntax list:
                return ResolveType(list.Element) is { } element ? new ListType(element) : null;
            case RangeTypeSyntax range:
                return ResolveType(range.Element) is { } ends ? new RangeType(ends) : null;
            case ContextTypeSyntax context:
                var members = new List<ContextMember>();
                foreach (var member in context.Members)
                {
                    if (ResolveType(member.Type) is not { } type) return null;
                    members.Add(new ContextMember(member.Name, type));
                }

                return new ContextType(members.ToEquatableArray());
            case FunctionTypeSyntax function:
                var parameters = new List<FeelType>();
                foreach (var parameter in function.Parameters)
                {
                    if (ResolveType(parameter) is not { } type) return null;
                    parameters.Add(type);
                }

                return ResolveType(function.Result) is { } result ? new FunctionType(parameters.ToEquatableArray(), result) : null;
            default:
                return ResolveNamedType((NamedTypeSyntax)syntax);
        }
    }

    private FeelType? ResolveNamedType(NamedTypeSyntax syntax)
    {
        if (scope.FindType(syntax.Name) is { } declared) return declared;
        if (StandardTypes.Find(syntax.Name) is { } standard) return standard;
        if (syntax.Name.Length > 0)
        {
            diagnostics.UnknownName(DiagnosticCode.UnknownType, syntax.Span, syntax.Name, scope.Types.Select(t => t.Key).Concat(StandardTypes.Names));
        }

        return null;
    }
}
