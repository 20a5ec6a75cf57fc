namespace Duixian.Sql.Tests;

/// <summary>Well-typed expressions over 甲, drawn from a seed.</summary>
internal sealed class RandomExpressions(int seed)
{
    private static readonly string[] s_comparisons = ["=", "!=", "<", "<=", ">", ">="];

    private readonly Random _random = new(seed);

    public string Boolean(int depth)
    {
        if (depth <= 0)
            return Pick("甲.是1", "甲.是2", "true", "false", "甲.整1 = null", "甲.日1 != null", "甲.乙 = null");
        return _random.Next(16) switch
        {
            0 => $"({Boolean(depth - 1)} and {Boolean(depth - 1)})",
            1 => $"({Boolean(depth - 1)} or {Boolean(depth - 1)})",
            2 => $"not({Boolean(depth - 1)})",
            3 => $"(if {Boolean(depth - 1)} then {Boolean(depth - 1)} else {Boolean(depth - 1)})",
            4 => $"({Date(depth - 1)} {Comparison()} {Date(depth - 1)})",
            5 => $"({Text(depth - 1)} {Pick("=", "!=")} {Text(depth - 1)})",
            6 => $"({Number(depth - 1)} in {Pick("[", "(")}{_random.Next(-5, 5)}..{_random.Next(5, 40)}{Pick("]", ")")})",
            7 => $"({Number(depth - 1)} between {Number(0)} and {Number(0)})",
            8 => $"({Text(0)} in (\"a\", \"b\", \"环翠区\"))",
            9 => $"({Number(depth - 1)} / {Number(0)} {Pick("<", "<=", ">", ">=")} {Decimal()})",
            10 => $"(years and months duration({Date(0)}, {Date(0)}).years {Comparison()} {_random.Next(-3, 4)})",
            11 => $"(years and months duration({Date(0)}, {Date(0)}) {Comparison()} duration(\"{Pick("", "-")}P{_random.Next(0, 30)}M\"))",
            12 => $"({Date(0)} - {Date(0)} {Pick("<", "<=", ">", ">=")} duration(\"P{_random.Next(0, 400)}D\"))",
            13 => $"((if {Boolean(0)} then {Number(0)} else {Number(0)} / {Number(0)}) {Pick("<", "<=", ">", ">=")} {Decimal()})",
            _ => $"({Number(depth - 1)} {Comparison()} {Number(depth - 1)})",
        };
    }

    public string Number(int depth)
    {
        if (depth <= 0)
            return Pick("甲.整1", "甲.整2", "甲.数量", "甲.金额", "甲.比例", "甲.必有", "甲.乙.数", "3", "-7", "0.5", "100", "0");
        return _random.Next(10) switch
        {
            0 => $"({Number(depth - 1)} + {Number(depth - 1)})",
            1 => $"({Number(depth - 1)} - {Number(depth - 1)})",
            2 => $"({Number(0)} * {Number(0)})",
            3 => $"(if {Boolean(depth - 1)} then {Number(depth - 1)} else {Number(depth - 1)})",
            4 => $"abs({Number(depth - 1)})",
            5 => $"{Pick("min", "max")}({Number(depth - 1)}, {Number(0)})",
            6 => $"{Pick("round half up", "round half down", "round up", "round down")}({Number(depth - 1)}, {_random.Next(0, 3)})",
            7 => $"{Pick("round half up", "round half down", "round up", "round down", "floor", "ceiling")}({Number(0)} / 甲.数量, {_random.Next(0, 3)})",
            8 => $"{Date(0)}.{Pick("year", "month", "day")}",
            _ => $"({Number(depth - 1)} / {Pick("4", "0.05", "100", "-2")})",
        };
    }

    private string Date(int depth)
    {
        if (depth <= 0)
            return Pick("甲.日1", "甲.日2", "date(\"2024-02-29\")", "date(\"2023-08-31\")", "date(\"2000-01-01\")");
        return _random.Next(3) switch
        {
            0 => $"({Date(0)} {Pick("+", "-")} duration(\"P{_random.Next(0, 40)}M\"))",
            1 => $"({Date(0)} {Pick("+", "-")} duration(\"P{_random.Next(0, 400)}D\"))",
            _ => $"(if {Boolean(0)} then {Date(0)} else {Date(0)})",
        };
    }

    private string Text(int depth) => depth <= 0
        ? Pick("甲.文1", "甲.文2", "甲.乙.名", "\"a\"", "\"环翠区\"")
        : _random.Next(2) == 0 ? $"({Text(0)} + {Text(0)})" : $"(if {Boolean(depth - 1)} then {Text(0)} else {Text(0)})";

    /// <summary>Facts with about one value in five missing, and dates that crowd around month ends and leap days.</summary>
    public string Facts()
    {
        var entries = new List<string>
        {
            $"整1: {_random.Next(-20, 60)}", $"整2: {_random.Next(-3, 4)}", $"数量: {_random.Next(0, 12)}", $"金额: {_random.Next(-5000, 5000) / 100m}",
            $"比例: {_random.Next(-300, 300) / 100m}", $"是1: {Pick("true", "false")}", $"是2: {Pick("true", "false")}",
            $"文1: \"{Pick("a", "b", "环翠区", "")}\"", $"文2: \"{Pick("a", "b'", "环翠区")}\"", $"日1: {Day()}", $"日2: {Day()}",
            $"乙: {{数: {_random.Next(-5, 5)}, 名: \"{Pick("a", "c")}\"}}",
        };
        entries.RemoveAll(_ => _random.Next(5) == 0);
        return $"{{{string.Join(", ", entries.Append($"必有: {_random.Next(0, 20)}"))}}}";
    }

    private string Day()
    {
        var year = 1999 + _random.Next(27);
        var month = _random.Next(1, 13);
        var last = DateTime.DaysInMonth(year, month);
        var day = _random.Next(3) == 0 ? last : _random.Next(1, last + 1);
        return _random.Next(8) == 0 ? Pick("date(\"2000-02-29\")", "date(\"2024-02-29\")", "date(\"2023-02-28\")") : $"date(\"{year}-{month:00}-{day:00}\")";
    }

    private string Decimal() => Pick("0.055", "0.2", "1", "-0.5", "33.3", "0");

    private string Comparison() => s_comparisons[_random.Next(s_comparisons.Length)];

    private string Pick(params string[] choices) => choices[_random.Next(choices.Length)];
}
