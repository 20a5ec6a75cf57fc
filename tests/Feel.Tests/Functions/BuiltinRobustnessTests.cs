using Duixian.Feel.Functions;
using Duixian.Feel.Numbers;
using Duixian.Feel.Temporal;
using Duixian.Feel.Values;
using Xunit;

namespace Duixian.Feel.Tests.Functions;

public sealed class BuiltinRobustnessTests
{
    private static readonly FeelValue[] Nasty = BuildNasty();

    public static TheoryData<string> Names => [.. Builtins.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Builtin_CalledWithAnythingAtAll_GivesAValueOrNullAndANote(string name)
    {
        var builtin = Builtins.Find(name)!;
        var random = new Random(20240930);
        for (var round = 0; round < 800; round++)
        {
            var arguments = new FeelValue[random.Next(0, 5)];
            for (var i = 0; i < arguments.Length; i++)
                arguments[i] = Nasty[random.Next(Nasty.Length)];
            var notes = new NoteCounter();
            var result = builtin.Invoke(arguments, notes);
            Assert.True(result.ToString().Length > 0);
            if (result.IsNull && notes.Count == 0)
                Assert.True(MayBeNullSilently(name, arguments), $"{name}({string.Join(", ", arguments)}) is null without a note");
        }
    }

    [Fact]
    public void Operators_OnAnythingAtAll_GiveAValueOrNullAndANote()
    {
        foreach (var left in Nasty)
        {
            foreach (var right in Nasty)
            {
                Check(FeelArithmetic.Add, left, right);
                Check(FeelArithmetic.Subtract, left, right);
                Check(FeelArithmetic.Multiply, left, right);
                Check(FeelArithmetic.Divide, left, right);
                Check(FeelArithmetic.Power, left, right);
                var equal = FeelEquality.Compare(left, right);
                Assert.Equal(equal, FeelEquality.Compare(right, left));
                Assert.Equal(-FeelOrder.Compare(left, right), FeelOrder.Compare(right, left));
                Assert.True(left != right || left.GetHashCode() == right.GetHashCode());
            }
        }
    }

    private delegate FeelValue Operation(in FeelValue left, in FeelValue right, Invocation invocation);

    private static void Check(Operation operation, FeelValue left, FeelValue right)
    {
        var notes = new NoteCounter();
        var result = operation(left, right, notes);
        Assert.True(!result.IsNull || notes.Count > 0, $"{left} and {right} gave null without a note");
    }

    // Unknown in, unknown out; and an entry or item that is null is found, not missed.
    private static bool MayBeNullSilently(string name, FeelValue[] arguments) =>
        name is "get value" || (name is "not" or "string" && arguments is [{ IsNull: true }]) || (name is "string" or "not" && arguments is [{ Kind: FeelKind.List }]);

    private static FeelValue[] BuildNasty()
    {
        FeelNumber Number(string text) => FeelNumber.Parse(text);
        FeelValue Temporal(string text) => TemporalLiteral.TryParse(text, out var value) ? value : throw new FormatException(text);
        var deep = FeelValue.Of(FeelList.Empty);
        for (var i = 0; i < 1_000_000; i++)
            deep = FeelList.Of(deep);
        var deepContext = FeelValue.Of(FeelContext.Empty);
        for (var i = 0; i < 300_000; i++)
            deepContext = FeelContext.Of(("a", deepContext));
        return
        [
            default, true, false, 0L, 1L, -1L, 2.5m, Number("9e6144"), Number("-9e6144"), Number("1e-6176"), long.MaxValue, long.MinValue,
            Number("99999999999999999999999999999999"), 1e28m,
            "", "a", "𠮷🐎", "\uD800", "(((", "[a-z]+", "(a+)+$", "1e5", "2024-02-30", "[1..2]", new string('x', 5000), "$1", "P1D", "\\",
            Temporal("999999999-12-31"), Temporal("-999999999-01-01"), Temporal("2024-02-29"), Temporal("00:00:00"),
            Temporal("23:59:59.999999999@Europe/Paris"), Temporal("12:00:00-18:00"), Temporal("999999999-12-31T23:59:59Z"),
            Temporal("-999999999-01-01T00:00:00@Asia/Shanghai"), Temporal("2024-03-31T02:30:00@Europe/Paris"), Temporal("PT0S"),
            Temporal("-P9999999999999999D"), Temporal("P9999999999999999D"), Temporal("P999999999999999M"), Temporal("-P999999999999999M"),
            new DaysTimeDuration(1),
            FeelList.Empty, FeelList.Of(default(FeelValue)), FeelList.Of(1L, 2L, 3L), FeelList.Of("a", "b"), FeelList.Of(FeelContext.Empty), deep,
            FeelContext.Empty, FeelContext.Of(("key", "a"), ("value", 1L)), deepContext,
            FeelRange.Interval(1L, true, 10L, false), FeelRange.Interval(default, false, 10L, true), FeelRange.Unary(RangeForm.Less, 5L),
            FeelRange.Unary(RangeForm.NotEqual, "a"), FeelRange.Interval("a", true, 1L, true),
            Builtins.Find("not")!, Builtins.Find("before")!, Builtins.Find("sort")!, Builtins.Find("list replace")!,
        ];
    }

    private sealed class NoteCounter : Invocation
    {
        public int Count { get; private set; }

        public override int MaxSize => 100_000;

        public override FeelValue Null(string code, params ReadOnlySpan<FeelValue> details)
        {
            Count++;
            return default;
        }
    }
}
