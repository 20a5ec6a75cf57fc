using Duixian.Feel.Numbers;
using Duixian.Feel.Temporal;

namespace Duixian.Feel.Values;

/// <summary>The operators + − * / ** and unary minus over all kinds (DMN 1.5, tables 54 to 56); what has no result is null and a note.</summary>
public static class FeelArithmetic
{
    /// <summary><c>left + right</c>: numbers, strings, durations, and temporal values with durations.</summary>
    public static FeelValue Add(in FeelValue left, in FeelValue right, Invocation invocation)
    {
        if (left.Kind == FeelKind.Number && right.Kind == FeelKind.Number)
            return FeelNumber.TryAdd(left.AsNumber, right.AsNumber, out var sum) ? sum : OutOfRange("+", left, right, invocation);
        if (left.Kind == FeelKind.String && right.Kind == FeelKind.String)
        {
            var length = left.AsString.Length + right.AsString.Length;
            if (length > invocation.MaxSize)
                return invocation.Null(NoteCodes.TooLarge, "+");
            return invocation.Spend(length / 16) ? string.Concat(left.AsString, right.AsString) : FeelValue.Null;
        }
        return TemporalArithmetic.Add(left, right, invocation);
    }

    /// <summary><c>left - right</c>: numbers, durations, temporal values less durations or each other.</summary>
    public static FeelValue Subtract(in FeelValue left, in FeelValue right, Invocation invocation)
    {
        if (left.Kind == FeelKind.Number && right.Kind == FeelKind.Number)
        {
            return FeelNumber.TrySubtract(left.AsNumber, right.AsNumber, out var difference)
                ? difference
                : OutOfRange("-", left, right, invocation);
        }
        return TemporalArithmetic.Subtract(left, right, invocation);
    }

    /// <summary><c>left * right</c>: numbers, or a number and a duration.</summary>
    public static FeelValue Multiply(in FeelValue left, in FeelValue right, Invocation invocation)
    {
        if (left.Kind == FeelKind.Number && right.Kind == FeelKind.Number)
        {
            return FeelNumber.TryMultiply(left.AsNumber, right.AsNumber, out var product)
                ? product
                : OutOfRange("*", left, right, invocation);
        }
        if (left.Kind == FeelKind.Number)
            return TemporalArithmetic.Multiply(right, left, left, right, invocation);
        return TemporalArithmetic.Multiply(left, right, left, right, invocation);
    }

    /// <summary><c>left / right</c>: numbers, a duration by a number, or durations of one kind.</summary>
    public static FeelValue Divide(in FeelValue left, in FeelValue right, Invocation invocation)
    {
        if (left.Kind == FeelKind.Number && right.Kind == FeelKind.Number)
        {
            if (FeelNumber.TryDivide(left.AsNumber, right.AsNumber, out var quotient))
                return quotient;
            return right.AsNumber.IsZero
                ? invocation.Null(NoteCodes.DivisionByZero, "/", left, right)
                : OutOfRange("/", left, right, invocation);
        }
        return TemporalArithmetic.Divide(left, right, invocation);
    }

    /// <summary><c>left ** right</c> on numbers.</summary>
    public static FeelValue Power(in FeelValue left, in FeelValue right, Invocation invocation)
    {
        if (left.Kind != FeelKind.Number || right.Kind != FeelKind.Number)
            return OperandTypes("**", left, right, invocation);
        return FeelNumber.TryPower(left.AsNumber, right.AsNumber, out var power) ? power : OutOfRange("**", left, right, invocation);
    }

    /// <summary><c>-value</c>: numbers and durations.</summary>
    public static FeelValue Negate(in FeelValue value, Invocation invocation) => value.Kind switch
    {
        FeelKind.Number => -value.AsNumber,
        FeelKind.DaysTimeDuration => new DaysTimeDuration(-value.AsDaysTimeDuration.Nanoseconds),
        FeelKind.YearsMonthsDuration => new YearsMonthsDuration(-value.AsYearsMonthsDuration.Months),
        _ => invocation.Null(NoteCodes.OperandTypes, "-", value),
    };

    internal static FeelValue OperandTypes(string name, in FeelValue left, in FeelValue right, Invocation invocation) =>
        invocation.Null(NoteCodes.OperandTypes, name, left, right);

    internal static FeelValue OutOfRange(string name, in FeelValue left, in FeelValue right, Invocation invocation) =>
        invocation.Null(NoteCodes.OutOfRange, name, left, right);
}
