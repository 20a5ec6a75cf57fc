using System.Collections.Immutable;
using System.Numerics;

namespace Duixian.Sql.Tree;

/// <summary>A scalar expression. Immutable; every node knows its type and whether it can be null.</summary>
/// <param name="Nullable">False only when no row whatever can yield null.</param>
public abstract record SqlExpression(SqlType Type, bool Nullable)
{
    /// <summary>The type as a whole number.</summary>
    /// <exception cref="InvalidCastException">It is not one: the lowering is wrong.</exception>
    public SqlType.Integer Integer => (SqlType.Integer)Type;
}

/// <summary>A column of a table or of a derived table.</summary>
public sealed record SqlColumn(string Table, string Name, SqlType Type, bool Nullable) : SqlExpression(Type, Nullable);

/// <summary>A typed null.</summary>
public sealed record SqlNull(SqlType Type) : SqlExpression(Type, true);

/// <summary>True or false.</summary>
public sealed record SqlBoolean(bool Value) : SqlExpression(SqlType.Bool, false);

/// <summary>A whole number.</summary>
public sealed record SqlInteger(BigInteger Value) : SqlExpression(SqlType.Exactly(Value), false);

/// <summary>A text literal.</summary>
public sealed record SqlText(string Value) : SqlExpression(SqlType.String, false);

/// <summary>A date literal.</summary>
public sealed record SqlDate(DateOnly Value) : SqlExpression(SqlType.Day, false);

/// <summary>Addition, subtraction, multiplication and truncating division of whole numbers.</summary>
/// <remarks>A divisor must not be zero: the lowering guards it with a <see cref="SqlCase"/>.</remarks>
public sealed record SqlArithmetic(SqlArithmeticOperator Operator, SqlExpression Left, SqlExpression Right, SqlType.Integer Result)
    : SqlExpression(Result, Left.Nullable || Right.Nullable);

/// <summary>Operators on whole numbers.</summary>
public enum SqlArithmeticOperator
{
    Add,
    Subtract,
    Multiply,

    /// <summary>Quotient towards zero.</summary>
    TruncatedDivide,
}

/// <summary>A comparison as FEEL means it; <see cref="Nulls.NullLogic"/> turns it into what a database means by it.</summary>
public sealed record SqlComparison(SqlComparisonOperator Operator, SqlExpression Left, SqlExpression Right)
    : SqlExpression(SqlType.Bool, !IsEquality(Operator) && (Left.Nullable || Right.Nullable))
{
    private static bool IsEquality(SqlComparisonOperator comparison) => comparison is SqlComparisonOperator.Equal or SqlComparisonOperator.NotEqual;
}

/// <summary>Comparison operators.</summary>
public enum SqlComparisonOperator
{
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

/// <summary>A comparison with the database's own meaning: null when either side is null.</summary>
public sealed record SqlRawComparison(SqlComparisonOperator Operator, SqlExpression Left, SqlExpression Right)
    : SqlExpression(SqlType.Bool, Left.Nullable || Right.Nullable);

/// <summary>Equality where two nulls are equal and a null differs from everything else: <c>IS NOT DISTINCT FROM</c>.</summary>
public sealed record SqlSameValue(SqlExpression Left, SqlExpression Right) : SqlExpression(SqlType.Bool, false);

/// <summary>Membership in a list of literals, with the database's own meaning (null when the value is null).</summary>
public sealed record SqlAmong(SqlExpression Value, ImmutableArray<SqlExpression> Literals) : SqlExpression(SqlType.Bool, Value.Nullable);

/// <summary>Conjunction in three-valued logic, the same in FEEL and SQL.</summary>
public sealed record SqlAnd(ImmutableArray<SqlExpression> Parts) : SqlExpression(SqlType.Bool, Parts.Any(part => part.Nullable));

/// <summary>Disjunction in three-valued logic, the same in FEEL and SQL.</summary>
public sealed record SqlOr(ImmutableArray<SqlExpression> Parts) : SqlExpression(SqlType.Bool, Parts.Any(part => part.Nullable));

/// <summary>Negation; null stays null.</summary>
public sealed record SqlNot(SqlExpression Operand) : SqlExpression(SqlType.Bool, Operand.Nullable);

/// <summary>Whether a value is null.</summary>
public sealed record SqlIsNull(SqlExpression Operand) : SqlExpression(SqlType.Bool, false);

/// <summary>The first non-null value.</summary>
public sealed record SqlCoalesce(SqlExpression Value, SqlExpression Otherwise)
    : SqlExpression(Value.Type is SqlType.Integer ? SqlTypes.Common(Value.Type, Otherwise.Type) : Value.Type, Otherwise.Nullable && Value.Nullable);

/// <summary>The first branch whose condition is true, else <paramref name="Otherwise"/>; a null condition is not true, as in FEEL.</summary>
public sealed record SqlCase(ImmutableArray<SqlWhen> Branches, SqlExpression Otherwise)
    : SqlExpression(SqlTypes.Common([.. Branches.Select(branch => branch.Value.Type), Otherwise.Type]), Otherwise.Nullable || Branches.Any(branch => branch.Value.Nullable));

/// <summary>One branch of a <see cref="SqlCase"/>.</summary>
public sealed record SqlWhen(SqlExpression Condition, SqlExpression Value);

/// <summary>A whole number at a given width, so that result columns keep their type whatever a rule's bounds are.</summary>
public sealed record SqlCast(SqlExpression Operand, SqlWidth Width) : SqlExpression(Operand.Type, Operand.Nullable);

/// <summary>A function every dialect must provide.</summary>
public sealed record SqlCall(SqlFunction Function, ImmutableArray<SqlExpression> Arguments, SqlType Type)
    : SqlExpression(Type, Arguments.Any(argument => argument.Nullable));

/// <summary>Functions with one meaning in all dialects; each is null when an argument is null.</summary>
public enum SqlFunction
{
    /// <summary>Year of a date.</summary>
    Year,

    /// <summary>Month of a date, 1 to 12.</summary>
    Month,

    /// <summary>Day of the month, 1 to 31.</summary>
    Day,

    /// <summary>Date plus whole months, clamped to the end of the month.</summary>
    AddMonths,

    /// <summary>Date plus whole days.</summary>
    AddDays,

    /// <summary>Days from the first date to the second; negative when the second is earlier.</summary>
    DaysBetween,

    /// <summary>Absolute value of a whole number.</summary>
    Absolute,

    /// <summary>Text followed by text.</summary>
    Concatenate,

    /// <summary>Length of a text in code points.</summary>
    Length,

    /// <summary>Whether the first text starts with the second.</summary>
    StartsWith,

    /// <summary>Whether the first text contains the second.</summary>
    Contains,

    /// <summary>Whole number 0 or 1 for a boolean.</summary>
    BooleanToInteger,

    /// <summary>A <c>decimal</c> column as the whole number of its smallest units; the second argument is the literal scale.</summary>
    Unscale,
}
