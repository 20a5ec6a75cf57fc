using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Duixian.Fuzz;

/// <summary>Tries mutated inputs one after the other until the time is up or one of them crashes.</summary>
/// <param name="seed">The same seed tries the same inputs in the same order, as many of them as there is time for.</param>
/// <param name="crashFolder">Where the input goes that crashed.</param>
public sealed class Fuzzer(Corpus corpus, int seed, string crashFolder)
{
    /// <summary>Processor time one input may take.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(3);

    private readonly Mutator mutator = new(corpus, new Random(seed));
    private long expressions;
    private long models;

    /// <summary>Runs for about so long or so many inputs, whichever ends first; at least the inputs that crashed once are tried.</summary>
    /// <param name="most">A count makes a run the same on every machine that is fast enough.</param>
    /// <remarks>
    /// An input that ends the process, as a stack overflow does, stands in the file <c>fuzz-last-input.txt</c> of the crash folder.
    /// </remarks>
    public FuzzReport Run(TimeSpan time, long most = long.MaxValue)
    {
        Directory.CreateDirectory(crashFolder);
        var clock = Stopwatch.StartNew();
        using var last = new FileStream(
            Path.Combine(crashFolder, "fuzz-last-input.txt"), FileMode.Create, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        var crash = corpus.Crashes.Select(c => Try(c, last)).FirstOrDefault(c => c is not null);
        for (var turn = 0L; crash is null && turn < most && clock.Elapsed < time; turn++)
            crash = Try(turn % 4 == 3 ? mutator.Model() : mutator.Expression(), last);
        return new FuzzReport(seed, expressions, models, clock.Elapsed, crash);
    }

    private Crash? Try(string input, FileStream last)
    {
        last.SetLength(0);
        last.Write(Encoding.UTF8.GetBytes(input));
        var before = Environment.CpuUsage.TotalTime;
        try
        {
            if (Corpus.IsModel(input))
            {
                models++;
                Trial.Model(input);
            }
            else
            {
                expressions++;
                Trial.Expression(input);
            }
        }
        // Whatever it is, it is what we are looking for.
        catch (Exception e)
        {
            return Keep(input, e.ToString());
        }
        // Processor time, so that a busy machine accuses nobody.
        var taken = Environment.CpuUsage.TotalTime - before;
        return taken > Limit ? Keep(input, string.Create(CultureInfo.InvariantCulture, $"took {taken.TotalSeconds:0.0} s")) : null;
    }

    private Crash Keep(string input, string what)
    {
        var file = Path.Combine(
            crashFolder, string.Create(CultureInfo.InvariantCulture, $"fuzz-crash-{seed}-{expressions + models}.{(Corpus.IsModel(input) ? "dmn" : "txt")}"));
        File.WriteAllText(file, input);
        return new Crash(file, what);
    }
}

/// <summary>What a run tried and found.</summary>
/// <param name="Crash">Null when nothing crashed.</param>
public sealed record FuzzReport(int Seed, long Expressions, long Models, TimeSpan Time, Crash? Crash)
{
    /// <summary>On one line how many inputs were tried, then the crash.</summary>
    public override string ToString()
    {
        var tried = string.Create(
            CultureInfo.InvariantCulture,
            $"{Expressions + Models} inputs tried ({Expressions} expressions, {Models} models) in {Time.TotalSeconds:0.0} s with seed {Seed}");
        return Crash is null ? $"{tried}: no crash" : $"{tried}: CRASH, input in {Crash.File}\n{Crash.What}";
    }
}

/// <summary>An input that threw or took too long.</summary>
/// <param name="File">Where the input was written.</param>
/// <param name="What">The exception, or the time taken.</param>
public sealed record Crash(string File, string What);
