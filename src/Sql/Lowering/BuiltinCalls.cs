using System.Collections.Immutable;
using Duixian.Feel.Functions;
using Duixian.Feel.Values;
using Duixian.Sql.Tree;

namespace Duixian.Sql.Lowering;

/// <summary>Built-in functions that have a SQL form.</summary>
internal static class BuiltinCalls
{
    public static Lowered Call(Builtin function, ImmutableArray<Lowered> arguments)
    {
        arguments = [.. arguments.Select(argument => function.Name == "years and months duration" ? argument : Literals.Settle(argument))];
        return (function.Name, arguments) switch
        {
            ("not", [var value]) => new LoweredScalar(Build.Not(Literals.Boolean(value))),
            ("years and months duration", [var from, var to]) => Between(from, to),
            ("date", [LoweredScalar { Expression.Type: SqlType.Date } date]) => date,
            ("date", [LoweredScalar { Expression: SqlText text }]) => Constant(text, "date"),
            ("duration", [LoweredScalar { Expression: SqlText text }]) => Constant(text, "duration"),
            ("abs", [LoweredNumber number]) => Absolute(number),
            ("floor", [var value]) => Rounding.Round(RoundingStyle.Floor, value, 0),
            ("floor", [var value, var digits]) => Rounding.Round(RoundingStyle.Floor, value, Literals.Digits(digits)),
            ("ceiling", [var value]) => Rounding.Round(RoundingStyle.Ceiling, value, 0),
            ("ceiling", [var value, var digits]) => Rounding.Round(RoundingStyle.Ceiling, value, Literals.Digits(digits)),
            ("round half up", [var value, var digits]) => Rounding.Round(RoundingStyle.HalfUp, value, Literals.Digits(digits)),
            ("round half down", [var value, var digits]) => Rounding.Round(RoundingStyle.HalfDown, value, Literals.Digits(digits)),
            ("round up", [var value, var digits]) => Rounding.Round(RoundingStyle.Up, value, Literals.Digits(digits)),
            ("round down", [var value, var digits]) => Rounding.Round(RoundingStyle.Down, value, Literals.Digits(digits)),
            ("min", [LoweredList list]) => Extreme(list.Items, SqlComparisonOperator.Less),
            ("min", { Length: > 1 }) => Extreme(arguments, SqlComparisonOperator.Less),
            ("max", [LoweredList list]) => Extreme(list.Items, SqlComparisonOperator.Greater),
            ("max", { Length: > 1 }) => Extreme(arguments, SqlComparisonOperator.Greater),
            ("starts with", [var text, var start]) => TextTest(SqlFunction.StartsWith, text, start),
            ("contains", [var text, var part]) => TextTest(SqlFunction.Contains, text, part),
            ("string length", [var text]) => new LoweredNumber(new SqlCall(SqlFunction.Length, [Literals.Text(text)], new SqlType.Integer(0, int.MaxValue)), 0),
            ("list contains", [LoweredList list, var item]) => new LoweredScalar(Comparisons.Meets(item, list)),
            _ => throw new LoweringRefused($"the function “{function.Name}” has no SQL form for these arguments"),
        };
    }

    private static Lowered Between(Lowered from, Lowered to) =>
        from is LoweredNull || to is LoweredNull ? new LoweredNull() : new LoweredMonthsBetween(Literals.Date(from), Literals.Date(to));

    private static Lowered Constant(SqlText text, string function)
    {
        FeelValue value = function switch
        {
            "date" when Feel.Temporal.FeelDate.TryParse(text.Value, out var date) => date,
            "duration" when Feel.Temporal.YearsMonthsDuration.TryParse(text.Value, out var months) => months,
            "duration" when Feel.Temporal.DaysTimeDuration.TryParse(text.Value, out var time) => time,
            _ => FeelValue.Null,
        };
        return Constants.Lower(value);
    }

    private static LoweredNumber Absolute(LoweredNumber number)
    {
        if (number.Unscaled.Integer.Min.Sign >= 0)
            return number;
        return number with { Unscaled = new SqlCall(SqlFunction.Absolute, [number.Unscaled], new SqlType.Integer(0, Numbers.Largest(number.Unscaled))) };
    }

    // FEEL's min and max are null as soon as one item is null, where SQL's LEAST and GREATEST skip it.
    private static Lowered Extreme(ImmutableArray<Lowered> items, SqlComparisonOperator side)
    {
        if (items.IsEmpty || items.Any(item => item is LoweredNull))
            return new LoweredNull();
        var best = items[0];
        foreach (var item in items.AsSpan()[1..])
        {
            var takes = Comparisons.Compare(side, item, best);
            var chosen = Branches.If(takes, item, best);
            var unknown = Build.Or(Comparisons.IsNull(item), Comparisons.IsNull(best));
            best = Branches.If(unknown, new LoweredNull(), chosen);
        }

        return best;
    }

    private static LoweredScalar TextTest(SqlFunction function, Lowered text, Lowered part) =>
        new(new SqlCall(function, [Literals.Text(text), Literals.Text(part)], SqlType.Bool));
}
