using Duixian.Feel.Binding;
using Duixian.Feel.Temporal;
using Duixian.Feel.Values;

namespace Duixian.Feel.Evaluation.Nodes;

/// <summary>source.member on a value that is usually a context of the same shape as last time.</summary>
internal sealed class PathNode(BoundPath bound, Node source) : Node
{
    private readonly string member = bound.Member;
    private RememberedSlot? remembered;

    public override FeelValue Evaluate(FeelFrame frame)
    {
        var value = source.Evaluate(frame);
        return value.Kind == FeelKind.Context ? FromContext(value.AsContext, frame) : Member.Of(value, member, bound, frame);
    }

    // Threads may replace each other's memory: an entry is immutable and only ever saves a search.
    private FeelValue FromContext(FeelContext context, FeelFrame frame)
    {
        var shape = context.Shape;
        if (remembered is { } entry && ReferenceEquals(entry.Shape, shape)) return context.Values[entry.Slot];
        var slot = shape.IndexOf(member);
        if (slot < 0) return frame.NullAt(bound, NoteCodes.NoSuchEntry, member);
        remembered = new RememberedSlot(shape, slot);
        return context.Values[slot];
    }

    private sealed record RememberedSlot(ContextShape Shape, int Slot);
}

/// <summary>Entries of contexts and properties of other values (10.3.2.6 and table 65).</summary>
internal static class Member
{
    public static FeelValue Of(in FeelValue source, string member, BoundExpression node, FeelFrame frame)
    {
        switch (source.Kind)
        {
            case FeelKind.Null:
                return frame.NullAt(node, LanguageNotes.NullOperand, "." + member);
            case FeelKind.Context:
                return source.AsContext.TryGet(member, out var entry) ? entry : frame.NullAt(node, NoteCodes.NoSuchEntry, member);
            case FeelKind.List:
                return OfEach(source.AsList, member, node, frame);
            default:
                return Property(source, member, out var property) ? property : frame.NullAt(node, NoteCodes.NoSuchEntry, member);
        }
    }

    private static FeelValue OfEach(FeelList list, string member, BoundExpression node, FeelFrame frame)
    {
        var results = new FeelValue[list.Count];
        for (var i = 0; i < results.Length; i++)
        {
            if (!frame.Step()) return FeelValue.Null;
            results[i] = list[i].Kind == FeelKind.List ? FeelValue.Null : Of(list[i], member, node, frame);
        }

        return FeelList.Wrap(results);
    }

    private static bool Property(in FeelValue source, string name, out FeelValue value)
    {
        FeelValue? found = source.Kind switch
        {
            FeelKind.Date => OfDate(source.AsDate, name),
            FeelKind.Time => OfTime(source.AsTime, source.AsTime.OffsetSeconds, name),
            FeelKind.DateTime => OfDate(source.AsDate, name) ?? OfTime(source.AsTime, source.AsDateTime.OffsetSeconds, name),
            FeelKind.DaysTimeDuration => OfDays(source.AsDaysTimeDuration, name),
            FeelKind.YearsMonthsDuration => OfMonths(source.AsYearsMonthsDuration, name),
            FeelKind.Range => OfRange(source.AsRange, name),
            _ => null,
        };
        value = found ?? FeelValue.Null;
        return found is not null;
    }

    private static FeelValue? OfDate(FeelDate date, string name) => name switch
    {
        "year" => (long)date.Year,
        "month" => (long)date.Month,
        "day" => (long)date.Day,
        "weekday" => (long)date.Weekday,
        _ => (FeelValue?)null,
    };

    private static FeelValue? OfTime(FeelTime time, int? offsetSeconds, string name) => name switch
    {
        "hour" => (long)time.Hour,
        "minute" => (long)time.Minute,
        "second" => (long)time.Second,
        "time offset" => offsetSeconds is { } seconds ? DaysTimeDuration.FromSeconds(seconds) : FeelValue.Null,
        "timezone" => time.Offset.ZoneId,
        _ => (FeelValue?)null,
    };

    private static FeelValue? OfDays(DaysTimeDuration duration, string name) => name switch
    {
        "days" => duration.Days,
        "hours" => (long)duration.Hours,
        "minutes" => (long)duration.Minutes,
        "seconds" => duration.Seconds,
        _ => (FeelValue?)null,
    };

    private static FeelValue? OfMonths(YearsMonthsDuration duration, string name) => name switch
    {
        "years" => duration.Years,
        "months" => (long)duration.MonthsOfYear,
        _ => (FeelValue?)null,
    };

    private static FeelValue? OfRange(FeelRange range, string name) => name switch
    {
        "start" => range.Start,
        "end" => range.End,
        "start included" => range.StartIncluded,
        "end included" => range.EndIncluded,
        _ => (FeelValue?)null,
    };
}
