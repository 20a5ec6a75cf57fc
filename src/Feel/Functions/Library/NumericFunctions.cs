using Duixian.Feel.Numbers;
using Duixian.Feel.Temporal;
using Duixian.Feel.Values;

namespace Duixian.Feel.Functions.Library;

/// <summary>DMN 1.5, 10.3.4.5.</summary>
internal static class NumericFunctions
{
    private delegate bool Unary(FeelNumber value, out FeelNumber result);

    internal static IEnumerable<Builtin> All =>
    [
        Rounding("decimal", RoundingMode.HalfEven, "scale: number").InSql("round-half-even"),
        Rounding("floor", RoundingMode.Floor, "scale?: number").InSql("floor"),
        Rounding("ceiling", RoundingMode.Ceiling, "scale?: number").InSql("ceiling"),
        Rounding("round up", RoundingMode.Up, "scale: number").InSql("round-up"),
        Rounding("round down", RoundingMode.Down, "scale: number").InSql("round-down"),
        Rounding("round half up", RoundingMode.HalfUp, "scale: number").InSql("round-half-up"),
        Rounding("round half down", RoundingMode.HalfDown, "scale: number").InSql("round-half-down"),
        new Builtin("abs(n: number) -> number", (arguments, _) => FeelNumber.Abs(arguments[0].AsNumber))
            .Or("abs(n: days and time duration) -> days and time duration", (arguments, _) =>
                new DaysTimeDuration(Int128.Abs(arguments[0].AsDaysTimeDuration.Nanoseconds)))
            .Or("abs(n: years and months duration) -> years and months duration", (arguments, _) =>
                new YearsMonthsDuration(Math.Abs(arguments[0].AsYearsMonthsDuration.Months))).InSql("abs"),
        new Builtin("modulo(dividend: number, divisor: number) -> number", Modulo).InSql("modulo"),
        Function("sqrt", FeelNumber.TrySquareRoot),
        Function("log", FeelNumber.TryLog),
        Function("exp", FeelNumber.TryExp),
        new Builtin("odd(number: number) -> boolean", (arguments, _) => HasParity(arguments[0].AsNumber, true)),
        new Builtin("even(number: number) -> boolean", (arguments, _) => HasParity(arguments[0].AsNumber, false)),
    ];

    private static Builtin Rounding(string name, RoundingMode mode, string scale) =>
        new($"{name}(n: number, {scale}) -> number", (arguments, invocation) =>
        {
            var places = arguments.Length > 1 ? Arguments.Whole(arguments[1]) : 0;
            if (places is < -FeelNumber.MaxExponent or > -FeelNumber.MinExponent)
                return invocation.Null(NoteCodes.InvalidArgument, name, "scale", arguments[1]);
            return FeelNumber.TryRound(arguments[0].AsNumber, places, mode, out var rounded)
                ? rounded
                : invocation.Null(NoteCodes.OutOfRange, name, arguments[0]);
        });

    private static Builtin Function(string name, Unary function) =>
        new($"{name}(number: number) -> number", (arguments, invocation) => function(arguments[0].AsNumber, out var result)
            ? result
            : invocation.Null(NoteCodes.OutOfRange, name, arguments[0]));

    private static FeelValue Modulo(ReadOnlySpan<FeelValue> arguments, Invocation invocation)
    {
        if (FeelNumber.TryModulo(arguments[0].AsNumber, arguments[1].AsNumber, out var rest))
            return rest;
        return invocation.Null(NoteCodes.DivisionByZero, "modulo", arguments[0], arguments[1]);
    }

    // A number with decimals is neither odd nor even.
    private static bool HasParity(FeelNumber number, bool odd) =>
        number.IsInteger && FeelNumber.TryModulo(number, 2, out var rest) && rest.IsZero != odd;
}
