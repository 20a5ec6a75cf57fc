using System.Numerics;
using Duixian.Sql.Tree;

namespace Duixian.Sql.Lowering;

/// <summary>Exact arithmetic on scaled whole numbers, with proof that FEEL's 34 digits would not round either.</summary>
internal static class Numbers
{
    // FEEL numbers have 34 digits (DMN 1.5, 10.3.2.3.1); below this nothing is rounded there, so nothing may be rounded here.
    private static readonly BigInteger s_exact = BigInteger.Pow(10, 34);

    public static LoweredNumber Literal(BigInteger unscaled, int scale)
    {
        while (scale > 0 && unscaled % 10 == 0)
            (unscaled, scale) = (unscaled / 10, scale - 1);
        return scale < 0 ? new LoweredNumber(new SqlInteger(unscaled * Power(-scale)), 0) : new LoweredNumber(new SqlInteger(unscaled), scale);
    }

    public static Lowered Add(Lowered left, Lowered right) => (left, right) switch
    {
        (LoweredNumber a, LoweredNumber b) => Aligned(a, b, Build.Add),
        (LoweredQuotient q, LoweredNumber n) => new LoweredQuotient(AddTo(q.Numerator, Times(n, q.Denominator)), q.Denominator, false),
        (LoweredNumber, LoweredQuotient) => Add(right, left),
        _ => throw new LoweringRefused("a sum of two quotients cannot be computed exactly; bring it to one fraction"),
    };

    public static Lowered Subtract(Lowered left, Lowered right) => (left, right) switch
    {
        (LoweredNumber a, LoweredNumber b) => Aligned(a, b, Build.Subtract),
        _ => Add(left, Negate(right)),
    };

    public static Lowered Negate(Lowered operand) => operand switch
    {
        LoweredNumber n => n with { Unscaled = Build.Subtract(new SqlInteger(0), n.Unscaled) },
        LoweredQuotient q => q with { Numerator = (LoweredNumber)Negate(q.Numerator) },
        _ => throw new LoweringRefused("only a number has a negative"),
    };

    public static Lowered Multiply(Lowered left, Lowered right) => (left, right) switch
    {
        (LoweredNumber a, LoweredNumber b) => Times(a, b),
        _ => throw new LoweringRefused("a quotient is multiplied further, which FEEL rounds to 34 digits first; multiply before dividing"),
    };

    public static Lowered Divide(Lowered left, Lowered right)
    {
        if (left is not LoweredNumber dividend || right is not LoweredNumber divisor)
            throw new LoweringRefused("a quotient is divided further, which FEEL rounds to 34 digits first; divide once");
        if (divisor.Unscaled is SqlInteger { Value: var value })
        {
            if (value.IsZero)
                return new LoweredNull();
            if (Reciprocal(value, divisor.Scale) is { } reciprocal)
                return Times(dividend, reciprocal);
        }

        return new LoweredQuotient(dividend, divisor, true);
    }

    /// <summary>Compares as FEEL orders numbers; null when a side is null or a divisor is zero.</summary>
    public static SqlExpression Compare(SqlComparisonOperator comparison, Lowered left, Lowered right)
    {
        switch (left, right)
        {
            case (LoweredNumber a, LoweredNumber b):
                var scale = Math.Max(a.Scale, b.Scale);
                return Build.Compare(comparison, Unscaled(a, scale), Unscaled(b, scale));
            case (LoweredQuotient q, LoweredNumber n):
                Prove(q, n.Scale, BigInteger.One);
                return CompareCrosswise(comparison, q.Numerator, Times(n, q.Denominator), [q.Denominator.Unscaled]);
            case (LoweredNumber, LoweredQuotient):
                return Compare(Build.Mirror(comparison), right, left);
            case (LoweredQuotient a, LoweredQuotient b):
                Prove(a, b.Denominator.Scale, Largest(b.Denominator.Unscaled));
                Prove(b, a.Denominator.Scale, Largest(a.Denominator.Unscaled));
                return CompareCrosswise(comparison, Times(a.Numerator, b.Denominator), Times(b.Numerator, a.Denominator), [a.Denominator.Unscaled, b.Denominator.Unscaled]);
            default:
                throw new LoweringRefused("a number is compared with something that is none");
        }
    }

    /// <summary>The unscaled value at another, not smaller, scale.</summary>
    public static SqlExpression Unscaled(LoweredNumber number, int scale) =>
        Checked(Build.Multiply(number.Unscaled, new SqlInteger(Power(scale - number.Scale))));

    public static LoweredNumber Times(LoweredNumber a, LoweredNumber b) =>
        Normal(new LoweredNumber(Checked(Build.Multiply(a.Unscaled, b.Unscaled)), a.Scale + b.Scale));

    public static BigInteger Power(int exponent) => BigInteger.Pow(10, exponent);

    /// <summary>Largest absolute value an expression can take.</summary>
    public static BigInteger Largest(SqlExpression expression) =>
        BigInteger.Max(BigInteger.Abs(expression.Integer.Min), BigInteger.Abs(expression.Integer.Max));

    /// <summary>Refuses a quotient whose 34-digit rounding could change a comparison with a number of the given scale.</summary>
    /// <remarks>
    /// N/D differs from k/10^s by nothing or at least by 1/(D·10^s), relative to N/D by 1/(N·10^s). FEEL's rounding errs by less than
    /// 10^-33 relative to the value; where something was added before, relative to everything involved, which D bounds.
    /// </remarks>
    public static void Prove(LoweredQuotient quotient, int scale, BigInteger other)
    {
        var digits = Largest(quotient.Numerator.Unscaled) * Power(quotient.Denominator.Scale + scale) * other;
        if (!quotient.IsPlain)
            digits *= Largest(quotient.Denominator.Unscaled);
        if (digits >= s_exact / 1000)
            throw new LoweringRefused("the numbers of this quotient may have so many digits that its 34-digit rounding matters; state narrower ranges for the facts");
    }

    /// <summary>Refuses values that FEEL would round.</summary>
    public static SqlExpression Checked(SqlExpression expression) =>
        Largest(expression) < s_exact ? expression : throw new LoweringRefused("this number may need more than 34 digits; state narrower ranges for the facts");

    private static SqlExpression CompareCrosswise(SqlComparisonOperator comparison, LoweredNumber left, LoweredNumber right, SqlExpression[] divisors)
    {
        var straight = Compare(comparison, left, right);
        var zero = new SqlInteger(0);
        SqlExpression result;
        if (divisors.All(divisor => divisor.Integer.Min.Sign > 0))
        {
            result = straight;
        }
        else
        {
            // A negative divisor turns the comparison round; of two, only when their signs differ.
            var negative = divisors.Where(divisor => divisor.Integer.Min.Sign < 0).ToArray();
            if (negative.Length > 1)
                throw new LoweringRefused("both divisors may be negative; state ranges for the facts");
            result = negative.Length == 0 ? straight
                : Build.If(Build.Compare(SqlComparisonOperator.Less, negative[0], zero), Compare(Build.Mirror(comparison), left, right), straight);
            foreach (var divisor in divisors)
                result = Build.If(Build.Compare(SqlComparisonOperator.NotEqual, divisor, zero), result, new SqlNull(SqlType.Bool));
        }

        // Inside, both sides are compared by value; a null on either side must stay null for an order and be "different" for an equality.
        if (comparison is not (SqlComparisonOperator.Equal or SqlComparisonOperator.NotEqual))
            return result;
        if (left.Unscaled.Nullable || right.Unscaled.Nullable)
            throw new LoweringRefused("a quotient is tested for equality with a value that can be unknown; test the order or exclude null first");
        return result.Nullable ? new SqlCoalesce(result, new SqlBoolean(comparison == SqlComparisonOperator.NotEqual)) : result;
    }

    private static LoweredNumber AddTo(LoweredNumber a, LoweredNumber b) => (LoweredNumber)Aligned(a, b, Build.Add);

    private static LoweredNumber Aligned(LoweredNumber a, LoweredNumber b, Func<SqlExpression, SqlExpression, SqlExpression> operation)
    {
        var scale = Math.Max(a.Scale, b.Scale);
        return Normal(new LoweredNumber(Checked(operation(Unscaled(a, scale), Unscaled(b, scale))), scale));
    }

    private static LoweredNumber Normal(LoweredNumber number) =>
        number.Unscaled is SqlInteger literal ? Literal(literal.Value, number.Scale) : number;

    private static LoweredNumber? Reciprocal(BigInteger value, int scale)
    {
        // 1/v is finite exactly when v has no prime factors but 2 and 5.
        for (var digits = 0; digits <= 18; digits++)
        {
            var (quotient, remainder) = BigInteger.DivRem(Power(digits + scale), value);
            if (remainder.IsZero)
                return Literal(quotient, digits);
        }

        return null;
    }
}
