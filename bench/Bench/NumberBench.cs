using System.Diagnostics;
using System.Globalization;
using Duixian.Feel.Numbers;

namespace Duixian.Bench;

/// <summary>FeelNumber beside System.Decimal on the numbers of everyday rules: amounts with two decimals and counts.</summary>
/// <remarks>Same inputs, results checked equal first, then interleaved pairs; ratio = FeelNumber time ÷ decimal time, median and range.</remarks>
internal static class NumberBench
{
    private const int Count = 1024;
    private const int Repeats = 400;
    private const int Pairs = 21;

    private delegate decimal Known(decimal left, decimal right);

    private delegate FeelNumber Own(FeelNumber left, FeelNumber right);

    public static int Run()
    {
        var random = new Random(1);
        var amounts = Enumerable.Range(0, Count).Select(_ => new decimal(random.Next(1, 100_000_000), 0, 0, false, 2)).ToArray();
        var others = Enumerable.Range(0, Count).Select(_ => new decimal(random.Next(1, 100_000_000), 0, 0, false, 2)).ToArray();
        var counts = Enumerable.Range(0, Count).Select(_ => (decimal)random.Next(1, 1000)).ToArray();
        Console.WriteLine("operation                  decimal ns   FeelNumber ns   ratio (median, least – most)");
        Measure("amount + amount", amounts, others, static (a, b) => a + b, static (a, b) => FeelNumber.TryAdd(a, b, out var r) ? r : default);
        Measure("amount - amount", amounts, others, static (a, b) => a - b, static (a, b) => FeelNumber.TrySubtract(a, b, out var r) ? r : default);
        Measure("count + count", counts, counts, static (a, b) => a + b, static (a, b) => FeelNumber.TryAdd(a, b, out var r) ? r : default);
        Measure("amount + count", amounts, counts, static (a, b) => a + b, static (a, b) => FeelNumber.TryAdd(a, b, out var r) ? r : default);
        Measure("amount * count", amounts, counts, static (a, b) => a * b, static (a, b) => FeelNumber.TryMultiply(a, b, out var r) ? r : default);
        Measure("amount * amount", amounts, others, static (a, b) => a * b, static (a, b) => FeelNumber.TryMultiply(a, b, out var r) ? r : default);
        Measure("amount / count", amounts, counts, static (a, b) => a / b, static (a, b) => FeelNumber.TryDivide(a, b, out var r) ? r : default);
        Measure("amount < amount", amounts, others, static (a, b) => a < b ? 1 : 0, static (a, b) => a < b ? FeelNumber.One : default);
        Measure("amount < count", amounts, counts, static (a, b) => a < b ? 1 : 0, static (a, b) => a < b ? FeelNumber.One : default);
        Measure(
            "amount rounded half up",
            amounts,
            counts,
            static (a, _) => Math.Round(a, 1, MidpointRounding.AwayFromZero),
            static (a, _) => FeelNumber.TryRound(a, 1, RoundingMode.HalfUp, out var r) ? r : default);
        return 0;
    }

    private static void Measure(string name, decimal[] left, decimal[] right, Known known, Own own)
    {
        FeelNumber[] ownLeft = [.. left.Select(value => (FeelNumber)value)];
        FeelNumber[] ownRight = [.. right.Select(value => (FeelNumber)value)];
        for (var i = 0; i < Count; i++)
            CheckEqual(name, known(left[i], right[i]), own(ownLeft[i], ownRight[i]));
        var knownResults = new decimal[Count];
        var ownResults = new FeelNumber[Count];
        void Knowns()
        {
            for (var i = 0; i < Count; i++)
                knownResults[i] = known(left[i], right[i]);
        }

        void Owns()
        {
            for (var i = 0; i < Count; i++)
                ownResults[i] = own(ownLeft[i], ownRight[i]);
        }

        // Long enough for the compiler's last tier, with a pause in which it works.
        for (var i = 0; i < 3; i++)
        {
            Time(Knowns);
            Time(Owns);
            Thread.Sleep(150);
        }
        var (times, ownTimes, ratios) = (new double[Pairs], new double[Pairs], new double[Pairs]);
        for (var pair = 0; pair < Pairs; pair++)
        {
            if (pair % 2 == 0)
                (times[pair], ownTimes[pair]) = (Time(Knowns), Time(Owns));
            else
                (ownTimes[pair], times[pair]) = (Time(Owns), Time(Knowns));
            ratios[pair] = ownTimes[pair] / times[pair];
        }
        Array.Sort(times);
        Array.Sort(ownTimes);
        Array.Sort(ratios);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-26} {times[Pairs / 2],10:0.00} {ownTimes[Pairs / 2],15:0.00} {ratios[Pairs / 2],10:0.00} ({ratios[0]:0.00} – {ratios[^1]:0.00})"));
    }

    /// <summary>Nanoseconds of one operation, the call through a delegate included on both sides.</summary>
    private static double Time(Action action)
    {
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < Repeats; i++)
            action();
        return Stopwatch.GetElapsedTime(start).TotalNanoseconds / ((double)Repeats * Count);
    }

    // A quotient has 28 digits in one and 34 in the other.
    private static void CheckEqual(string name, decimal expected, FeelNumber actual)
    {
        FeelNumber.TrySubtract(actual, expected, out var error);
        FeelNumber.TryMultiply(FeelNumber.Abs(expected), FeelNumber.Parse("1e-26"), out var allowed);
        if (FeelNumber.Abs(error) > allowed)
            throw new InvalidOperationException($"{name}: {actual} is not {expected}.");
    }
}
