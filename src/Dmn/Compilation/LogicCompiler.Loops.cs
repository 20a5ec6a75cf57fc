using Duixian.Dmn.Logic;
using Duixian.Dmn.Model;
using Duixian.Feel.Binding;
using Duixian.Feel.Types;

namespace Duixian.Dmn.Compilation;

/// <summary>Boxed filters and iterations: both hand their list to FEEL in a local, so that they mean what FEEL means.</summary>
internal sealed partial class LogicCompiler
{
    // A letter no model uses, so that nothing an author can name is hidden.
    private const string Domain = "ʘ";

    private FilterLogic CompileFilter(FilterExpression filter, FeelScope scope)
    {
        var list = CompileOrNull(filter.In, scope, filter.Place);
        var inner = scope.WithLocal(Domain, list.Type, out var source);
        // Another box than a literal is called per element, as a function of the element.
        FunctionLogic? function = null;
        FeelSymbol? test = null;
        if (filter.Match is not null and not LiteralExpression)
        {
            function = CompileTest(filter.Match, inner, list.Type);
            inner = inner.WithLocal(Domain + Domain, function.Type, out test);
        }
        inner = inner.WithLocal(Domain + Domain + Domain, new FunctionType([FeelType.Any], FeelType.Any), out var check);
        var match = filter.Match as LiteralExpression;
        var text = test is null ? match?.Text ?? "null" : $"{test.Name}(item)";
        var prefix = $"{Domain}[{check.Name}(";
        var expression = FeelCompiler.CompileExpression($"{prefix}{text}\n)]", inner);
        var place = match?.TextPlace ?? filter.Place;
        FeelFindings.Report(expression.Diagnostics, place with { Column = Math.Max(1, place.Column - prefix.Length) }, sink);
        var literal = new LiteralLogic(text, expression, place);
        return new FilterLogic(
            list, source, literal, check, test, function, DeclaredOr(filter.TypeRef, filter.Place, expression.Type), filter.Place);
    }

    private FunctionLogic CompileTest(Expression match, FeelScope scope, FeelType listType)
    {
        var captured = scope.LocalCount;
        var inner = scope.WithLocal("item", (listType.Underlying as ListType)?.Element ?? FeelType.Any, out var item);
        return new FunctionLogic(
            null, [item], Compile(match, inner), FeelType.Any, captured, new FunctionType([item.Type], FeelType.Any), match.Place);
    }

    private IterationLogic CompileIteration(IterationExpression iteration, FeelScope scope)
    {
        var list = CompileOrNull(iteration.In, scope, iteration.Place);
        var inner = scope.WithLocal(Domain, DeclaredOr(iteration.InTypeRef, iteration.Place, list.Type), out var source);
        var elements = FeelCompiler.CompileExpression($"for {Domain}{Domain} in {Domain} return {Domain}{Domain}", inner);
        var elementType = (elements.Type.Underlying as ListType)?.Element ?? FeelType.Any;
        inner = inner.WithLocal(iteration.Variable, elementType, out var variable);
        FeelSymbol? partial = null;
        if (iteration.Kind == IterationKind.For)
            inner = inner.WithLocal("partial", FeelType.AnyList, out partial);
        var body = CompileOrNull(iteration.Body, inner, iteration.Place);
        var type = iteration.Kind == IterationKind.For ? new ListType(body.Type) : FeelType.Boolean;
        return new IterationLogic(
            iteration.Kind,
            list,
            source,
            elements,
            variable,
            MentionsPartial(iteration.Body) ? partial : null,
            body,
            DeclaredOr(iteration.TypeRef, iteration.Place, type),
            iteration.Place);
    }

    // Keeping the results so far costs a copy per pass, so it is done only where somebody may look.
    private static bool MentionsPartial(Expression? body) =>
        body is not LiteralExpression literal || (literal.Text?.Contains("partial", StringComparison.Ordinal) ?? false);
}
