namespace Duixian.Policies.Reading;

/// <summary>一 … 九百九十九 and 〇-style digits (二〇二四) as numbers, and back.</summary>
internal static class ChineseNumerals
{
    private const string Digits = "〇一二三四五六七八九";

    /// <summary>Value of a Chinese or Arabic numeral below 10,000; null when it is none.</summary>
    public static int? Parse(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text.Length > 7) return null;
        int total = 0, digit = -1, plainDigits = 0;
        foreach (var c in text)
        {
            if (Digit(c) is { } value)
            {
                // Consecutive digits: 二〇二四 or 12.
                digit = digit < 0 ? value : digit * 10 + value;
                plainDigits++;
                continue;
            }

            var unit = c switch { '十' => 10, '百' => 100, '千' => 1000, '廿' => 20, _ => 0 };
            if (unit == 0) return null;
            total += unit == 20 ? 20 : unit * (digit < 0 ? 1 : digit);
            digit = -1;
        }

        return plainDigits == 0 && total == 0 ? null : total + Math.Max(digit, 0);
    }

    /// <summary>1–99 in Chinese, as clause numbers are printed.</summary>
    public static string Format(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 99);
        var (tens, ones) = Math.DivRem(number, 10);
        var head = tens switch { 0 => "", 1 => "十", _ => Digits[tens] + "十" };
        return ones == 0 ? head : head + Digits[ones];
    }

    private static int? Digit(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= '０' and <= '９' => c - '０',
        '零' or '○' or 'Ｏ' => 0,
        '两' or '兩' => 2,
        _ => Digits.IndexOf(c) is >= 0 and var i ? i : null,
    };
}
