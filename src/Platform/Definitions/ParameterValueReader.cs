using System.Text.RegularExpressions;
using Duixian.Platform.Contracts;

namespace Duixian.Platform.Definitions;

/// <summary>Reads one dated, regional value of a parameter. Shared series under <c>policies/parameters/</c> have the same shape.</summary>
internal static partial class ParameterValueReader
{
    private static readonly IReadOnlyDictionary<string, string> Confidences =
        new[] { "原文", "搜", "知", "疑" }.ToDictionary(word => word);

    public static ParameterValue Read(YamlMap entry)
    {
        var value = new ParameterValue(
            entry.Text("in"),
            entry.Day("from"),
            entry.OptionalDay("to"),
            Literal(entry.Scalar("value")),
            entry.OptionalText("unit") ?? "",
            entry.Text("source"),
            entry.OneOf("confidence", Confidences),
            entry.Line);
        if (value.To is { } to && to < value.From)
            entry.Wrong("to", $"`to`: {to:yyyy-MM-dd} is before `from`");
        entry.Done();
        return value;
    }

    /// <summary>Plain numbers, booleans and days are themselves; everything else, and all that is quoted, is text.</summary>
    private static string Literal(YamlScalar scalar) => scalar switch
    {
        { IsQuoted: false, Text: "true" or "false" } => scalar.Text,
        { IsQuoted: false } when Number().IsMatch(scalar.Text) => scalar.Text,
        { IsQuoted: false } when Day().IsMatch(scalar.Text) => $"@\"{scalar.Text}\"",
        _ => $"\"{scalar.Text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"",
    };

    [GeneratedRegex(@"\A-?[0-9]+(\.[0-9]+)?\z")]
    private static partial Regex Number();

    [GeneratedRegex(@"\A[0-9]{4}-[0-9]{2}-[0-9]{2}\z")]
    private static partial Regex Day();
}
