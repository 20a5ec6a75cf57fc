using System.Numerics;
using Duixian.Feel.Binding;
using Duixian.Feel.Numbers;
using Duixian.Feel.Temporal;
using Duixian.Feel.Values;
using Duixian.Sql.Lowering;
using Duixian.Sql.Nulls;
using Duixian.Sql.Tree;

namespace Duixian.Sql.Tests;

/// <summary>An expression over 甲 as one SQL column, and the way back from the column to a FEEL value.</summary>
internal sealed record LoweredColumn(SqlExpression Expression, Lowered Shape, Joins Joins)
{
    public static LoweredColumn Of(CompiledExpression compiled, Joins? joins = null)
    {
        joins ??= new Joins(Specimen.Entities);
        var subject = new LoweredEntity(Specimen.Entities["甲"], "s", false);
        var value = Literals.Settle(new ExpressionLowering().Lower(compiled.Bound, new LoweringScope(_ => subject, joins)));
        var expression = value switch
        {
            LoweredScalar it => it.Expression,
            LoweredNumber it => it.Unscaled,
            LoweredMonths it => it.Months,
            LoweredSeconds it => it.Seconds,
            LoweredNull => new SqlNull(SqlType.Bool),
            LoweredQuotient => throw new LoweringRefused("a quotient is neither compared nor rounded"),
            _ => throw new LoweringRefused("no column"),
        };
        return new LoweredColumn(NullLogic.Apply(expression), value, joins);
    }

    public SqlSelect Query(long id) => Select([new SqlOutput("value", Expression)], Joins) with
    {
        Where = new SqlRawComparison(SqlComparisonOperator.Equal, new SqlColumn("s", "id", new SqlType.Integer(0, long.MaxValue), false), new SqlInteger(id)),
    };

    public static SqlSelect Select(IEnumerable<SqlOutput> outputs, Joins joins) =>
        new([.. outputs], new SqlTable(null, "subject", "s")) { Joins = joins.All };

    public FeelValue Read(object? value)
    {
        switch (value)
        {
            case null or DBNull:
                return FeelValue.Null;
            case bool truth:
                return truth;
            case string text:
                return text;
            case DateOnly day:
                return (FeelDate)day;
            case DateTime time:
                return (FeelDate)DateOnly.FromDateTime(time);
        }

        var whole = value switch { Int128 wide => (BigInteger)wide, BigInteger big => big, decimal number => new BigInteger(number), _ => new BigInteger(Convert.ToInt64(value)) };
        switch (Shape)
        {
            case LoweredMonths:
                return new YearsMonthsDuration((long)whole);
            case LoweredSeconds:
                return DaysTimeDuration.FromSeconds((long)whole);
            default:
                Assert.True(FeelNumber.TryCreate(whole, -((LoweredNumber)Shape).Scale, out var result));
                return result;
        }
    }
}
