using Duixian.Entitlements.Contracts;

namespace Duixian.Web.Language;

/// <summary>Word, shape and colour class of an answer or a condition; the three always appear together.</summary>
internal static class Verdict
{
    public static string Word(ConditionOutcome outcome) => outcome switch
    {
        ConditionOutcome.Met => "符合",
        ConditionOutcome.Failed => "不符合",
        _ => "信息不足",
    };

    public static string Class(ConditionOutcome outcome) => outcome switch
    {
        ConditionOutcome.Met => "ok",
        ConditionOutcome.Failed => "no",
        _ => "unknown",
    };

    public static string Icon(ConditionOutcome outcome) => Class(outcome);

    public static string Word(Answer answer) => answer switch
    {
        Answer.Eligible => "符合",
        Answer.NotEligible => "不符合",
        _ => "信息不足",
    };

    /// <summary>State of the tag: ok, no or wait.</summary>
    public static string State(Answer answer) => answer switch
    {
        Answer.Eligible => "ok",
        Answer.NotEligible => "no",
        _ => "wait",
    };

    public static string Icon(Answer answer) => answer switch
    {
        Answer.Eligible => "ok",
        Answer.NotEligible => "no",
        _ => "unknown",
    };
}
