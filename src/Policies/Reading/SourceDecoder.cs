using System.Text;
using System.Text.Unicode;
using Duixian.Policies.Contracts;

namespace Duixian.Policies.Reading;

/// <summary>Bytes as received → text. UTF-8 (with or without mark), UTF-16 with mark, GB18030; anything else is refused with its place.</summary>
internal static class SourceDecoder
{
    // A text of 100 pages has some 200 KB; what is far larger is not one official document.
    private const int LargestSource = 16 * 1024 * 1024;

    static SourceDecoder() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <exception cref="PolicyDataException">Empty, too large, not text, or in no readable encoding.</exception>
    public static string Decode(ReadOnlySpan<byte> bytes, string file)
    {
        if (bytes.Length > LargestSource)
            throw Refusal(file, 0, "文件超过16 MB，不像一份公文", "请提供单份公文的纯文本");
        if (KnownBinary(bytes) is { } kind)
            throw Refusal(file, 0, $"这是{kind}，不是纯文本", "请另存为纯文本（UTF-8或GB18030编码）后再读");
        var text = DecodeText(bytes, file);
        if (text.IndexOf('\uFFFD', StringComparison.Ordinal) is >= 0 and var damaged)
            throw Refusal(file, LineOf(text, damaged), "文中有无法还原的字符（�），原文在转换编码时已损坏", "请从原始文件重新导出文本");
        for (var i = 0; i < text.Length; i++)
            if (char.IsControl(text[i]) && text[i] is not ('\t' or '\n' or '\r' or '\f' or '\v' or '\u0085'))
                throw Refusal(file, LineOf(text, i), $"含有控制字符 U+{(int)text[i]:X4}，不是纯文本", "请另存为纯文本（UTF-8或GB18030编码）后再读");
        if (string.IsNullOrWhiteSpace(text))
            throw Refusal(file, 0, "文件是空的，没有任何文字", "请检查文件是否导出完整");
        return text;
    }

    /// <summary>Line of an offset; the first is 1.</summary>
    public static int LineOf(string text, int offset) => text.AsSpan(0, Math.Min(offset, text.Length)).Count('\n') + 1;

    private static string DecodeText(ReadOnlySpan<byte> bytes, string file)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            bytes = bytes[3..];
        else if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return Encoding.Unicode.GetString(bytes[2..]);
        else if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return Encoding.BigEndianUnicode.GetString(bytes[2..]);
        if (Utf8.IsValid(bytes))
            return Encoding.UTF8.GetString(bytes);
        var firstBad = FirstInvalidUtf8(bytes);
        var line = bytes[..firstBad].Count((byte)'\n') + 1;
        try
        {
            var strict = Encoding.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
            var text = strict.GetString(bytes);
            if (LooksChinese(bytes, text))
                return text;
        }
        catch (DecoderFallbackException)
        {
            // Falls through to the refusal: the place is where UTF-8 broke, which is where a person would look first.
        }

        throw Refusal(file, line, $"第{firstBad + 1}个字节起既不是UTF-8也不是GB18030编码的中文", "请确认编码（如Big5、UTF-16）并另存为UTF-8后再读");
    }

    private static int FirstInvalidUtf8(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (at < bytes.Length && Rune.DecodeFromUtf8(bytes[at..], out _, out var used) == System.Buffers.OperationStatus.Done)
            at += used;
        return at;
    }

    // Text of another encoding often decodes as GB18030 without an error, into rare characters. Nearly all characters of official
    // prose are in level 1 of GB 2312 (lead bytes B0–D7, ordered by sound), which makes the accident visible.
    private static bool LooksChinese(ReadOnlySpan<byte> bytes, string text)
    {
        int common = 0, twoByte = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] < 0x81 || i + 1 >= bytes.Length)
                continue;
            if (bytes[i + 1] is >= 0x30 and <= 0x39)
            {
                i += 3;
                continue;
            }

            twoByte++;
            if ((bytes[i] is >= 0xB0 and <= 0xD7 && bytes[i + 1] >= 0xA1) || bytes[i] is 0xA1 or 0xA3)
                common++;
            i++;
        }

        return twoByte > 0 && common * 10 >= twoByte * 8 && !text.Any(c => c is >= '\uE000' and <= '\uF8FF');
    }

    private static string? KnownBinary(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("%PDF-"u8)) return "PDF文件";
        if (bytes.StartsWith("PK\x03\x04"u8)) return "压缩包或Office文档（docx、xlsx、zip）";
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0])) return "旧版Office文档（doc、xls）";
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) || bytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47])) return "图片";
        if (bytes.StartsWith("{\\rtf"u8)) return "RTF文档";
        var utf16 = bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]);
        return !utf16 && bytes.Contains((byte)0) ? "二进制文件" : null;
    }

    private static PolicyDataException Refusal(string file, int line, string message, string remedy) =>
        new([new PolicyProblem(file, line, message, remedy)]);
}
