using Duixian.Dmn.Compilation;
using Duixian.Dmn.Logic;
using Duixian.Feel.Binding;
using Duixian.Feel.Evaluation;
using Duixian.Feel.Numbers;
using Duixian.Feel.Temporal;
using Duixian.Feel.Types;
using Duixian.Feel.Values;

namespace Duixian.Dmn.Checking;

/// <summary>
/// The values of an input column, cut into pieces that no test of the column tells apart. One value of a piece then speaks for
/// all of it, and the tests themselves say which pieces they take.
/// </summary>
internal sealed class ColumnDomain
{
    private ColumnDomain(List<Piece> pieces) => Pieces = pieces;

    public IReadOnlyList<Piece> Pieces { get; }

    /// <summary>Null when a test of the column depends on more than constants, or on kinds that are not cut.</summary>
    public static ColumnDomain? Of(TableInput input, IEnumerable<CompiledUnaryTests> tests)
    {
        var constants = new HashSet<FeelValue>();
        IEnumerable<CompiledUnaryTests> all = input.Allowed is null ? tests : [.. tests, input.Allowed];
        foreach (var test in all)
        {
            if (!TestConstants.TryCollect(test, constants))
                return null;
        }
        var closed = Enumeration(input);
        constants.UnionWith(closed);
        var kinds = constants.Select(c => c.Kind).Distinct().ToList();
        var pieces = kinds switch
        {
            [] => input.Type.Underlying == FeelType.Boolean ? Booleans() : [new Piece("-", FeelValue.Null)],
            [FeelKind.Boolean] => Booleans(),
            [FeelKind.String] => Texts(constants, closed.Count > 0),
            [FeelKind.Number or FeelKind.Date or FeelKind.YearsMonthsDuration] => Ordered(constants),
            _ => null,
        };
        if (pieces is null)
            return null;
        var frame = new FeelFrame(0);
        if (closed.Count > 0)
            pieces.RemoveAll(p => !closed.Contains(p.Value));
        else if (input.Allowed is { } allowed)
            pieces.RemoveAll(p => !allowed.Evaluate(frame, p.Value).IsTrue);
        return new ColumnDomain(pieces);
    }

    private static HashSet<FeelValue> Enumeration(TableInput input)
    {
        var values = input.Allowed is { } allowed ? Compilation.Enumeration.Of(allowed.Text) : [];
        if (values.IsEmpty && input.Type is DefinedType { Constraint: TestsConstraint constraint })
            values = constraint.Values;
        return [.. values.Where(v => v.Kind is FeelKind.String or FeelKind.Number)];
    }

    private static List<Piece> Booleans() => [new Piece("true", FeelValue.True), new Piece("false", FeelValue.False)];

    private static List<Piece> Texts(HashSet<FeelValue> constants, bool closed)
    {
        var pieces = constants.Select(c => new Piece(c.ToString(), c)).ToList();
        if (!closed)
            pieces.Add(new Piece($"not({string.Join(", ", constants)})", "\uE000"));
        return pieces;
    }

    private static List<Piece> Ordered(HashSet<FeelValue> constants)
    {
        var points = constants.ToList();
        points.Sort((a, b) => FeelOrder.Compare(a, b) ?? 0);
        var pieces = new List<Piece>();
        Add(pieces, $"< {points[0]}", Neighbours.Below(points[0]));
        for (var i = 0; i < points.Count; i++)
        {
            pieces.Add(new Piece(points[i].ToString(), points[i]));
            if (i + 1 < points.Count)
                Add(pieces, $"({points[i]}..{points[i + 1]})", Neighbours.Between(points[i], points[i + 1]));
        }
        Add(pieces, $"> {points[^1]}", Neighbours.Above(points[^1]));
        return pieces;
    }

    private static void Add(List<Piece> pieces, string label, FeelValue? value)
    {
        if (value is { } present)
            pieces.Add(new Piece(label, present));
    }

    /// <param name="Label">The piece as a unary test.</param>
    /// <param name="Value">A value in it.</param>
    internal sealed record Piece(string Label, FeelValue Value);

    /// <summary>Values beside and between given ones; null where there are none.</summary>
    private static class Neighbours
    {
        private static readonly FeelNumber Half = FeelNumber.Parse("0.5");

        public static FeelValue? Below(FeelValue value) => Shift(value, -1);

        public static FeelValue? Above(FeelValue value) => Shift(value, 1);

        public static FeelValue? Between(FeelValue low, FeelValue high)
        {
            if (low.Kind == FeelKind.Number)
            {
                return FeelNumber.TryAdd(low.AsNumber, high.AsNumber, out var sum) && FeelNumber.TryMultiply(sum, Half, out var middle)
                    ? (FeelValue?)middle
                    : null;
            }
            return Above(low) is { } next && FeelOrder.Compare(next, high) < 0 ? (FeelValue?)next : null;
        }

        private static FeelValue? Shift(FeelValue value, int step) => value.Kind switch
        {
            FeelKind.Number => FeelNumber.TryAdd(value.AsNumber, (FeelNumber)(long)step, out var number) ? (FeelValue?)number : null,
            FeelKind.Date => value.AsDate.TryAddDays(step, out var date) ? (FeelValue?)date : null,
            _ => YearsMonthsDuration.TryCreate(value.AsYearsMonthsDuration.Months + step, out var months) ? (FeelValue?)months : null,
        };
    }
}
