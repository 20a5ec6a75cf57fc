using System.Collections.Immutable;
using Duixian.Feel.Values;
using Duixian.Sql.Tree;

namespace Duixian.Sql.Lowering;

/// <summary>FEEL values as SQL literals.</summary>
internal static class Constants
{
    private static readonly Int128 s_second = 1_000_000_000;

    public static Lowered Lower(FeelValue value) => value.Kind switch
    {
        FeelKind.Null => new LoweredNull(),
        FeelKind.Boolean => new LoweredScalar(new SqlBoolean(value.AsBoolean)),
        FeelKind.String => new LoweredScalar(new SqlText(value.AsString)),
        FeelKind.Number => Number(value),
        FeelKind.Date => value.AsDate.TryToDateOnly(out var day)
            ? new LoweredScalar(new SqlDate(day))
            : throw new LoweringRefused($"{value} lies outside the years 1 to 9999"),
        FeelKind.YearsMonthsDuration => new LoweredMonths(new SqlInteger(value.AsYearsMonthsDuration.Months)),
        FeelKind.DaysTimeDuration when value.AsDaysTimeDuration.Nanoseconds % s_second == 0 =>
            new LoweredSeconds(new SqlInteger((System.Numerics.BigInteger)(value.AsDaysTimeDuration.Nanoseconds / s_second))),
        FeelKind.List => new LoweredList([.. value.AsList.Select(Lower)]),
        FeelKind.Context => Context(value.AsContext),
        FeelKind.Range => Range(value.AsRange),
        _ => throw new LoweringRefused($"{value} has no exact form in SQL"),
    };

    private static LoweredNumber Number(FeelValue value)
    {
        var (coefficient, exponent) = value.AsNumber.ToParts();
        var number = Numbers.Literal(coefficient, -exponent);
        Numbers.Checked(number.Unscaled);
        return number;
    }

    private static LoweredContext Context(FeelContext context)
    {
        var entries = ImmutableDictionary.CreateBuilder<string, Lowered>(StringComparer.Ordinal);
        foreach (var (name, value) in context)
            entries[name] = Lower(value);
        return new LoweredContext(entries.ToImmutable());
    }

    private static LoweredRange Range(FeelRange range) => range.Form switch
    {
        RangeForm.Interval => new LoweredRange(Lower(range.Start), range.StartIncluded, Lower(range.End), range.EndIncluded),
        _ => throw new LoweringRefused($"the range {range} is not written in place"),
    };
}
