using System.Collections;
using System.Globalization;
using Duixian.Dmn.Diagnostics;
using Duixian.Dmn.Logic;
using Duixian.Dmn.Model;
using Duixian.Feel.Evaluation;

namespace Duixian.Dmn.Checking;

/// <summary>Combinations of inputs that no rule of a table covers or that several do, and rules that never apply.</summary>
/// <remarks>Unknown (null) inputs are left out: they match only irrelevant cells, and that is meant.</remarks>
internal sealed class TableCheck
{
    private const int MaxCombinations = 200_000;
    private const int MaxReported = 10;

    private readonly DecisionTableLogic table;
    private readonly ModelDiagnostics sink;
    private readonly List<ColumnDomain> domains;
    private readonly BitArray[][] takenBy;
    private readonly string[] path;
    private readonly bool[] applies;
    private readonly HashSet<(int, int)> overlaps = [];
    private int gaps;

    private TableCheck(DecisionTableLogic table, List<ColumnDomain> domains, ModelDiagnostics sink)
    {
        this.table = table;
        this.domains = domains;
        this.sink = sink;
        path = new string[domains.Count];
        applies = new bool[table.Rules.Length];
        takenBy = [.. domains.Select((d, column) => d.Pieces.Select(p => Rules(column, p)).ToArray())];
    }

    public static void Run(DecisionTableLogic table, ModelDiagnostics sink)
    {
        if (table.Rules.IsEmpty || table.Inputs.IsEmpty)
            return;
        var domains = new List<ColumnDomain>();
        for (var column = 0; column < table.Inputs.Length; column++)
        {
            var tests = table.Rules.Select(r => r.Tests.ElementAtOrDefault(column)).OfType<Feel.Binding.CompiledUnaryTests>();
            if (ColumnDomain.Of(table.Inputs[column], tests) is not { } domain)
            {
                sink.Warning(Codes.TableNotAnalysed, table.Inputs[column].Place, table.Inputs[column].Expression.Text.Trim());
                return;
            }
            domains.Add(domain);
        }
        if (domains.Aggregate(1L, (product, d) => Math.Min(product * Math.Max(1, d.Pieces.Count), int.MaxValue)) > MaxCombinations)
        {
            sink.Warning(Codes.TableNotAnalysed, table.Place, $"> {MaxCombinations.ToString(CultureInfo.InvariantCulture)}");
            return;
        }
        new TableCheck(table, domains, sink).Run();
    }

    private void Run()
    {
        Visit(0, new BitArray(table.Rules.Length, true));
        for (var i = 0; i < applies.Length; i++)
        {
            if (!applies[i])
                sink.Warning(Codes.UnreachableRule, table.Rules[i].Place, Number(i));
        }
    }

    private BitArray Rules(int column, ColumnDomain.Piece piece)
    {
        var frame = new FeelFrame(0);
        var taken = new BitArray(table.Rules.Length);
        for (var i = 0; i < taken.Length; i++)
            taken[i] = table.Rules[i].Tests.ElementAtOrDefault(column) is not { } test || test.Evaluate(frame, piece.Value).IsTrue;
        return taken;
    }

    private void Visit(int column, BitArray rules)
    {
        if (!rules.HasAnySet())
        {
            ReportGap(column);
            return;
        }
        if (column == domains.Count)
        {
            Count(rules);
            return;
        }
        for (var i = 0; i < domains[column].Pieces.Count; i++)
        {
            path[column] = domains[column].Pieces[i].Label;
            Visit(column + 1, new BitArray(rules).And(takenBy[column][i]));
        }
    }

    // What the columns so far exclude is a gap whatever the others say, so it is told without them.
    private void ReportGap(int columns)
    {
        var mayMiss = table.HitPolicy is HitPolicy.Collect or HitPolicy.RuleOrder or HitPolicy.OutputOrder
            || table.Outputs.Any(o => o.Default is not null);
        if (!mayMiss && gaps++ < MaxReported)
            sink.Warning(Codes.TableGap, table.Place, Where(columns));
    }

    private void Count(BitArray rules)
    {
        var first = -1;
        for (var i = 0; i < rules.Length; i++)
        {
            if (!rules[i])
                continue;
            applies[i] |= first < 0 || table.HitPolicy != HitPolicy.First;
            if (first >= 0 && table.HitPolicy == HitPolicy.Unique && overlaps.Count < MaxReported && overlaps.Add((first, i)))
                sink.Warning(Codes.TableOverlap, table.Rules[i].Place, Number(first), Number(i), Where(domains.Count));
            if (first < 0)
                first = i;
        }
    }

    private string Where(int columns) =>
        string.Join(", ", Enumerable.Range(0, columns).Where(i => path[i] != "-").Select(i => $"{table.Inputs[i].Expression.Text.Trim()}: {path[i]}"));

    private string Number(int rule) => table.Rules[rule].Number.ToString(CultureInfo.InvariantCulture);
}
