using Duixian.Feel.Values;

namespace Duixian.Feel.Functions.Library;

/// <summary>DMN 1.5, 10.3.4.9: how points and ranges lie to each other (Allen's relations).</summary>
internal static class IntervalFunctions
{
    private const string Points = "(point1: point, point2: point) -> boolean";
    private const string PointRange = "(point: point, range: range) -> boolean";
    private const string RangePoint = "(range: range, point: point) -> boolean";
    private const string Ranges = "(range1: range, range2: range) -> boolean";

    private delegate bool Relation(Interval left, Interval right);

    internal static IEnumerable<Builtin> All =>
    [
        Define("before", Before, Points, PointRange, RangePoint, Ranges),
        Define("after", (left, right) => Before(right, left), Points, PointRange, RangePoint, Ranges),
        Define("meets", Meets, Ranges),
        Define("met by", (left, right) => Meets(right, left), Ranges),
        Define("overlaps", Overlaps, Ranges),
        Define("overlaps before", OverlapsBefore, Ranges),
        Define("overlaps after", (left, right) => OverlapsBefore(right, left), Ranges),
        Define("finishes", Finishes, PointRange, Ranges),
        Define("finished by", (left, right) => Finishes(right, left), RangePoint, Ranges),
        Define("includes", Includes, RangePoint, Ranges),
        Define("during", (left, right) => Includes(right, left), PointRange, Ranges),
        Define("starts", Starts, PointRange, Ranges),
        Define("started by", (left, right) => Starts(right, left), RangePoint, Ranges),
        Define("coincides", Coincides, Points, Ranges),
    ];

    private static Builtin Define(string name, Relation relation, params ReadOnlySpan<string> forms)
    {
        FeelValue Body(ReadOnlySpan<FeelValue> arguments, Invocation invocation) =>
            Interval.TryCreate(arguments[0], out var left) && Interval.TryCreate(arguments[1], out var right)
            && Interval.AreComparable(left, right)
                ? relation(left, right)
                : invocation.Null(NoteCodes.NotComparable, arguments[0], arguments[1]);

        var builtin = new Builtin(name + forms[0], Body);
        foreach (var form in forms[1..])
            builtin = builtin.Or(name + form, Body);
        return builtin;
    }

    private static bool Before(Interval left, Interval right)
    {
        var order = Endpoint.Compare(left.End, right.Start);
        return order < 0 || (order == 0 && !(left.End.IsIncluded && right.Start.IsIncluded));
    }

    private static bool Meets(Interval left, Interval right) =>
        left.End.IsIncluded && right.Start.IsIncluded && Endpoint.Compare(left.End, right.Start) == 0;

    private static bool Overlaps(Interval left, Interval right) => !Before(left, right) && !Before(right, left);

    // Begins first, reaches into the other, and does not end after it.
    private static bool OverlapsBefore(Interval left, Interval right)
    {
        var start = Endpoint.Compare(left.Start, right.Start);
        var end = Endpoint.Compare(left.End, right.End);
        return (start < 0 || (start == 0 && left.Start.IsIncluded && !right.Start.IsIncluded))
            && !Before(left, right)
            && (end < 0 || (end == 0 && (!left.End.IsIncluded || right.End.IsIncluded)));
    }

    private static bool Finishes(Interval left, Interval right) =>
        Endpoint.Compare(left.End, right.End) == 0 && left.End.IsIncluded == right.End.IsIncluded
        && !StartsEarlier(left, right);

    private static bool Starts(Interval left, Interval right) =>
        Endpoint.Compare(left.Start, right.Start) == 0 && left.Start.IsIncluded == right.Start.IsIncluded
        && !EndsLater(left, right);

    private static bool Includes(Interval left, Interval right) => !StartsEarlier(right, left) && !EndsLater(right, left);

    private static bool Coincides(Interval left, Interval right) =>
        Endpoint.Compare(left.Start, right.Start) == 0 && Endpoint.Compare(left.End, right.End) == 0
        && left.Start.IsIncluded == right.Start.IsIncluded && left.End.IsIncluded == right.End.IsIncluded;

    private static bool StartsEarlier(Interval left, Interval right)
    {
        var order = Endpoint.Compare(left.Start, right.Start);
        return order < 0 || (order == 0 && left.Start.IsIncluded && !right.Start.IsIncluded);
    }

    private static bool EndsLater(Interval left, Interval right)
    {
        var order = Endpoint.Compare(left.End, right.End);
        return order > 0 || (order == 0 && left.End.IsIncluded && !right.End.IsIncluded);
    }
}
