using Duixian.Fuzz;
using Xunit;

namespace Duixian.Dmn.Tests.Robustness;

/// <summary>A bounded run of the fuzzer; docs/howto/fuzz-the-kernel.md tells how to run it longer.</summary>
public sealed class FuzzTests(ITestOutputHelper output)
{
    [Fact]
    public void BrokenExpressionsAndModels_ForTwentySeconds_NeitherThrowNorHang()
    {
        var report = new Fuzzer(Corpus.Load(Corpus.FindKit()), seed: 20240930, Path.GetTempPath()).Run(TimeSpan.FromSeconds(20));

        output.WriteLine(report.ToString());
        Assert.True(report.Crash is null, report.ToString());
        Assert.True(report is { Expressions: > 0, Models: > 0 }, report.ToString());
    }
}
