using Duixian.Feel.Binding;
using Duixian.Feel.Evaluation;
using Duixian.Feel.Types;
using Duixian.Feel.Values;
using Xunit;

namespace Duixian.Feel.Tests.Language;

/// <summary>One row of a table <c>expression ; facts ; result</c>; the facts are a context or empty.</summary>
public sealed record FeelCase(string Place, string Expression, string Facts, string Result)
{
    public override string ToString() => $"{Place} {Expression}";
}

public sealed class CaseTable
{
    public static TheoryData<FeelCase> Rows()
    {
        var rows = new TheoryData<FeelCase>();
        var folder = Path.Combine(AppContext.BaseDirectory, "Cases");
        foreach (var file in Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal))
        {
            var number = 0;
            foreach (var line in File.ReadLines(file))
            {
                number++;
                if (line.Length == 0 || line.StartsWith('#')) continue;
                var parts = line.Split(" ; ");
                Assert.True(parts.Length == 3, $"{Path.GetFileName(file)}:{number} is not expression ; facts ; result");
                rows.Add(new FeelCase($"{Path.GetFileName(file)}:{number}", parts[0].Trim(), parts[1].Trim(), parts[2].Trim()));
            }
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows), DisableDiscoveryEnumeration = true)]
    public void Row_Evaluated_GivesItsResult(FeelCase row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var facts = row.Facts.Length == 0 ? FeelContext.Empty : Value(row.Facts, FeelContext.Empty).AsContext;
        Assert.Equal(Value(row.Result, FeelContext.Empty).ToString(), Value(row.Expression, facts).ToString());
    }

    internal static FeelValue Value(string text, FeelContext facts)
    {
        var (compiled, frame) = Prepare(text, facts);
        return compiled.Evaluate(frame);
    }

    internal static (CompiledExpression Compiled, FeelFrame Frame) Prepare(string text, FeelContext facts, EvaluationOptions? options = null)
    {
        var scope = FeelScope.Empty;
        foreach (var name in facts.Shape.Names) scope = scope.WithGlobal(name, FeelType.Any);
        var frame = new FeelFrame(scope.GlobalCount, options);
        for (var i = 0; i < facts.Count; i++) frame.SetGlobal(i, facts.Values[i]);
        return (FeelCompiler.CompileExpression(text, scope), frame);
    }
}
