namespace Duixian.Feel.Values;

/// <summary>What a value is, at run time.</summary>
public enum FeelKind : byte
{
    /// <summary>No value: unknown, not applicable, or the result of an error that left a note.</summary>
    Null,
    /// <summary>true or false.</summary>
    Boolean,
    /// <summary>A 34-digit decimal.</summary>
    Number,
    /// <summary>A sequence of Unicode characters.</summary>
    String,
    /// <summary>A calendar day.</summary>
    Date,
    /// <summary>A time of day.</summary>
    Time,
    /// <summary>A day with a time.</summary>
    DateTime,
    /// <summary>A length of time in days and shorter units.</summary>
    DaysTimeDuration,
    /// <summary>A length of time in months and years.</summary>
    YearsMonthsDuration,
    /// <summary>An ordered list of values.</summary>
    List,
    /// <summary>Named values in order.</summary>
    Context,
    /// <summary>An interval.</summary>
    Range,
    /// <summary>Something to invoke.</summary>
    Function,
}
