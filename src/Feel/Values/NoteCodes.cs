namespace Duixian.Feel.Values;

/// <summary>Why an evaluation gave null. The words for each code stand in the diagnostics resources.</summary>
public static class NoteCodes
{
    /// <summary>Function; number of arguments given.</summary>
    public const string WrongArity = "wrong-arity";
    /// <summary>Function; the name that is no parameter.</summary>
    public const string UnknownParameter = "unknown-parameter";
    /// <summary>Function; parameter; the value that does not fit.</summary>
    public const string WrongType = "wrong-type";
    /// <summary>Operator; left; right.</summary>
    public const string OperandTypes = "operand-types";
    /// <summary>Left; right: values of these kinds cannot be compared.</summary>
    public const string NotComparable = "not-comparable";
    /// <summary>Operator or function; arguments: the result is beyond what a value can hold.</summary>
    public const string OutOfRange = "out-of-range";
    /// <summary>Operator or function.</summary>
    public const string DivisionByZero = "division-by-zero";
    /// <summary>Function; text that cannot be read.</summary>
    public const string Unreadable = "unreadable";
    /// <summary>Function; parameter; value outside the values allowed.</summary>
    public const string InvalidArgument = "invalid-argument";
    /// <summary>Function; position that the list or string does not have.</summary>
    public const string NoSuchPosition = "no-such-position";
    /// <summary>Name of the entry that is missing.</summary>
    public const string NoSuchEntry = "no-such-entry";
    /// <summary>Name that occurs twice.</summary>
    public const string DuplicateEntry = "duplicate-entry";
    /// <summary>Function; pattern; what is wrong with it.</summary>
    public const string InvalidPattern = "invalid-pattern";
    /// <summary>Function; pattern: matching took too long.</summary>
    public const string PatternTimeout = "pattern-timeout";
    /// <summary>Function: the result would be larger than an evaluation may build.</summary>
    public const string TooLarge = "too-large";
    /// <summary>Function; the function it was given did not return a boolean.</summary>
    public const string NotBoolean = "not-boolean";
}
