namespace Duixian.Dmn.Logic;

/// <summary>Why decision logic gave null, beyond FEEL's own reasons.</summary>
public static class DmnNotes
{
    /// <summary>Name of the variable; the value that does not conform to its type.</summary>
    public const string DoesNotConform = "does-not-conform";

    /// <summary>The decision has no logic, or its logic is wrong.</summary>
    public const string NoLogic = "no-logic";

    /// <summary>More than one rule of a unique table matches.</summary>
    public const string SeveralRulesMatch = "several-rules-match";

    /// <summary>The matching rules of an any table disagree.</summary>
    public const string RulesDisagree = "rules-disagree";

    /// <summary>No rule matches and there is no default.</summary>
    public const string NoRuleMatches = "no-rule-matches";

    /// <summary>The value of an input column is not among the values allowed there.</summary>
    public const string InputNotAllowed = "input-not-allowed";

    /// <summary>An output is not among the output values, so it has no priority.</summary>
    public const string OutputWithoutPriority = "output-without-priority";

    /// <summary>The outputs cannot be aggregated.</summary>
    public const string CannotAggregate = "cannot-aggregate";
}
