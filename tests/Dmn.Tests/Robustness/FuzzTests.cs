using Duixian.Fuzz;
using Xunit;

namespace Duixian.Dmn.Tests.Robustness;

/// <summary>A bounded run of the fuzzer; docs/howto/fuzz-the-kernel.md tells how to run it longer.</summary>
/// <remarks>Alone, because an input's cost is the processor time of the whole process. Counted, because a seed should try the same everywhere.</remarks>
[CollectionDefinition(nameof(FuzzTests), DisableParallelization = true)]
[Collection(nameof(FuzzTests))]
public sealed class FuzzTests(ITestOutputHelper output)
{
    [Fact]
    public void BrokenExpressionsAndModels_TwentyThousandOfThem_NeitherThrowNorHang()
    {
        var report = new Fuzzer(Corpus.Load(Corpus.FindKit()), seed: 20240930, Path.GetTempPath()).Run(TimeSpan.FromSeconds(60), most: 20_000);

        output.WriteLine(report.ToString());
        Assert.True(report.Crash is null, report.ToString());
        Assert.True(report is { Expressions: > 0, Models: > 0 }, report.ToString());
    }
}
