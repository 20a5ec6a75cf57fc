using System.Text;
using Duixian.Platform.Contracts;

namespace Duixian.Registry.Imports;

/// <summary>Brings a table as received, in UTF-8 or GB18030, into one clean UTF-8 file for DuckDB to read.</summary>
internal static class ImportText
{
    static ImportText() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <exception cref="BadInputException">There is no such file, it is empty, or it is no text.</exception>
    internal static void Copy(string from, string to, CancellationToken cancellation)
    {
        if (!File.Exists(from))
            throw new BadInputException($"{from}: there is no such file.");
        if (TryCopy(from, to, new UTF8Encoding(false, throwOnInvalidBytes: true), cancellation))
            return;
        var chinese = Encoding.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        if (!TryCopy(from, to, chinese, cancellation))
            throw new BadInputException($"{from}: this is neither UTF-8 nor GB18030 text. Save the table as CSV in UTF-8.");
    }

    /// <summary>The column names of the first line.</summary>
    internal static List<string> Header(string original, string copy)
    {
        using var reader = new StreamReader(copy, Encoding.UTF8);
        var line = reader.ReadLine();
        if (string.IsNullOrWhiteSpace(line))
            throw new BadInputException($"{original}: the file is empty. Its first line must name the columns.");
        return [.. line.Split(',').Select(name => name.Trim().Trim('"').Trim())];
    }

    private static bool TryCopy(string from, string to, Encoding encoding, CancellationToken cancellation)
    {
        try
        {
            using var reader = new StreamReader(from, encoding, detectEncodingFromByteOrderMarks: false);
            using var writer = new StreamWriter(to, append: false, new UTF8Encoding(false));
            var buffer = new char[1 << 16];
            var isFirst = true;
            for (int count; (count = reader.Read(buffer)) > 0; isFirst = false)
            {
                cancellation.ThrowIfCancellationRequested();
                var text = buffer.AsSpan(0, count);
                if (text.Contains('\0'))
                    return false;
                writer.Write(isFirst && text[0] == '\uFEFF' ? text[1..] : text);
            }

            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
