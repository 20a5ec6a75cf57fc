using System.Globalization;
using Duixian.DuckDb;
using Duixian.Platform.Contracts;
using Duixian.Registry.Contracts;
using Duixian.Registry.FactStores;

namespace Duixian.Registry.Demonstration;

/// <summary>Writes a generated city into a new fact version. The statements are the .sql files beside this one, in order.</summary>
internal static class CityFacts
{
    private static readonly (string File, string Words)[] Steps =
    [
        ("1-draws", ""),
        ("2-firms", "生成企业"),
        ("3-people", "生成人员"),
        ("4-hires", "生成招用记录"),
        ("5-registers", "生成各登记库的事实"),
        ("6-edges", "写入边界案例"),
    ];

    internal static FactVersion Generate(FactStore store, CityRequest request, TimeProvider time, IProgress<string>? progress, CancellationToken cancellation)
    {
        using var build = Start(store, request, progress, cancellation);
        return Publish(build, request, time, progress, cancellation);
    }

    /// <summary>Fills a new version; nobody sees it before it is published.</summary>
    internal static FactBuild Start(FactStore store, CityRequest request, IProgress<string>? progress, CancellationToken cancellation)
    {
        Check(request);
        var build = FactBuild.Start(store);
        try
        {
            build.Connection.Execute(Variables(request), cancellation);
            foreach (var (file, words) in Steps)
            {
                if (words.Length > 0)
                    progress?.Report(words);
                build.Connection.Execute(Read(file), cancellation);
            }

            return build;
        }
        catch (DuckException full) when (full.Kind is DuckError.OutOfMemory or DuckError.InputOutput)
        {
            build.Dispose();
            throw new HouseException($"The city could not be written: {full.Message} Free memory or disk, or ask for a smaller city.", full);
        }
        catch
        {
            build.Dispose();
            throw;
        }
    }

    internal static FactVersion Publish(FactBuild build, CityRequest request, TimeProvider time, IProgress<string>? progress, CancellationToken cancellation)
    {
        progress?.Report("核对并发布事实版本");
        return build.Publish($"示范城市 {request.City} · 种子 {request.Seed}", request.CutOff, isDemonstration: true, time, cancellation);
    }

    private static string Variables(CityRequest request)
    {
        var thisYear = new DateOnly(request.CutOff.Year, 1, 1);
        return string.Create(CultureInfo.InvariantCulture,
            $"""
             SET VARIABLE seed = {request.Seed}::BIGINT;
             SET VARIABLE enterprises = {request.Enterprises}::BIGINT;
             SET VARIABLE people = {request.People}::BIGINT;
             SET VARIABLE cut_off = DATE '{request.CutOff:yyyy-MM-dd}';
             SET VARIABLE this_year = DATE '{thisYear:yyyy-MM-dd}';
             SET VARIABLE last_year = DATE '{thisYear.AddYears(-1):yyyy-MM-dd}';
             """);
    }

    internal static void Check(CityRequest request)
    {
        if (request.City != "weihai")
            throw new BadInputException($"There is no city \"{request.City}\"; the generator knows weihai.");
        if (request.Enterprises is < 100 or > 5_000_000)
            throw new BadInputException($"--enterprises {request.Enterprises}: give a number from 100 to 5000000.");
        if (request.People is < 1_000 or > 100_000_000)
            throw new BadInputException($"--people {request.People}: give a number from 1000 to 100000000.");
        if (request.Seed < 0)
            throw new BadInputException($"--seed {request.Seed}: give a whole number from 0.");
        if (request.CutOff.Year is < 2000 or > 2100)
            throw new BadInputException($"--cut-off {request.CutOff:yyyy-MM-dd}: give a day between 2000 and 2100.");
    }

    private static string Read(string file)
    {
        using var stream = typeof(CityFacts).Assembly.GetManifestResourceStream($"Duixian.Registry.Demonstration.{file}.sql")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
