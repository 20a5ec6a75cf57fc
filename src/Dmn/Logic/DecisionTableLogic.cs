using System.Collections.Immutable;
using Duixian.Dmn.Engine;
using Duixian.Dmn.Model;
using Duixian.Feel.Binding;
using Duixian.Feel.Evaluation;
using Duixian.Feel.Types;
using Duixian.Feel.Values;

namespace Duixian.Dmn.Logic;

/// <summary>A decision table (DMN 1.5, chapter 8).</summary>
public sealed record DecisionTableLogic(
    HitPolicy HitPolicy,
    Aggregation Aggregation,
    ImmutableArray<TableInput> Inputs,
    ImmutableArray<TableOutput> Outputs,
    ImmutableArray<TableRule> Rules,
    ImmutableArray<string> Annotations,
    FeelType Type,
    Place Place) : LogicNode(Type, Place)
{
    private readonly ContextShape? shape =
        Outputs.Length > 1 ? new ContextShape([.. Outputs.Select(o => o.Name)]) : null;

    private protected override FeelValue Run(FeelFrame frame)
    {
        var values = new FeelValue[Inputs.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = Inputs[i].Expression.Evaluate(frame);
            if (Inputs[i].Allowed is { } allowed && !allowed.Evaluate(frame, values[i]).IsTrue)
                return frame.Null(DmnNotes.InputNotAllowed, Inputs[i].Expression.Text, values[i]);
        }
        var hits = FindHits(values, frame);
        return hits.Count == 0 ? Miss(frame) : HitPolicies.Apply(this, hits, frame);
    }

    /// <summary>The outputs of one rule as the table yields them: a context when there are several columns.</summary>
    internal FeelValue Output(TableRule rule, FeelFrame frame)
    {
        if (shape is null)
            return Cell(rule, 0, frame);
        var values = new FeelValue[Outputs.Length];
        for (var i = 0; i < values.Length; i++)
            values[i] = Cell(rule, i, frame);
        return FeelValue.Of(new FeelContext(shape, values));
    }

    private static FeelValue Cell(TableRule rule, int column, FeelFrame frame) =>
        column < rule.Outputs.Length && rule.Outputs[column] is { } cell ? cell.Evaluate(frame) : FeelValue.Null;

    private List<TableRule> FindHits(FeelValue[] values, FeelFrame frame)
    {
        var hits = new List<TableRule>();
        var recorder = (frame.Host as ModelFrame)?.Recorder;
        foreach (var rule in Rules)
        {
            var failed = FirstFailure(rule, values, frame);
            recorder?.Row(rule, failed, values);
            if (failed >= 0)
                continue;
            hits.Add(rule);
            if (HitPolicy == HitPolicy.First)
                break;
        }
        return hits;
    }

    // Only true lets a rule match; an unknown test does not.
    private static int FirstFailure(TableRule rule, FeelValue[] values, FeelFrame frame)
    {
        for (var i = 0; i < Math.Min(values.Length, rule.Tests.Length); i++)
        {
            if (rule.Tests[i] is { } test && !test.Evaluate(frame, values[i]).IsTrue)
                return i;
        }
        return -1;
    }

    private FeelValue Miss(FeelFrame frame)
    {
        if (Outputs.Any(o => o.Default is not null))
        {
            if (shape is null)
                return Outputs[0].Default!.Evaluate(frame);
            return FeelValue.Of(new FeelContext(shape, [.. Outputs.Select(o => o.Default?.Evaluate(frame) ?? FeelValue.Null)]));
        }
        return HitPolicy switch
        {
            HitPolicy.Collect when Aggregation == Aggregation.Count => 0L,
            HitPolicy.Collect when Aggregation == Aggregation.None => FeelList.Empty,
            HitPolicy.RuleOrder or HitPolicy.OutputOrder => FeelList.Empty,
            _ => frame.Null(DmnNotes.NoRuleMatches),
        };
    }
}

/// <summary>An input column.</summary>
/// <param name="Allowed">Limits of the value; one outside them is an error.</param>
public sealed record TableInput(string? Label, LiteralLogic Expression, FeelType Type, CompiledUnaryTests? Allowed, Place Place);

/// <summary>An output column.</summary>
/// <param name="Name">Entry name when there are several columns; empty otherwise.</param>
/// <param name="Priorities">Possible values, highest priority first; empty when none are stated.</param>
public sealed record TableOutput(
    string Name, string? Label, FeelType Declared, ImmutableArray<FeelValue> Priorities, LiteralLogic? Default, Place Place);

/// <summary>One row.</summary>
/// <param name="Number">From 1, as printed at the row.</param>
/// <param name="Tests">One per input column; null where the column is irrelevant.</param>
/// <param name="Outputs">One per output column; null where the cell is empty.</param>
public sealed record TableRule(
    int Number,
    ImmutableArray<CompiledUnaryTests?> Tests,
    ImmutableArray<LiteralLogic?> Outputs,
    ImmutableArray<string> Annotations,
    ImmutableArray<Authority> Authorities,
    string? Description,
    Place Place);
