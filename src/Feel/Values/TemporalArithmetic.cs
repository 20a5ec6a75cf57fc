using Duixian.Feel.Numbers;
using Duixian.Feel.Temporal;

namespace Duixian.Feel.Values;

/// <summary>Sums, differences, products and quotients in which a temporal value takes part.</summary>
internal static class TemporalArithmetic
{
    /// <summary>The operator does not know these kinds, as against <see cref="FeelValue.Null"/>: it does, but the result is out of range.</summary>
    private static FeelValue? NoFit => null;

    internal static FeelValue Add(in FeelValue left, in FeelValue right, Invocation invocation)
    {
        FeelValue? sum = (left.Kind, right.Kind) switch
        {
            (FeelKind.DaysTimeDuration, FeelKind.DaysTimeDuration) =>
                left.AsDaysTimeDuration.TryAdd(right.AsDaysTimeDuration, out var total) ? total : default(FeelValue),
            (FeelKind.YearsMonthsDuration, FeelKind.YearsMonthsDuration) =>
                left.AsYearsMonthsDuration.TryAdd(right.AsYearsMonthsDuration, out var total) ? total : default(FeelValue),
            (_, FeelKind.DaysTimeDuration) => Shift(left, right.AsDaysTimeDuration),
            (FeelKind.DaysTimeDuration, _) => Shift(right, left.AsDaysTimeDuration),
            (_, FeelKind.YearsMonthsDuration) => Shift(left, right.AsYearsMonthsDuration),
            (FeelKind.YearsMonthsDuration, _) => Shift(right, left.AsYearsMonthsDuration),
            _ => NoFit,
        };
        return Noted(sum, "+", left, right, invocation);
    }

    internal static FeelValue Subtract(in FeelValue left, in FeelValue right, Invocation invocation)
    {
        FeelValue? difference = right.Kind switch
        {
            FeelKind.DaysTimeDuration when left.Kind == FeelKind.DaysTimeDuration =>
                left.AsDaysTimeDuration.TryAdd(new(-right.AsDaysTimeDuration.Nanoseconds), out var rest) ? rest : default(FeelValue),
            FeelKind.YearsMonthsDuration when left.Kind == FeelKind.YearsMonthsDuration =>
                left.AsYearsMonthsDuration.TryAdd(new(-right.AsYearsMonthsDuration.Months), out var rest) ? rest : default(FeelValue),
            FeelKind.DaysTimeDuration => Shift(left, new DaysTimeDuration(-right.AsDaysTimeDuration.Nanoseconds)),
            FeelKind.YearsMonthsDuration => Shift(left, new YearsMonthsDuration(-right.AsYearsMonthsDuration.Months)),
            FeelKind.Time when left.Kind == FeelKind.Time => Between(left.AsTime, right.AsTime),
            FeelKind.Date or FeelKind.DateTime when left.Kind is FeelKind.Date or FeelKind.DateTime =>
                Between(ToDateTime(left), ToDateTime(right)),
            _ => NoFit,
        };
        return Noted(difference, "-", left, right, invocation);
    }

    internal static FeelValue Multiply(
        in FeelValue duration, in FeelValue factor, in FeelValue left, in FeelValue right, Invocation invocation)
    {
        FeelValue? product = factor.Kind != FeelKind.Number ? NoFit : duration.Kind switch
        {
            FeelKind.DaysTimeDuration =>
                FeelNumber.TryMultiply(duration.AsDaysTimeDuration.TotalSeconds, factor.AsNumber, out var seconds)
                && DaysTimeDuration.TryFromSeconds(seconds, out var scaled) ? scaled : default(FeelValue),
            FeelKind.YearsMonthsDuration =>
                FeelNumber.TryMultiply(duration.AsYearsMonthsDuration.Months, factor.AsNumber, out var months)
                    ? WholeMonths(months) : default(FeelValue),
            _ => NoFit,
        };
        return Noted(product, "*", left, right, invocation);
    }

    internal static FeelValue Divide(in FeelValue left, in FeelValue right, Invocation invocation)
    {
        if (left.Kind is not (FeelKind.DaysTimeDuration or FeelKind.YearsMonthsDuration)
            || (right.Kind != FeelKind.Number && right.Kind != left.Kind))
            return FeelArithmetic.OperandTypes("/", left, right, invocation);
        var divisor = Amount(right);
        if (divisor.IsZero)
            return invocation.Null(NoteCodes.DivisionByZero, "/", left, right);
        if (!FeelNumber.TryDivide(Amount(left), divisor, out var quotient))
            return FeelArithmetic.OutOfRange("/", left, right, invocation);
        if (right.Kind != FeelKind.Number)
            return quotient;
        if (left.Kind == FeelKind.YearsMonthsDuration)
            return Noted(WholeMonths(quotient), "/", left, right, invocation);
        return DaysTimeDuration.TryFromSeconds(quotient, out var part)
            ? part
            : FeelArithmetic.OutOfRange("/", left, right, invocation);
    }

    private static FeelNumber Amount(in FeelValue value) => value.Kind switch
    {
        FeelKind.DaysTimeDuration => value.AsDaysTimeDuration.TotalSeconds,
        FeelKind.YearsMonthsDuration => value.AsYearsMonthsDuration.Months,
        _ => value.AsNumber,
    };

    private static FeelValue Noted(FeelValue? result, string name, in FeelValue left, in FeelValue right, Invocation invocation) =>
        result switch
        {
            null => FeelArithmetic.OperandTypes(name, left, right, invocation),
            { IsNull: true } => FeelArithmetic.OutOfRange(name, left, right, invocation),
            { } value => value,
        };

    // A date counts as its midnight, and the result is the day that the moment falls on: 2021-01-02 less a minute is 2021-01-01.
    private static FeelValue? Shift(in FeelValue value, DaysTimeDuration duration) => value.Kind switch
    {
        FeelKind.Date => FeelDateTime.AtMidnightUtc(value.AsDate).TryAdd(duration, out var moved) ? moved.Date : default(FeelValue),
        FeelKind.DateTime => value.AsDateTime.TryAdd(duration, out var moved) ? moved : default(FeelValue),
        FeelKind.Time => value.AsTime.Add(duration),
        _ => NoFit,
    };

    private static FeelValue? Shift(in FeelValue value, YearsMonthsDuration duration) => value.Kind switch
    {
        FeelKind.Date => value.AsDate.TryAddMonths(duration.Months, out var moved) ? moved : default(FeelValue),
        FeelKind.DateTime => value.AsDateTime.TryAdd(duration, out var moved) ? moved : default(FeelValue),
        _ => NoFit,
    };

    private static FeelDateTime ToDateTime(in FeelValue value) =>
        value.Kind == FeelKind.Date ? FeelDateTime.AtMidnightUtc(value.AsDate) : value.AsDateTime;

    // A local moment and one with a zone have no distance.
    private static FeelValue? Between(FeelDateTime left, FeelDateTime right) =>
        left.Time.Offset.IsLocal != right.Time.Offset.IsLocal ? NoFit : FeelValue.Of(new DaysTimeDuration(left.Instant - right.Instant));

    private static FeelValue? Between(FeelTime left, FeelTime right) =>
        left.Offset.IsLocal != right.Offset.IsLocal
            ? NoFit
            : FeelValue.Of(new DaysTimeDuration(left.ComparableNanoseconds - right.ComparableNanoseconds));

    private static FeelValue WholeMonths(FeelNumber months) =>
        FeelNumber.Truncate(months).TryToInt64(out var whole) && YearsMonthsDuration.TryCreate(whole, out var duration)
            ? duration
            : default(FeelValue);
}
