using Duixian.Feel.Temporal;
using Duixian.Feel.Values;

namespace Duixian.Feel.Functions.Library;

/// <summary>DMN 1.5, 10.3.4.6 (is), 10.3.4.8 (temporal) and 10.3.4.11 (now, today).</summary>
internal static class TemporalFunctions
{
    private static readonly string[] Weekdays =
        ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    private static readonly string[] Months =
    [
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ];

    internal static IEnumerable<Builtin> All =>
    [
        new Builtin("is(value1: Any, value2: Any) -> boolean", (arguments, _) => arguments[0] == arguments[1]),
        OfDate("day of year", "number", date => (long)date.DayOfYear),
        OfDate("day of week", "string", date => Weekdays[date.Weekday - 1]),
        OfDate("month of year", "string", date => Months[date.Month - 1]),
        OfDate("week of year", "number", date => (long)date.IsoWeek),
        new Builtin("now() -> date and time", (_, invocation) => FeelDateTime.From(invocation.TimeProvider.GetLocalNow())),
        new Builtin("today() -> date", (_, invocation) =>
            FeelDateTime.From(invocation.TimeProvider.GetLocalNow()).Date),
    ];

    private static Builtin OfDate(string name, string result, Func<FeelDate, FeelValue> property) =>
        new($"{name}(date: date|date and time) -> {result}", (arguments, _) => property(arguments[0].AsDate));
}
