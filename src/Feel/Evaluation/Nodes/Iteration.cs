using Duixian.Feel.Binding;
using Duixian.Feel.Numbers;
using Duixian.Feel.Values;

namespace Duixian.Feel.Evaluation.Nodes;

/// <summary>One "name in source" of a loop, made executable.</summary>
internal sealed record IteratorNode(int Slot, Node Source, Node? RangeEnd);

/// <summary>
/// Goes through all combinations of a loop's iterators, the last one fastest, and asks for each whether to go on.
/// </summary>
internal abstract class LoopNode(BoundExpression bound, IteratorNode[] iterators) : Node
{
    protected BoundExpression Bound => bound;

    /// <summary>False when some iterator could not be gone through; then a note says why.</summary>
    protected bool Run<TState>(FeelFrame frame, TState state) where TState : IPass => Level(frame, 0, state) != Outcome.Failed;

    private Outcome Level<TState>(FeelFrame frame, int level, TState state) where TState : IPass
    {
        if (level == iterators.Length) return state.Pass(frame) ? Outcome.Continue : Outcome.Stop;
        var iterator = iterators[level];
        var source = iterator.Source.Evaluate(frame);
        var range = iterator.RangeEnd is { } end ? Interval(source, end.Evaluate(frame)) : source.Kind == FeelKind.Range ? source.AsRange : null;
        if (iterator.RangeEnd is not null || range is not null) return OverRange(frame, level, range, source, state);
        if (source.IsNull)
        {
            frame.NullAt(bound, LanguageNotes.NotAList, "for", source);
            return Outcome.Failed;
        }

        var list = source.Kind == FeelKind.List ? source.AsList : FeelList.Of(source);
        for (var i = 0; i < list.Count; i++)
        {
            var outcome = One(frame, level, list[i], state);
            if (outcome != Outcome.Continue) return outcome;
        }

        return Outcome.Continue;
    }

    private Outcome One<TState>(FeelFrame frame, int level, in FeelValue value, TState state) where TState : IPass
    {
        if (!frame.Step()) return Outcome.Failed;
        frame.SetLocal(iterators[level].Slot, value);
        return Level(frame, level + 1, state);
    }

    private static FeelRange? Interval(in FeelValue start, in FeelValue end) =>
        start.Kind == end.Kind ? FeelRange.Interval(start, true, end, true) : null;

    // Whole numbers and days can be counted, upwards or downwards; nothing else can.
    private Outcome OverRange<TState>(FeelFrame frame, int level, FeelRange? range, FeelValue source, TState state) where TState : IPass
    {
        if (range is null || !Counter.TryRead(range, out var counter))
        {
            frame.NullAt(bound, LanguageNotes.NotAList, "for", range is null ? source : FeelValue.Of(range));
            return Outcome.Failed;
        }

        while (counter.Next(out var value))
        {
            var outcome = One(frame, level, value, state);
            if (outcome != Outcome.Continue) return outcome;
        }

        return Outcome.Continue;
    }

    private enum Outcome
    {
        Continue,
        Stop,
        Failed,
    }

    protected interface IPass
    {
        /// <summary>Does one pass; false to stop.</summary>
        bool Pass(FeelFrame frame);
    }

    private struct Counter
    {
        private readonly bool isDate;
        private readonly long last;
        private readonly int step;
        private long next;
        private bool done;

        private Counter(bool isDate, long first, long last)
        {
            this.isDate = isDate;
            next = first;
            this.last = last;
            step = first <= last ? 1 : -1;
        }

        public static bool TryRead(FeelRange range, out Counter counter)
        {
            counter = default;
            if (range.Form != RangeForm.Interval || range.Start.Kind != range.End.Kind) return false;
            long first, last;
            if (range.Start.Kind == FeelKind.Date)
            {
                (first, last) = (range.Start.AsDate.DayNumber, range.End.AsDate.DayNumber);
            }
            else if (range.Start.Kind != FeelKind.Number || !IsWhole(range.Start.AsNumber, out first) || !IsWhole(range.End.AsNumber, out last))
            {
                return false;
            }

            var down = first > last;
            counter = new Counter(range.Start.Kind == FeelKind.Date, first, last);
            if (!range.StartIncluded) counter.next += counter.step;
            var end = range.EndIncluded ? last : last - counter.step;
            counter = new Counter(counter.isDate, counter.next, end) { done = down ? counter.next < end : counter.next > end };
            return true;
        }

        public bool Next(out FeelValue value)
        {
            value = default;
            if (done) return false;
            if (!isDate) value = next;
            else if (Temporal.FeelDate.TryFromDayNumber(next, out var date)) value = date;
            done = next == last;
            next += done ? 0 : step;
            return true;
        }

        private static bool IsWhole(FeelNumber number, out long value)
        {
            value = 0;
            // Far from the ends of long, so that one step beyond an end cannot overflow.
            return number.IsInteger && number.TryToInt64(out value) && value is > long.MinValue / 2 and < long.MaxValue / 2;
        }
    }
}

internal sealed class ForNode(BoundFor bound, IteratorNode[] iterators, Node body) : LoopNode(bound, iterators)
{
    private readonly int partialSlot = bound.Partial?.Slot ?? -1;

    public override FeelValue Evaluate(FeelFrame frame)
    {
        var results = new List<FeelValue>();
        if (partialSlot >= 0) frame.SetLocal(partialSlot, FeelList.Empty);
        if (!Run(frame, new Collect(this, results))) return FeelValue.Null;
        return results.Count <= frame.MaxSize ? FeelList.From(results) : frame.NullAt(Bound, NoteCodes.TooLarge, "for");
    }

    private readonly struct Collect(ForNode loop, List<FeelValue> results) : IPass
    {
        public bool Pass(FeelFrame frame)
        {
            results.Add(loop.Evaluated(frame));
            // The list so far is copied for each pass: quadratic, but lists that ask for it are short, and values are immutable.
            if (loop.partialSlot >= 0) frame.SetLocal(loop.partialSlot, FeelList.From(results));
            return results.Count <= frame.MaxSize;
        }
    }

    private FeelValue Evaluated(FeelFrame frame) => body.Evaluate(frame);
}

internal sealed class QuantifiedNode(BoundQuantified bound, IteratorNode[] iterators, Node condition) : LoopNode(bound, iterators)
{
    private readonly Truth deciding = bound.Every ? Truth.False : Truth.True;

    public override FeelValue Evaluate(FeelFrame frame)
    {
        var tally = new Tally(this);
        return Run(frame, tally) ? tally.Result.ToValue() : FeelValue.Null;
    }

    private sealed class Tally(QuantifiedNode loop) : IPass
    {
        public Truth Result { get; private set; } = loop.deciding.Not();

        public bool Pass(FeelFrame frame)
        {
            var truth = loop.Condition(frame);
            if (truth == loop.deciding || truth == Truth.Unknown) Result = truth;
            return truth != loop.deciding;
        }
    }

    private Truth Condition(FeelFrame frame) => condition.Test(frame);
}
