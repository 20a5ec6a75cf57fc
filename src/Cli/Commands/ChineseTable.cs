using System.Text;

namespace Duixian.Cli.Commands;

/// <summary>Plain tables for a terminal, in which a Chinese character takes two places.</summary>
internal static class ChineseTable
{
    /// <summary>Rows of cells with columns aligned; columns whose index is listed are aligned to the right.</summary>
    public static string Write(IReadOnlyList<string[]> rows, params ReadOnlySpan<int> right)
    {
        var widths = new int[rows.Max(row => row.Length)];
        foreach (var row in rows)
            for (var i = 0; i < row.Length; i++)
                widths[i] = Math.Max(widths[i], Width(row[i]));
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            var line = new StringBuilder();
            for (var i = 0; i < row.Length; i++)
            {
                var padding = new string(' ', widths[i] - Width(row[i]));
                line.Append(i == 0 ? "" : "  ").Append(right.Contains(i) ? padding + row[i] : row[i] + padding);
            }

            text.AppendLine(line.ToString().TrimEnd());
        }

        return text.ToString();
    }

    /// <summary>Places a text takes: two for East Asian wide characters, one otherwise.</summary>
    public static int Width(string text) => text.EnumerateRunes().Sum(rune => IsWide(rune.Value) ? 2 : 1);

    private static bool IsWide(int code) =>
        code is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF)
            or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6) or (>= 0x20000 and <= 0x3FFFD);
}
