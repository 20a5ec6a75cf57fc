using System.Collections.Immutable;
using Duixian.Sql.Tree;

namespace Duixian.Sql.Lowering;

/// <summary>What a FEEL value is in SQL: one column, several, or a shape that dissolves before the text is written.</summary>
internal abstract record Lowered;

/// <summary>The literal null, of no type.</summary>
internal sealed record LoweredNull : Lowered;

/// <summary>A boolean, text or date.</summary>
internal sealed record LoweredScalar(SqlExpression Expression) : Lowered;

/// <summary>A number: <paramref name="Unscaled"/> ÷ 10^<paramref name="Scale"/>, exact.</summary>
internal sealed record LoweredNumber(SqlExpression Unscaled, int Scale) : Lowered;

/// <summary>A quotient that was not carried out: it may only be compared or rounded.</summary>
/// <param name="IsPlain">Whether one division made it; false when a number was added to it, which takes more digits to prove exact.</param>
internal sealed record LoweredQuotient(LoweredNumber Numerator, LoweredNumber Denominator, bool IsPlain) : Lowered;

/// <summary>One of two values row by row, kept apart because each is compared or rounded in its own way.</summary>
internal sealed record LoweredChoice(SqlExpression Condition, Lowered Then, Lowered Otherwise) : Lowered;

/// <summary>A years and months duration in months.</summary>
internal sealed record LoweredMonths(SqlExpression Months) : Lowered;

/// <summary>Months between two dates, kept apart because comparing it with a literal needs no date arithmetic.</summary>
internal sealed record LoweredMonthsBetween(SqlExpression From, SqlExpression To) : Lowered;

/// <summary>Whole years of a duration between two dates.</summary>
internal sealed record LoweredYearsBetween(SqlExpression From, SqlExpression To) : Lowered;

/// <summary>A days and time duration in seconds.</summary>
internal sealed record LoweredSeconds(SqlExpression Seconds) : Lowered;

/// <summary>A row of a fact table reached by to-one paths.</summary>
internal sealed record LoweredEntity(SqlEntity Entity, string Alias, bool IsOptional) : Lowered;

/// <summary>A context whose entries are known by name.</summary>
internal sealed record LoweredContext(ImmutableDictionary<string, Lowered> Entries) : Lowered;

/// <summary>A list whose items stand in the text.</summary>
internal sealed record LoweredList(ImmutableArray<Lowered> Items) : Lowered;

/// <summary>A range with one or two ends.</summary>
internal sealed record LoweredRange(Lowered? Low, bool LowIncluded, Lowered? High, bool HighIncluded) : Lowered;
