using System.Collections.Immutable;
using System.Numerics;
using Duixian.Dmn.Engine;
using Duixian.Dmn.Explanation;
using Duixian.Entitlements.Contracts;
using Duixian.Entitlements.Rules;
using Duixian.Feel.Evaluation;
using Duixian.Feel.Numbers;
using Duixian.Feel.Temporal;
using Duixian.Feel.Values;
using Duixian.Platform.Contracts;
using Duixian.Policies.Contracts;

namespace Duixian.Entitlements.Judging;

/// <summary>Applies a rule to one subject after the other with the interpreter. Belongs to one thread at a time.</summary>
internal sealed class Judge
{
    private static readonly EvaluationOptions s_quiet = new() { CollectNotes = false };
    private static readonly EvaluationOptions s_traced = new() { Trace = true };

    private readonly ModelFrame _frame;
    private readonly CompiledDecision _eligibility;
    private readonly CompiledDecision _amount;
    private readonly CompiledInput _subject;
    private readonly ImmutableArray<string> _conditions;

    /// <param name="traced">Keeps the values of all nodes for an explanation.</param>
    /// <exception cref="BadInputException">The model lacks a decision or input that the definition names.</exception>
    public Judge(RuleDefinition rule, string region, DateOnly asOf, bool traced = false)
    {
        var model = rule.Model;
        _frame = model.CreateFrame(traced ? s_traced : s_quiet);
        _eligibility = model.FindDecision(rule.EligibilityDecision) ?? throw Missing(rule, $"决策“{rule.EligibilityDecision}”");
        _amount = model.FindDecision(rule.AmountDecision) ?? throw Missing(rule, $"决策“{rule.AmountDecision}”");
        _subject = model.FindInput(rule.Subject) ?? throw Missing(rule, $"输入“{rule.Subject}”");
        _conditions = [.. rule.Conditions.Select(condition => condition.Name)];
        if (model.FindInput(RuleStatement.AsOfName) is { } day)
            _frame.SetInput(day, (FeelDate)asOf);
        if (model.FindInput(RuleStatement.ParametersName) is { } parameters)
            _frame.SetInput(parameters, RuleParameters.Context(rule, region, asOf));
    }

    /// <summary>How the latest judgement on eligibility came about, when traced.</summary>
    public TraceNode? EligibilityTrace { get; private set; }

    /// <summary>How the latest amount came about, when traced and the conditions hold.</summary>
    public TraceNode? AmountTrace { get; private set; }

    /// <summary>Judges one subject.</summary>
    public Judgement Decide(FeelContext facts)
    {
        _frame.Reset();
        AmountTrace = null;
        _frame.SetInput(_subject, facts);
        var eligibility = _frame.Evaluate(_eligibility);
        EligibilityTrace = _frame.Trace;
        var outcomes = _conditions.Select(name => Outcome(eligibility, name)).ToImmutableArray();
        if (outcomes.Any(outcome => outcome != ConditionOutcome.Met))
            return Judgement.From(outcomes, null);
        var amount = _frame.Evaluate(_amount);
        AmountTrace = _frame.Trace;
        return Judgement.From(outcomes, Fen(amount));
    }

    // Rounded once, half up to the fen.
    private static long? Fen(FeelValue yuan)
    {
        if (yuan.Kind != FeelKind.Number || !FeelNumber.TryRound(yuan.AsNumber, 2, RoundingMode.HalfUp, out var rounded))
            return null;
        var (coefficient, exponent) = rounded.ToParts();
        var fen = exponent >= -2 ? coefficient * BigInteger.Pow(10, exponent + 2) : coefficient / BigInteger.Pow(10, -2 - exponent);
        return (long)fen;
    }

    private static ConditionOutcome Outcome(FeelValue eligibility, string name) =>
        eligibility.Kind == FeelKind.Context && eligibility.AsContext.TryGet(name, out var value)
            ? value.IsTrue ? ConditionOutcome.Met : value.IsFalse ? ConditionOutcome.Failed : ConditionOutcome.Unknown
            : ConditionOutcome.Unknown;

    private static BadInputException Missing(RuleDefinition rule, string what) =>
        new($"规则 {rule.Key} 的模型里没有{what}：请核对 definition.yaml 与 DMN 文件中的名称。");
}
