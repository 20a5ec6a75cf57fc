using System.Collections.Immutable;
using System.Globalization;
using Duixian.Dmn.Diagnostics;
using Duixian.Dmn.Engine;
using Duixian.Dmn.Logic;

namespace Duixian.Dmn.Checking;

/// <summary>What a careful reader would ask the author of a model that loads without errors.</summary>
public static class ModelChecks
{
    /// <summary>Unused inputs and requirements, types that cannot fit, decisions without authority, rules without annotation, and gaps and overlaps of decision tables.</summary>
    public static ImmutableArray<ModelDiagnostic> Run(CompiledModel model)
    {
        var sink = new ModelDiagnostics();
        CheckInputs(model, sink);
        TypeCheck.Run(model, sink);
        foreach (var decision in model.Decisions)
        {
            if (decision.Logic is not { } logic)
                continue;
            RequirementCheck.Run(decision, logic, sink);
            var cites = CitesAuthority(decision, logic);
            if (!cites)
                sink.Warning(Codes.NoAuthority, decision.Source.Place, decision.Name);
            foreach (var table in LogicTree.All(logic).OfType<DecisionTableLogic>())
            {
                if (!cites)
                    CheckAnnotations(table, sink);
                TableCheck.Run(table, sink);
            }
        }
        return sink.ToImmutable();
    }

    private static void CheckInputs(CompiledModel model, ModelDiagnostics sink)
    {
        var used = model.AllDecisions.SelectMany(d => d.RequiredInputs).Select(i => i.Slot)
            .Concat(model.Services.SelectMany(s => s.Parameters).Select(p => p.Slot)).ToHashSet();
        foreach (var input in model.Definitions.Inputs)
        {
            if (model.FindInput(input.Name, model.Definitions.Namespace) is { } compiled && !used.Contains(compiled.Slot))
                sink.Warning(Codes.UnusedInput, input.Place, input.Name);
        }
    }

    // A decision also counts as founded when each of its conditions or rows cites for itself.
    private static bool CitesAuthority(CompiledDecision decision, LogicNode logic) =>
        !decision.Authorities.IsEmpty || logic switch
        {
            ContextLogic { Entries: [_, ..] entries } => entries.All(e => !e.Authorities.IsEmpty),
            DecisionTableLogic { Rules: [_, ..] rules } => rules.All(r => !r.Authorities.IsEmpty),
            _ => false,
        };

    private static void CheckAnnotations(DecisionTableLogic table, ModelDiagnostics sink)
    {
        foreach (var rule in table.Rules)
        {
            if (rule.Authorities.IsEmpty && rule.Description is null && rule.Annotations.All(string.IsNullOrWhiteSpace))
                sink.Warning(Codes.RuleWithoutAnnotation, rule.Place, rule.Number.ToString(CultureInfo.InvariantCulture));
        }
    }
}
