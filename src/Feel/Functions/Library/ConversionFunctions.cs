using Duixian.Feel.Numbers;
using Duixian.Feel.Temporal;
using Duixian.Feel.Values;

namespace Duixian.Feel.Functions.Library;

/// <summary>DMN 1.5, 10.3.4.1: from text and parts to values.</summary>
internal static class ConversionFunctions
{
    internal static IEnumerable<Builtin> All =>
    [
        new Builtin("date(from: string) -> date", DateFromText)
            .Or("date(from: date|date and time) -> date", (arguments, _) => arguments[0].AsDate)
            .Or("date(year: number, month: number, day: number) -> date", DateFromParts).InSql("date"),
        new Builtin("date and time(from: string) -> date and time", DateTimeFromText)
            .Or("date and time(from: date and time) -> date and time", (arguments, _) => arguments[0])
            .Or("date and time(from: date) -> date and time", (arguments, _) => FeelDateTime.AtMidnightUtc(arguments[0].AsDate))
            .Or("date and time(date: date|date and time, time: time) -> date and time", DateTimeFromParts),
        new Builtin("time(from: string) -> time", TimeFromText)
            .Or("time(from: time|date and time) -> time", (arguments, _) => arguments[0].AsTime)
            .Or("time(from: date) -> time", (arguments, _) => FeelDateTime.AtMidnightUtc(arguments[0].AsDate).Time)
            .Or("time(hour: number, minute: number, second: number, offset?: days and time duration?) -> time", TimeFromParts),
        new Builtin("number(from: string, grouping separator?: string?, decimal separator?: string?) -> number", NumberFromText),
        new Builtin("string(from: Any) -> string", StringOf),
        new Builtin("duration(from: string) -> duration", DurationFromText)
            .Or("duration(from: duration) -> duration", (arguments, _) => arguments[0]),
        new Builtin(
            "years and months duration(from: date|date and time, to: date|date and time) -> years and months duration",
            (arguments, _) => YearsMonthsDuration.Between(arguments[0].AsDate, arguments[1].AsDate)).InSql("months-between"),
    ];

    private static FeelValue DateFromText(ReadOnlySpan<FeelValue> arguments, Invocation invocation) =>
        FeelDate.TryParse(arguments[0].AsString, out var date) ? date : Unreadable("date", arguments[0], invocation);

    private static FeelValue DateFromParts(ReadOnlySpan<FeelValue> arguments, Invocation invocation) =>
        FeelDate.TryCreate(Arguments.Whole(arguments[0]), Arguments.Whole(arguments[1]), Arguments.Whole(arguments[2]), out var date)
            ? date
            : invocation.Null(NoteCodes.OutOfRange, "date", arguments[0], arguments[1], arguments[2]);

    private static FeelValue DateTimeFromText(ReadOnlySpan<FeelValue> arguments, Invocation invocation) =>
        FeelDateTime.TryParse(arguments[0].AsString, out var value) ? value : Unreadable("date and time", arguments[0], invocation);

    private static FeelValue DateTimeFromParts(ReadOnlySpan<FeelValue> arguments, Invocation invocation) =>
        new FeelDateTime(arguments[0].AsDate, arguments[1].AsTime);

    private static FeelValue TimeFromText(ReadOnlySpan<FeelValue> arguments, Invocation invocation) =>
        FeelTime.TryParse(arguments[0].AsString, out var time) ? time : Unreadable("time", arguments[0], invocation);

    private static FeelValue TimeFromParts(ReadOnlySpan<FeelValue> arguments, Invocation invocation)
    {
        var offset = FeelOffset.Local;
        var seconds = arguments[2].AsNumber;
        FeelNumber.TrySubtract(seconds, FeelNumber.Truncate(seconds), out var fraction);
        FeelNumber.TryMultiply(fraction, FeelTime.NanosecondsPerSecond, out var nanoseconds);
        var valid = arguments.Length < 4 || arguments[3].IsNull || TryReadOffset(arguments[3].AsDaysTimeDuration, out offset);
        return valid && FeelTime.TryCreate(
                Arguments.Whole(arguments[0]), Arguments.Whole(arguments[1]), Arguments.Whole(arguments[2]),
                Arguments.Whole(nanoseconds), offset, out var time)
            ? time
            : invocation.Null(NoteCodes.OutOfRange, "time", FeelList.Of(arguments));
    }

    private static bool TryReadOffset(DaysTimeDuration duration, out FeelOffset offset)
    {
        offset = default;
        var (seconds, rest) = Int128.DivRem(duration.Nanoseconds, FeelTime.NanosecondsPerSecond);
        return rest == 0 && Int128.Abs(seconds) <= FeelOffset.MaxSeconds && FeelOffset.TryCreate((long)seconds, out offset);
    }

    private static FeelValue NumberFromText(ReadOnlySpan<FeelValue> arguments, Invocation invocation)
    {
        var grouping = arguments.Length > 1 && !arguments[1].IsNull ? arguments[1].AsString : "";
        var point = arguments.Length > 2 && !arguments[2].IsNull ? arguments[2].AsString : ".";
        if (grouping is not ("" or " " or "," or "."))
            return invocation.Null(NoteCodes.InvalidArgument, "number", "grouping separator", grouping);
        if (point is not ("." or ",") || point == grouping)
            return invocation.Null(NoteCodes.InvalidArgument, "number", "decimal separator", point);
        var text = arguments[0].AsString;
        // A point that is neither separator must not slip through as FEEL's own.
        if (text.Contains('.', StringComparison.Ordinal) && point != "." && grouping != ".")
            return Unreadable("number", arguments[0], invocation);
        if (grouping.Length > 0)
            text = text.Replace(grouping, "", StringComparison.Ordinal);
        return FeelNumber.TryParse(text.Replace(point, ".", StringComparison.Ordinal), out var number)
            ? number
            : Unreadable("number", arguments[0], invocation);
    }

    private static FeelValue StringOf(ReadOnlySpan<FeelValue> arguments, Invocation invocation) =>
        arguments[0].IsNull ? FeelValue.Null : FeelText.Plain(arguments[0]);

    private static FeelValue DurationFromText(ReadOnlySpan<FeelValue> arguments, Invocation invocation)
    {
        var text = arguments[0].AsString;
        if (DaysTimeDuration.TryParse(text, out var daysTime))
            return daysTime;
        return YearsMonthsDuration.TryParse(text, out var yearsMonths) ? yearsMonths : Unreadable("duration", arguments[0], invocation);
    }

    private static FeelValue Unreadable(string name, in FeelValue text, Invocation invocation) =>
        invocation.Null(NoteCodes.Unreadable, name, text);
}
