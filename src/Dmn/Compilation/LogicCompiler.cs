using System.Collections.Immutable;
using Duixian.Dmn.Diagnostics;
using Duixian.Dmn.Logic;
using Duixian.Dmn.Model;
using Duixian.Feel.Binding;
using Duixian.Feel.Types;

namespace Duixian.Dmn.Compilation;

/// <summary>Boxed expressions → logic, against the names in scope.</summary>
internal sealed partial class LogicCompiler(Definitions model, TypeTable types, ModelDiagnostics sink)
{
    public LogicNode Compile(Expression expression, FeelScope scope) => expression switch
    {
        LiteralExpression literal => CompileLiteral(literal, scope),
        ContextExpression context => CompileContext(context, scope),
        DecisionTableExpression table => CompileTable(table, scope),
        ListExpression list => CompileList(list, scope),
        RelationExpression relation => CompileRelation(relation, scope),
        InvocationExpression invocation => CompileInvocation(invocation, scope),
        FunctionExpression function => CompileFunction(function, scope, null, FeelType.Any),
        ConditionalExpression conditional => CompileConditional(conditional, scope),
        FilterExpression filter => CompileFilter(filter, scope),
        IterationExpression iteration => CompileIteration(iteration, scope),
        _ => throw new System.Diagnostics.UnreachableException($"No logic for {expression.GetType().Name}"),
    };

    private LogicNode CompileOrNull(Expression? expression, FeelScope scope, Place place) =>
        expression is null ? Literal("null", place, scope) : Compile(expression, scope);

    private LiteralLogic CompileLiteral(LiteralExpression literal, FeelScope scope)
    {
        if (literal.Language is { } foreign)
        {
            sink.Warning(Codes.NotFeel, literal.Place, foreign);
            return Literal("null", literal.TextPlace, scope);
        }
        return Literal(literal.Text ?? "null", literal.TextPlace, scope);
    }

    private LiteralLogic Literal(string text, Place place, FeelScope scope)
    {
        var expression = FeelCompiler.CompileExpression(text, scope);
        FeelFindings.Report(expression.Diagnostics, place, sink);
        return new LiteralLogic(text, expression, place);
    }

    private FeelType Declared(string? typeRef, Place place) => types.Resolve(model, typeRef, place);

    private FeelType DeclaredOr(string? typeRef, Place place, FeelType inferred) => typeRef is null ? inferred : Declared(typeRef, place);

    private ContextLogic CompileContext(ContextExpression context, FeelScope scope)
    {
        var entries = ImmutableArray.CreateBuilder<ContextLogicEntry>();
        LogicNode? result = null;
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in context.Entries)
        {
            var logic = Compile(entry.Value, scope);
            if (entry.Variable is not { Name: var name } variable)
            {
                result = logic;
                continue;
            }
            if (!names.Add(name))
            {
                sink.Error(Codes.DuplicateName, variable.Place, name);
                continue;
            }
            var declared = Declared(variable.TypeRef, variable.Place);
            scope = scope.WithLocal(name, declared is AnyType ? logic.Type : declared, out var symbol);
            entries.Add(new ContextLogicEntry(
                name, symbol, declared, logic, entry.Extensions.Citations, entry.Description, entry.Place));
        }
        var type = result?.Type ?? new ContextType(entries.Select(e => new ContextMember(e.Name, e.Symbol.Type)).ToEquatableArray());
        return new ContextLogic(entries.ToImmutable(), result, DeclaredOr(context.TypeRef, context.Place, type), context.Place);
    }

    private ListLogic CompileList(ListExpression list, FeelScope scope)
    {
        ImmutableArray<LogicNode> items = [.. list.Items.Select(i => Compile(i, scope))];
        return new ListLogic(items, DeclaredOr(list.TypeRef, list.Place, FeelType.AnyList), list.Place);
    }

    private RelationLogic CompileRelation(RelationExpression relation, FeelScope scope)
    {
        ImmutableArray<FeelType> columnTypes = [.. relation.Columns.Select(c => Declared(c.TypeRef, c.Place))];
        var columns = relation.Columns.Select(c => c.Name).ToList();
        if (columns.Distinct(StringComparer.Ordinal).Count() < columns.Count)
        {
            sink.Error(Codes.DuplicateName, relation.Place, columns.GroupBy(c => c).First(g => g.Count() > 1).Key);
            columns = [.. columns.Select((c, i) => columns.IndexOf(c) == i ? c : $"{c} {i + 1}")];
        }
        var members = columns.Select((c, i) => new ContextMember(c, columnTypes[i])).ToEquatableArray();
        return new RelationLogic(
            [.. columns],
            columnTypes,
            [.. relation.Rows.Select(r => r.Select(c => Compile(c, scope)).ToImmutableArray())],
            DeclaredOr(relation.TypeRef, relation.Place, new ListType(new ContextType(members))),
            relation.Place);
    }

    private InvocationLogic CompileInvocation(InvocationExpression invocation, FeelScope scope)
    {
        var function = CompileOrNull(invocation.Function, scope, invocation.Place);
        var result = (function.Type.Underlying as FunctionType)?.Result ?? FeelType.Any;
        return new InvocationLogic(
            function,
            [.. invocation.Bindings.Select(b => b.Parameter.Name)],
            [.. invocation.Bindings.Select(b => CompileOrNull(b.Value, scope, b.Parameter.Place))],
            DeclaredOr(invocation.TypeRef, invocation.Place, result),
            invocation.Place);
    }

    /// <summary>A boxed function or the logic of a knowledge model.</summary>
    /// <param name="declared">Type of the variable that holds the function; older files put the type of the result there.</param>
    public FunctionLogic CompileFunction(FunctionExpression function, FeelScope scope, string? name, FeelType declared)
    {
        var captured = scope.LocalCount;
        var parameters = ImmutableArray.CreateBuilder<Feel.Binding.FeelSymbol>();
        foreach (var parameter in function.Parameters)
        {
            scope = scope.WithLocal(parameter.Name, Declared(parameter.TypeRef, parameter.Place), out var symbol);
            parameters.Add(symbol);
        }
        var isFeel = function.Kind.Equals("FEEL", StringComparison.OrdinalIgnoreCase);
        if (!isFeel)
            sink.Warning(Codes.NotFeel, function.Place, function.Kind);
        var body = isFeel && function.Body is { } expression ? Compile(expression, scope) : null;
        var result = ResultType(function, declared);
        var type = new FunctionType(
            parameters.Select(p => p.Type).ToEquatableArray(), result is AnyType ? body?.Type ?? FeelType.Any : result);
        return new FunctionLogic(name, parameters.ToImmutable(), body, result, captured, type, function.Place);
    }

    // The body's own type, the function's, or what the variable says, whichever is stated first.
    private FeelType ResultType(FunctionExpression function, FeelType declared)
    {
        if (function.Body?.TypeRef is { } body)
            return Declared(body, function.Body.Place);
        if (declared.Underlying is FunctionType { Result: var result })
            return result;
        return Declared(function.TypeRef, function.Place) is var own && own.Underlying is FunctionType { Result: var returned }
            ? returned
            : own is AnyType ? declared : own;
    }

    private ConditionalLogic CompileConditional(ConditionalExpression conditional, FeelScope scope)
    {
        var then = CompileOrNull(conditional.Then, scope, conditional.Place);
        var otherwise = CompileOrNull(conditional.Else, scope, conditional.Place);
        var type = then.Type == otherwise.Type ? then.Type : FeelType.Any;
        return new ConditionalLogic(
            CompileOrNull(conditional.If, scope, conditional.Place),
            then,
            otherwise,
            DeclaredOr(conditional.TypeRef, conditional.Place, type),
            conditional.Place);
    }
}
