using System.Globalization;
using Duixian.Dmn.Compilation;
using Duixian.Dmn.Diagnostics;
using Duixian.Dmn.Logic;
using Duixian.Dmn.Model;
using Duixian.Feel.Binding;
using Duixian.Feel.Types;

namespace Duixian.Dmn.Checking;

/// <summary>
/// Logic that can never yield what is declared for it, and arguments that can never be what a function wants: at run time such a
/// value becomes null. Only certain mismatches are told; what a run may still bring in order is left to the run.
/// </summary>
internal static class TypeCheck
{
    public static void Run(CompiledModel model, ModelDiagnostics sink)
    {
        foreach (var decision in model.Decisions)
        {
            if (decision.Logic is not { } logic)
                continue;
            Expect(decision.Declared, logic, decision.Name, sink);
            CheckInside(logic, sink);
        }
        foreach (var function in model.Functions.Where(f => f.Place.Uri == model.Definitions.Place.Uri))
            CheckInside(function, sink);
    }

    private static void CheckInside(LogicNode root, ModelDiagnostics sink)
    {
        foreach (var node in LogicTree.All(root))
        {
            switch (node)
            {
                case ContextLogic context:
                    foreach (var entry in context.Entries)
                        Expect(entry.Declared, entry.Logic, entry.Name, sink);
                    break;
                case FunctionLogic { Body: { } body } function:
                    Expect(function.Result, body, function.Name ?? "function", sink);
                    break;
                case DecisionTableLogic table:
                    CheckOutputs(table, sink);
                    break;
                case LiteralLogic literal:
                    CheckCalls(literal, sink);
                    break;
            }
        }
    }

    private static void CheckOutputs(DecisionTableLogic table, ModelDiagnostics sink)
    {
        for (var column = 0; column < table.Outputs.Length; column++)
        {
            var output = table.Outputs[column];
            var cells = table.Rules.Select(r => r.Outputs.ElementAtOrDefault(column)).Append(output.Default).OfType<LiteralLogic>();
            foreach (var cell in cells)
                Expect(output.Declared, cell, output.Name.Length > 0 ? output.Name : output.Label ?? "output", sink);
        }
    }

    private static void CheckCalls(LiteralLogic literal, ModelDiagnostics sink)
    {
        foreach (var call in BoundTree.All(literal.Expression.Bound).OfType<BoundCall>())
        {
            if (call.Function.Type.Underlying is not FunctionType function || !call.ArgumentNames.IsEmpty)
                continue;
            var place = PlaceOf(call, literal);
            var name = call.Function.Span.Of(literal.Text);
            if (function.Parameters.Length != call.Arguments.Length)
            {
                sink.Warning(Codes.WrongArgumentCount, place, name, Number(function.Parameters.Length), Number(call.Arguments.Length));
                continue;
            }
            for (var i = 0; i < call.Arguments.Length; i++)
            {
                if (!MayBecome(call.Arguments[i].Type, function.Parameters[i]))
                    sink.Warning(Codes.TypeMismatch, place, $"{name}({Number(i + 1)})", function.Parameters[i].Name, call.Arguments[i].Type.Name);
            }
        }
    }

    // A box that passes on what a box inside it yields is as good as that one, whatever type is written on it.
    private static void Expect(FeelType declared, LogicNode logic, string name, ModelDiagnostics sink)
    {
        switch (logic)
        {
            case ConditionalLogic conditional:
                Expect(declared, conditional.Then, name, sink);
                Expect(declared, conditional.Else, name, sink);
                return;
            case ContextLogic { Result: { } result }:
                Expect(declared, result, name, sink);
                return;
        }
        var type = logic is ContextLogic { Entries: var entries }
            ? new ContextType(entries.Select(e => new ContextMember(e.Name, e.Symbol.Type)).ToEquatableArray())
            : logic.Type;
        if (!MayBecome(type, declared))
            sink.Warning(Codes.TypeMismatch, logic.Place, name, declared.Name, type.Name);
    }

    private static Place PlaceOf(BoundExpression part, LiteralLogic literal)
    {
        var (line, column) = part.Span.PlaceIn(literal.Text);
        return FeelFindings.PlaceOf(line, column, literal.Place);
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Whether some value of one type conforms to another or converts to it (DMN 1.5, 10.3.2.9.4).</summary>
    internal static bool MayBecome(FeelType source, FeelType target) => (source.Underlying, target.Underlying) switch
    {
        (AnyType or NullType, _) or (_, AnyType or NullType) => true,
        (ScalarType s, ScalarType t) => s.Kind == t.Kind || (s.Kind == FeelScalar.Date && t.Kind == FeelScalar.DateTime),
        (ListType s, ListType t) => MayBecome(s.Element, t.Element),
        (ListType s, var t) => MayBecome(s.Element, t),
        (var s, ListType t) => MayBecome(s, t.Element),
        (RangeType s, RangeType t) => MayBecome(s.Element, t.Element),
        // A context of which nothing is known may have any entry.
        (ContextType { Members.IsEmpty: true }, ContextType) => true,
        (ContextType s, ContextType t) => t.Members.All(m => s.Find(m.Name) is { } member && MayBecome(member, m.Type)),
        (FunctionType s, FunctionType t) => s.Parameters.Length == t.Parameters.Length && MayBecome(s.Result, t.Result),
        _ => false,
    };
}
