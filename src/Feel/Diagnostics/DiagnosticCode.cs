namespace Duixian.Feel.Diagnostics;

/// <summary>What is wrong with the text of an expression. The words for each code are in <see cref="DiagnosticTexts"/>.</summary>
public enum DiagnosticCode
{
    /// <summary>There is no expression at all.</summary>
    EmptyExpression,

    /// <summary>A character that no FEEL token begins with.</summary>
    UnexpectedCharacter,

    /// <summary>A string, comment or at-literal that is never closed.</summary>
    Unterminated,

    /// <summary>An escape such as \q inside a string.</summary>
    InvalidEscape,

    /// <summary>A numeral outside the 34 digits and exponents of a FEEL number.</summary>
    InvalidNumber,

    /// <summary>An <c>@"…"</c> literal that is no date, time, date and time or duration.</summary>
    InvalidAtLiteral,

    /// <summary>Something else stands where a certain token belongs.</summary>
    Expected,

    /// <summary>Text remains behind a complete expression.</summary>
    UnexpectedText,

    /// <summary>Nested deeper than <see cref="Syntax.Parser.MaximumDepth"/>.</summary>
    TooDeep,

    /// <summary>Longer than <see cref="Syntax.Parser.MaximumLength"/>.</summary>
    TooLong,

    /// <summary>A name that nothing in scope bears.</summary>
    UnknownName,

    /// <summary>A type name that nothing in scope bears.</summary>
    UnknownType,

    /// <summary>A member that the type of the context does not have.</summary>
    UnknownMember,

    /// <summary>A call with a number of arguments that no signature takes.</summary>
    WrongArgumentCount,

    /// <summary>A named argument that the function does not have.</summary>
    UnknownParameter,

    /// <summary>A call of something that is not a function.</summary>
    NotAFunction,

    /// <summary>The same key twice in one context.</summary>
    DuplicateKey,

    /// <summary>Two values that can never be compared or calculated with.</summary>
    IncompatibleTypes,

    /// <summary>An external function: Java and PMML are not executed.</summary>
    ExternalFunction,

    /// <summary>Full-width punctuation of a Chinese keyboard where FEEL wants the ASCII one.</summary>
    FullWidthPunctuation,
}

/// <summary>How bad a diagnostic is.</summary>
public enum Severity
{
    /// <summary>The expression can be evaluated, but yields null or surprises.</summary>
    Warning,

    /// <summary>The expression, or the part the span marks, has no meaning: it evaluates to null with a note.</summary>
    Error,
}
