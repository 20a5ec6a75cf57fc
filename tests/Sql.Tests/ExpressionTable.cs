namespace Duixian.Sql.Tests;

/// <summary>One row of <c>Cases/expressions.txt</c>.</summary>
/// <param name="Refusal">Part of the reason SQL gives for not doing it; null when it must do it.</param>
public sealed record ExpressionCase(int Line, string Expression, string Facts, string Expected, string? Refusal)
{
    public override string ToString() => $"{Line}: {Expression} ; {Facts}";
}

internal static class ExpressionTable
{
    public static string Path { get; } = System.IO.Path.Combine(AppContext.BaseDirectory, "Cases", "expressions.txt");

    public static IReadOnlyList<ExpressionCase> Cases { get; } = [.. Read()];

    private static IEnumerable<ExpressionCase> Read()
    {
        var number = 0;
        foreach (var line in File.ReadLines(Path))
        {
            number++;
            if (line.Length == 0 || line.StartsWith('#'))
                continue;
            var cells = line.Split(" ; ");
            if (cells.Length is < 3 or > 4)
                throw new FormatException($"{Path}:{number}: expression ; facts ; result [; refused: reason]");
            yield return new ExpressionCase(number, cells[0].Trim(), cells[1].Trim(), cells[2].Trim(),
                cells.Length == 4 ? cells[3].Trim()["refused: ".Length..] : null);
        }
    }
}
