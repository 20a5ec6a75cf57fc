using Duixian.Sql.Tree;

namespace Duixian.Sql.Lowering;

/// <summary>Members: fields and relations of rows, entries of contexts, properties of dates and durations.</summary>
internal static class Paths
{
    private const int SecondsPerDay = 86_400;

    public static Lowered Follow(Lowered source, string member, Joins joins) => source switch
    {
        LoweredNull it => it,
        LoweredEntity row => Member(row, member, joins),
        LoweredContext context => context.Entries.GetValueOrDefault(member) ?? new LoweredNull(),
        LoweredScalar { Expression: { Type: SqlType.Date } date } => DateMember(date, member),
        LoweredMonthsBetween it when member == "years" => new LoweredYearsBetween(it.From, it.To),
        LoweredMonthsBetween => Follow(Literals.Settle(source), member, joins),
        LoweredMonths it => member switch
        {
            "years" => Whole(Build.TruncatedDivide(it.Months, new SqlInteger(12))),
            "months" => Whole(Remainder(it.Months, 12)),
            _ => throw Unknown(member),
        },
        LoweredSeconds it => member switch
        {
            "days" => Whole(Build.TruncatedDivide(it.Seconds, new SqlInteger(SecondsPerDay))),
            _ => throw Unknown(member),
        },
        _ => throw Unknown(member),
    };

    private static Lowered Member(LoweredEntity row, string member, Joins joins)
    {
        if (row.Entity.Fields.FirstOrDefault(field => field.Name == member) is { } field)
            return Columns.Field(row, field);
        if (row.Entity.Relations.FirstOrDefault(relation => relation.Name == member) is { } relation)
            return joins.Follow(row, relation);
        throw new LoweringRefused($"{row.Entity.Name} has no fact “{member}”");
    }

    private static LoweredNumber DateMember(SqlExpression date, string member) => member switch
    {
        "year" => Whole(Dates.Part(SqlFunction.Year, date)),
        "month" => Whole(Dates.Part(SqlFunction.Month, date)),
        "day" => Whole(Dates.Part(SqlFunction.Day, date)),
        _ => throw Unknown(member),
    };

    private static SqlExpression Remainder(SqlExpression value, int divisor) =>
        Build.Subtract(value, Build.Multiply(Build.TruncatedDivide(value, new SqlInteger(divisor)), new SqlInteger(divisor)));

    private static LoweredNumber Whole(SqlExpression value) => new(value, 0);

    private static LoweringRefused Unknown(string member) => new($"“{member}” has no SQL form here");
}
