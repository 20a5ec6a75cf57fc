using System.Globalization;
using Duixian.Feel.Diagnostics;
using Duixian.Feel.Functions;
using Duixian.Feel.Syntax;
using Duixian.Feel.Types;
using Duixian.Feel.Values;

namespace Duixian.Feel.Binding;

// Function literals and calls.
internal sealed partial class Binder
{
    private BoundFunction BindFunction(FunctionExpression syntax)
    {
        var outer = scope;
        var outerLocals = LocalCount;
        LocalCount = scope.LocalCount;
        var parameters = new BoundParameter[syntax.Parameters.Length];
        for (var i = 0; i < parameters.Length; i++)
        {
            var type = syntax.Parameters[i].Type is { } written ? ResolveType(written) : FeelType.Any;
            parameters[i] = new BoundParameter(Declare(syntax.Parameters[i].Name, type ?? FeelType.Any));
        }

        var body = syntax.External ? External(syntax) : Bind(syntax.Body);
        var locals = LocalCount;
        scope = outer;
        LocalCount = outerLocals;
        var functionType = new FunctionType(parameters.Select(p => p.Symbol.Type).ToEquatableArray(), body.Type);
        return new BoundFunction(new(parameters), body, outer.LocalCount, locals, functionType, syntax.Span);
    }

    private BoundInvalid External(FunctionExpression syntax)
    {
        diagnostics.Warning(DiagnosticCode.ExternalFunction, syntax.Span);
        return Invalid(syntax.Body);
    }

    private BoundExpression BindCall(CallExpression syntax)
    {
        var arguments = syntax.Arguments;
        var named = arguments.Any(a => a.Name is not null);
        if (syntax.Function is NameExpression name && scope.Find(name.Name) is null && Builtins.Find(name.Name) is { } builtin)
        {
            var values = BindAll(arguments.Select(a => a.Value).ToEquatableArray());
            return named ? NamedBuiltinCall(builtin, syntax, values) : BuiltinCall(builtin, syntax, values);
        }

        var function = Bind(syntax.Function);
        var bound = BindAll(arguments.Select(a => a.Value).ToEquatableArray());
        if (function is BoundInvalid) return Invalid(syntax);
        if (function.Type.Underlying is not (FunctionType or AnyType)) diagnostics.Warning(DiagnosticCode.NotAFunction, syntax.Function.Span);
        var type = function.Type.Underlying is FunctionType known ? known.Result : FeelType.Any;
        // A call that names only some of its arguments names none that could be found.
        var names = named ? arguments.Select(a => a.Name ?? "").ToEquatableArray() : [];
        return new BoundCall(function, bound, names, type, syntax.Span);
    }

    private BoundExpression BuiltinCall(Builtin builtin, CallExpression syntax, EquatableArray<BoundExpression> arguments)
    {
        if (TemporalConstant(builtin, arguments) is { IsNull: false } constant) return new BoundConstant(constant, TypeOf.Value(constant), syntax.Span);
        if (builtin.Name == "not" && arguments.Length == 1) return new BoundNot(arguments[0], syntax.Span);
        var signatures = builtin.Signatures.Where(s => s.TakesArity(arguments.Length)).ToList();
        if (signatures.Count == 0)
        {
            diagnostics.Warning(DiagnosticCode.WrongArgumentCount, syntax.Span, builtin.Name, arguments.Length.ToString(CultureInfo.InvariantCulture));
        }

        return new BoundBuiltinCall(builtin, arguments, ResultOf(builtin, signatures, arguments), syntax.Span);
    }

    // date("2024-01-01") is a literal in all but spelling. What cannot be read stays a call, to leave its note when it runs.
    private static FeelValue TemporalConstant(Builtin builtin, EquatableArray<BoundExpression> arguments) =>
        builtin.Name is "date" or "time" or "date and time" or "duration" && arguments is [BoundConstant { Value: { Kind: FeelKind.String } text }]
            ? builtin.Invoke([text], new Evaluation.FeelFrame(0))
            : FeelValue.Null;

    private BoundExpression NamedBuiltinCall(Builtin builtin, CallExpression syntax, EquatableArray<BoundExpression> arguments)
    {
        var names = syntax.Arguments.Select(a => a.Name ?? "").ToList();
        if (names.Distinct().Count() != names.Count || builtin.FindByNames(names) is not { } signature)
        {
            diagnostics.Warning(DiagnosticCode.UnknownParameter, syntax.Span, builtin.Name, string.Join(", ", names.Where(n => n.Length > 0)));
            return new BoundCall(new BoundBuiltinReference(builtin, FeelType.Any, syntax.Function.Span), arguments, names.ToEquatableArray(), FeelType.Any, syntax.Span);
        }

        var last = signature.Parameters.ToList().FindLastIndex(p => names.Contains(p.Name) || !p.IsOptional);
        var ordered = new BoundExpression[last + 1];
        for (var i = 0; i <= last; i++)
        {
            var position = names.IndexOf(signature.Parameters[i].Name);
            ordered[i] = position >= 0 ? arguments[position] : new BoundConstant(FeelValue.Null, FeelType.Null, syntax.Span);
        }

        return BuiltinCall(builtin, syntax, new(ordered));
    }

    private static FeelType ResultOf(Builtin builtin, List<Signature> signatures, EquatableArray<BoundExpression> arguments)
    {
        // These give back what they were given; knowing it lets paths and comparisons behind them be checked.
        if (builtin.Name is "sublist" or "reverse" or "distinct values" or "remove" or "sort" && arguments.Length > 0
            && arguments[0].Type.Underlying is ListType list) return list;
        if (builtin.Name is "min" or "max" && arguments.Length > 0) return arguments.Length == 1 ? ElementOf(arguments[0].Type) : arguments[0].Type;
        FeelType? result = null;
        foreach (var signature in signatures)
        {
            var type = TypeOf.Result(signature);
            result = result is null ? type : TypeRelations.Join(result, type);
        }

        return result ?? FeelType.Any;
    }
}
