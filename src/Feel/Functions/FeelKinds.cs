using Duixian.Feel.Values;

namespace Duixian.Feel.Functions;

/// <summary>A set of kinds: what a parameter accepts and what a result can be.</summary>
[Flags]
public enum FeelKinds
{
    /// <summary>No kind.</summary>
    None = 0,
    /// <summary>null.</summary>
    Null = 1 << FeelKind.Null,
    /// <summary>boolean.</summary>
    Boolean = 1 << FeelKind.Boolean,
    /// <summary>number.</summary>
    Number = 1 << FeelKind.Number,
    /// <summary>string.</summary>
    String = 1 << FeelKind.String,
    /// <summary>date.</summary>
    Date = 1 << FeelKind.Date,
    /// <summary>time.</summary>
    Time = 1 << FeelKind.Time,
    /// <summary>date and time.</summary>
    DateTime = 1 << FeelKind.DateTime,
    /// <summary>days and time duration.</summary>
    DaysTimeDuration = 1 << FeelKind.DaysTimeDuration,
    /// <summary>years and months duration.</summary>
    YearsMonthsDuration = 1 << FeelKind.YearsMonthsDuration,
    /// <summary>list.</summary>
    List = 1 << FeelKind.List,
    /// <summary>context.</summary>
    Context = 1 << FeelKind.Context,
    /// <summary>range.</summary>
    Range = 1 << FeelKind.Range,
    /// <summary>function.</summary>
    Function = 1 << FeelKind.Function,
    /// <summary>Everything that has an order.</summary>
    Point = Number | String | Date | Time | DateTime | DaysTimeDuration | YearsMonthsDuration,
    /// <summary>Everything, null included.</summary>
    Any = (1 << (FeelKind.Function + 1)) - 1,
}
