using System.Globalization;
using Duixian.Registry.Contracts;

namespace Duixian.Registry.Imports;

/// <summary>How one column of text is checked and turned into a fact, as SQL over the raw text. Empty text is "missing" and passes.</summary>
/// <param name="Wrong">True for text that is refused.</param>
/// <param name="Reason">A Chinese sentence for the reject file.</param>
/// <param name="Value">The stored value of text that passed.</param>
internal sealed record FieldCheck(string Wrong, string Reason, string Value)
{
    internal static FieldCheck Of(FactModel model, FactField field, string text)
    {
        var check = field.Type.Kind switch
        {
            FactKind.Boolean => new FieldCheck(
                $"upper({text}) NOT IN ('是', '否', 'TRUE', 'FALSE', '1', '0')", "应填 是 或 否", $"upper({text}) IN ('是', 'TRUE', '1')"),
            FactKind.Integer => Number(field, text, 9, 0, "INTEGER", "应为整数"),
            FactKind.Decimal => Number(field, text, field.Type.Precision - field.Type.Scale, field.Type.Scale, field.Type.SqlType,
                $"应为数字，小数最多{field.Type.Scale}位"),
            FactKind.Money => Money(field, text),
            FactKind.Date => new FieldCheck(
                $"NOT regexp_full_match({text}, '[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}') OR TRY_CAST({text} AS DATE) IS NULL",
                "不是日期，应写作 2024-09-30", $"CAST({text} AS DATE)"),
            FactKind.Code => Code(model.FindCodes(field.Type.CodeList!)!, text),
            _ => new FieldCheck("false", "", text),
        };
        return field.IsNullable ? check : check with { Value = $"coalesce({check.Value}, {(field.Type.Kind == FactKind.Boolean ? "false" : "0")})" };
    }

    private static FieldCheck Number(FactField field, string text, int digits, int scale, string type, string reason)
    {
        var pattern = $"-?[0-9]{{1,{digits}}}" + (scale > 0 ? $"(\\.[0-9]{{1,{scale}}})?" : "");
        // The text is checked before it is cast: a value with more digits than the column keeps is refused, not rounded.
        return new FieldCheck($"NOT regexp_full_match({text}, '{pattern}'){Bounds(field, $"TRY_CAST({text} AS DECIMAL(38,{scale}))")}",
            reason + Range(field), $"CAST({text} AS {type})");
    }

    private static FieldCheck Money(FactField field, string text) =>
        new($"NOT regexp_full_match({text}, '-?[0-9]{{1,13}}(\\.[0-9]{{1,2}})?'){Bounds(field, $"TRY_CAST({text} AS DECIMAL(38,2))")}",
            "应为金额（元），小数最多2位" + Range(field), $"CAST(CAST({text} AS DECIMAL(20,2)) * 100 AS BIGINT)");

    private static FieldCheck Code(CodeList list, string text)
    {
        var known = string.Join(", ", list.Codes.Select(c => $"({Quote(c.Code)}, {Quote(c.Name)})"));
        var code = $"(SELECT any_value(c) FROM (VALUES {known}) AS known(c, n) WHERE {text} IN (c, n))";
        return new FieldCheck($"{text} NOT IN ({string.Join(", ", list.Codes.SelectMany(c => new[] { c.Code, c.Name }).Distinct().Select(Quote))})",
            $"不在代码表“{list.Name}”中", code);
    }

    private static string Bounds(FactField field, string number) =>
        (field.Min is { } min ? string.Create(CultureInfo.InvariantCulture, $" OR {number} < {min}") : "") +
        (field.Max is { } max ? string.Create(CultureInfo.InvariantCulture, $" OR {number} > {max}") : "");

    private static string Range(FactField field) => (field.Min, field.Max) switch
    {
        (null, null) => "",
        ({ } min, null) => string.Create(CultureInfo.InvariantCulture, $"，不小于{min}"),
        (null, { } max) => string.Create(CultureInfo.InvariantCulture, $"，不大于{max}"),
        ({ } min, { } max) => string.Create(CultureInfo.InvariantCulture, $"，{min}到{max}之间"),
    };

    internal static string Quote(string text) => "'" + text.Replace("'", "''", StringComparison.Ordinal) + "'";
}
