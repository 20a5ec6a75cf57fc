using System.Collections.Frozen;
using System.Globalization;
using Duixian.Platform.Contracts;

namespace Duixian.Platform.Calendar;

/// <summary>Days off and weekend days worked, for whole years without a gap.</summary>
internal sealed record Holidays(FrozenSet<DateOnly> Off, FrozenSet<DateOnly> Work, DateRange Covered);

/// <summary>Reads the State Council's holiday notices, a mapping per year.</summary>
internal static class HolidayFile
{
    public static Holidays Load(string file)
    {
        var root = YamlMap.Load(file);
        var off = new HashSet<DateOnly>();
        var work = new HashSet<DateOnly>();
        var years = new List<int>();
        foreach (var name in root.Keys)
        {
            var year = root.Map(name);
            if (int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 1949 and < 10_000)
                years.Add(number);
            else
                root.Wrong(name, $"\"{name}\" is not a year");
            year.Text("notice");
            ReadDays(year, "off", number, off);
            ReadDays(year, "work", number, work);
            foreach (var day in work.Where(day => day.Year == number && day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)))
                year.Wrong("work", $"`work`: {day:yyyy-MM-dd} is a weekday; only weekend days make up for a holiday");
            year.Done();
        }
        for (var i = 1; i < years.Count; i++)
            if (years[i] != years[i - 1] + 1)
                root.Wrong($"{years[i]}", $"years must follow each other; {years[i - 1]} is followed by {years[i]}");
        if (years.Count == 0)
            root.Wrong("", "no year");
        root.ThrowIfWrong();
        return new Holidays(off.ToFrozenSet(), work.ToFrozenSet(), new DateRange(new DateOnly(years[0], 1, 1), new DateOnly(years[^1], 12, 31)));
    }

    private static void ReadDays(YamlMap year, string key, int number, HashSet<DateOnly> into)
    {
        foreach (var text in year.Texts(key))
        {
            if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) || day.Year != number)
                year.Wrong(key, $"`{key}`: \"{text}\" is not a day of {number}; write it as {number}-01-31");
            else if (!into.Add(day))
                year.Wrong(key, $"`{key}` names {text} twice");
        }
    }
}
