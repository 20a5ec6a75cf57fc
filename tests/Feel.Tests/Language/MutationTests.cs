using System.Text;
using Duixian.Feel.Binding;
using Duixian.Feel.Evaluation;
using Duixian.Feel.Types;
using Duixian.Feel.Values;
using Xunit;

namespace Duixian.Feel.Tests.Language;

/// <summary>
/// Breaks the expressions of the case tables in random ways. Whatever comes out must compile to something and evaluate to
/// something, without an exception. FEEL_FUZZ_SECONDS makes it run longer; a fixed seed keeps the ordinary run the same.
/// </summary>
public sealed class MutationTests(ITestOutputHelper output)
{
    private static readonly string[] Pieces =
    [
        "(", ")", "[", "]", "{", "}", "..", ".", ",", ":", "\"", "@\"", "\\u", "null", "true", "if ", " then ", " else ", "for x in ", " return ",
        "some ", " satisfies ", " in ", " between ", " and ", " or ", "not(", "function(a) ", " instance of ", "list<number>", "context<a: ", ">", "-> ",
        "?", "item", "partial", "-1", "1e9999", "99999999999999999999999999999999999", "**", "/*", "//", "=", "!=", "<", "day of week", "date and time(\"", "P1Y", "T24:00:00", "月", "\uD83D", "\n", "external ",
    ];

    [Fact]
    public async Task BrokenExpressions_Evaluated_NeverThrow()
    {
        var corpus = CaseTable.Rows().Select(r => r.Data.Expression).ToArray();
        var seconds = double.TryParse(Environment.GetEnvironmentVariable("FEEL_FUZZ_SECONDS"), out var asked) ? asked : 0;
        var random = new Random(seconds > 0 ? Environment.TickCount : 20240930);
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var scope = FeelScope.Empty.WithGlobal("x", FeelType.Any).WithGlobal("list", FeelType.AnyList).WithGlobal("a and b", FeelType.Boolean);
        var options = new EvaluationOptions { MaximumSteps = 20_000, MaximumSize = 10_000 };
        var tried = 0;
        while (seconds > 0 ? clock.Elapsed.TotalSeconds < seconds : tried < 5_000)
        {
            var text = Break(corpus[random.Next(corpus.Length)], corpus, random);
            tried++;
            try
            {
                // An evaluation that takes ten seconds has no limit that holds.
                await Task.Run(() => Try(text, scope, options)).WaitAsync(TimeSpan.FromSeconds(10));
            }
            catch (Exception e)
            {
                Assert.Fail($"{e.GetType().Name}: {e.Message}\n{text}\n{e.StackTrace}");
            }
        }

        output.WriteLine($"{tried} inputs in {clock.Elapsed.TotalSeconds:0.0} s");
    }

    private static void Try(string text, FeelScope scope, EvaluationOptions options)
    {
        var frame = new FeelFrame(scope.GlobalCount, options);
        frame.SetGlobal(0, 3);
        frame.SetGlobal(1, FeelList.Of(1, 2, "a"));
        var compiled = FeelCompiler.CompileExpression(text, scope);
        var value = compiled.Evaluate(frame);
        if (value.IsNull && compiled.Syntax is not Syntax.NullLiteral) _ = frame.Notes.Select(n => n.Message(Diagnostics.MessageLanguage.Chinese)).ToList();
        _ = value.ToString();
        _ = compiled.Diagnostics.Select(d => d.Message()).ToList();
        frame.Reset();
        FeelCompiler.CompileUnaryTests(text, FeelType.Any, scope).Evaluate(frame, 5);
    }

    private static string Break(string text, string[] corpus, Random random)
    {
        var result = new StringBuilder(text);
        for (var times = random.Next(1, 5); times > 0; times--)
        {
            var at = random.Next(result.Length + 1);
            switch (random.Next(5))
            {
                case 0 when result.Length > 0:
                    at = Math.Min(at, result.Length - 1);
                    result.Remove(at, random.Next(1, Math.Min(6, result.Length - at + 1)));
                    break;
                case 1:
                    result.Insert(at, corpus[random.Next(corpus.Length)]);
                    break;
                case 2 when result.Length > 0:
                    result[Math.Min(at, result.Length - 1)] = (char)random.Next(32, 127);
                    break;
                default:
                    result.Insert(at, Pieces[random.Next(Pieces.Length)]);
                    break;
            }
        }

        return result.ToString();
    }
}
