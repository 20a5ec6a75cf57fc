namespace Duixian.Feel.Evaluation;

/// <summary>Note codes of the language itself, beside those of <see cref="Values.NoteCodes"/>.</summary>
public static class LanguageNotes
{
    /// <summary>Text that a diagnostic had already refused was evaluated. Details: the text.</summary>
    public const string Invalid = "invalid-expression";

    /// <summary>Something else than a function was called. Details: the value.</summary>
    public const string NotAFunction = "not-a-function";

    /// <summary>The step limit was reached. Details: the limit.</summary>
    public const string TooManySteps = "too-many-steps";

    /// <summary>Calls or expressions are nested so deeply that the stack would not hold them.</summary>
    public const string TooDeep = "too-deep";

    /// <summary>A value does not conform to the type wanted. Details: the type's name, the value.</summary>
    public const string NotConforming = "not-conforming";

    /// <summary>An operand is null. Details: the operator.</summary>
    public const string NullOperand = "null-operand";

    /// <summary>A loop over something that is neither list nor range of numbers or dates. Details: the construct, the value.</summary>
    public const string NotAList = "not-a-list";

    /// <summary>An external function was called.</summary>
    public const string ExternalFunction = "external-function";
}
