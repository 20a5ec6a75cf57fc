using Duixian.Dmn.Explanation;
using Duixian.Feel.Evaluation;
using Duixian.Feel.Values;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Duixian.Dmn.Tests.Engine;

public sealed class DecisionTableTests
{
    private static readonly string[] Policies = ["UNIQUE", "ANY", "PRIORITY", "FIRST", "RULE ORDER", "OUTPUT ORDER", "COLLECT"];

    [Fact]
    public void Table_TwoOutputs_YieldAContext()
    {
        var model = Models.Decide("""
            <decisionTable hitPolicy="FIRST">
              <input><inputExpression><text>x</text></inputExpression></input>
              <output name="级别"/><output name="金额"/>
              <rule><inputEntry><text>&gt;= 10</text></inputEntry><outputEntry><text>"高"</text></outputEntry><outputEntry><text>x * 2</text></outputEntry></rule>
              <rule><inputEntry><text>-</text></inputEntry><outputEntry><text>"低"</text></outputEntry><outputEntry><text>0</text></outputEntry></rule>
            </decisionTable>
            """, "x");

        Assert.Equal("{级别: \"高\", 金额: 20}", model.Value("d", ("x", 10L)).ToString());
        Assert.Equal("{级别: \"低\", 金额: 0}", model.Value("d").ToString());
    }

    [Fact]
    public void Table_InputOutsideItsValues_IsNullWithNote()
    {
        var model = Models.Decide("""
            <decisionTable>
              <input><inputExpression><text>x</text></inputExpression><inputValues><text>"大", "小"</text></inputValues></input>
              <output/>
              <rule><inputEntry><text>-</text></inputEntry><outputEntry><text>1</text></outputEntry></rule>
            </decisionTable>
            """, "x");

        var result = model.FindDecision("d")!.Evaluate([KeyValuePair.Create("x", (FeelValue)"中")]);
        Assert.True(result.Value.IsNull);
        Assert.Equal(Logic.DmnNotes.InputNotAllowed, Assert.Single(result.Notes).Code);
        Assert.Equal((FeelValue)1L, model.Value("d", ("x", "大")));
    }

    [Fact]
    public void Trace_RulesThatFail_NameTheFirstFailingColumn()
    {
        var model = Models.Decide("""
            <decisionTable hitPolicy="COLLECT">
              <input><inputExpression><text>x</text></inputExpression></input>
              <input><inputExpression><text>y</text></inputExpression></input>
              <output/>
              <annotation name="依据"/>
              <rule><inputEntry><text>&lt; 5</text></inputEntry><inputEntry><text>1</text></inputEntry><outputEntry><text>"a"</text></outputEntry></rule>
              <rule><inputEntry><text>-</text></inputEntry><inputEntry><text>2</text></inputEntry><outputEntry><text>"b"</text></outputEntry>
                <annotationEntry><text>第二条</text></annotationEntry></rule>
            </decisionTable>
            """, "x", "y");

        var result = model.FindDecision("d")!.Evaluate(
            [KeyValuePair.Create("x", (FeelValue)3L), KeyValuePair.Create("y", (FeelValue)2L)], new EvaluationOptions { Trace = true });

        var table = result.Trace!.Children[0];
        Assert.Equal([1, -1], table.Rows.Select(r => r.FailedColumn));
        Assert.Equal("第二条", Assert.Single(table.Rows[1].Rule.Annotations));
        Assert.Contains("rule 1 fails: y = 2, not 1", TraceText.Write(result.Trace), StringComparison.Ordinal);
    }

    /// <summary>Any table over two small columns gives what a direct reading of the standard's hit policies gives.</summary>
    [Fact]
    public void Table_AnyHitPolicy_AgreesWithANaiveInterpreter()
    {
        var cell = Gen.Choose(-1, 2);
        var rule = from a in cell from b in cell from o in Gen.Choose(0, 3) select (a, b, o);
        var table = from rules in Gen.ListOf(rule) from policy in Gen.Elements(Policies) select (rules: rules.ToList(), policy);
        Prop.ForAll(table.ToArbitrary(), t =>
        {
            var model = Models.Decide(Write(t.rules, t.policy), "x", "y");
            for (var x = 0L; x < 3; x++)
            {
                for (var y = 0L; y < 3; y++)
                    Assert.Equal(Naive(t.rules, t.policy, x, y), model.Value("d", ("x", x), ("y", y)).ToString());
            }
        }).QuickCheckThrowOnFailure();
    }

    private static string Write(List<(int A, int B, int Output)> rules, string policy)
    {
        static string Cell(int value) => value < 0 ? "-" : $"{value}";
        var rows = string.Concat(rules.Select(r =>
            $"<rule><inputEntry><text>{Cell(r.A)}</text></inputEntry><inputEntry><text>{Cell(r.B)}</text></inputEntry><outputEntry><text>{r.Output}</text></outputEntry></rule>"));
        return $"""
            <decisionTable hitPolicy="{policy}">
              <input><inputExpression><text>x</text></inputExpression></input>
              <input><inputExpression><text>y</text></inputExpression></input>
              <output><outputValues><text>2, 0, 3, 1</text></outputValues></output>
              {rows}
            </decisionTable>
            """;
    }

    private static string Naive(List<(int A, int B, int Output)> rules, string policy, long x, long y)
    {
        int[] priority = [2, 0, 3, 1];
        var hits = rules.Where(r => (r.A < 0 || r.A == x) && (r.B < 0 || r.B == y)).Select(r => r.Output).ToList();
        var byPriority = priority.SelectMany(p => hits.Where(h => h == p)).ToList();
        return policy switch
        {
            "RULE ORDER" or "COLLECT" => $"[{string.Join(", ", hits)}]",
            "OUTPUT ORDER" => $"[{string.Join(", ", byPriority)}]",
            _ when hits.Count == 0 => "null",
            "UNIQUE" => hits.Count == 1 ? $"{hits[0]}" : "null",
            "ANY" => hits.Distinct().Count() == 1 ? $"{hits[0]}" : "null",
            "PRIORITY" => $"{byPriority[0]}",
            _ => $"{hits[0]}",
        };
    }
}
