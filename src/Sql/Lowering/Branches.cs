using Duixian.Sql.Tree;

namespace Duixian.Sql.Lowering;

/// <summary>Chooses between two lowered values row by row.</summary>
internal static class Branches
{
    public static Lowered If(SqlExpression condition, Lowered then, Lowered otherwise)
    {
        switch (condition)
        {
            case SqlBoolean literal:
                return literal.Value ? then : otherwise;
            case SqlNull:
                return otherwise;
        }

        switch (Literals.Settle(then), Literals.Settle(otherwise))
        {
            case (LoweredNull, LoweredNull):
                return then;
            case (LoweredNull, var value):
                return If(condition, NullLike(value), value);
            case (var value, LoweredNull):
                return If(condition, value, NullLike(value));
            case (LoweredScalar a, LoweredScalar b) when a.Expression.Type == b.Expression.Type:
                return new LoweredScalar(Build.If(condition, a.Expression, b.Expression));
            case (LoweredNumber a, LoweredNumber b):
                var scale = Math.Max(a.Scale, b.Scale);
                return new LoweredNumber(Build.If(condition, Numbers.Unscaled(a, scale), Numbers.Unscaled(b, scale)), scale);
            case (LoweredMonths a, LoweredMonths b):
                return new LoweredMonths(Build.If(condition, a.Months, b.Months));
            case (LoweredSeconds a, LoweredSeconds b):
                return new LoweredSeconds(Build.If(condition, a.Seconds, b.Seconds));
            case (LoweredNumber or LoweredQuotient or LoweredChoice, LoweredNumber or LoweredQuotient or LoweredChoice):
                return new LoweredChoice(condition, then, otherwise);
            default:
                throw new LoweringRefused("the branches of a choice are of different kinds, or of a kind that has no column");
        }
    }

    private static Lowered NullLike(Lowered value) => value switch
    {
        LoweredScalar it => new LoweredScalar(new SqlNull(it.Expression.Type)),
        LoweredNumber it => it with { Unscaled = new SqlNull(it.Unscaled.Type) },
        LoweredQuotient or LoweredChoice => new LoweredNumber(new SqlNull(new SqlType.Integer(0, 0)), 0),
        LoweredMonths it => new LoweredMonths(new SqlNull(it.Months.Type)),
        LoweredSeconds it => new LoweredSeconds(new SqlNull(it.Seconds.Type)),
        _ => throw new LoweringRefused("a choice between null and a value that has no column"),
    };
}
