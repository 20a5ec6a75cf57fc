using System.Runtime.CompilerServices;
using Duixian.Feel.Numbers;
using Duixian.Feel.Temporal;
using Duixian.Feel.Values;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Duixian.Feel.Tests.Values;

public sealed class FeelValueTests
{
    [Fact]
    public void Value_OfAnyKind_TakesFourWordsAndANumberTwo()
    {
        Assert.Equal(32, Unsafe.SizeOf<FeelValue>());
        Assert.Equal(16, Unsafe.SizeOf<FeelNumber>());
    }

    [Fact]
    public void ScalarValues_PutInAndTakenOut_AreTheSameAndAllocateNothing()
    {
        Assert.True(FeelDate.TryParse("-0044-03-15", out var date));
        Assert.True(FeelTime.TryParse("23:59:59.123456789-05:30", out var time));
        var duration = new DaysTimeDuration(-(Int128)1 << 90);
        // Once beforehand: what types allocate when they are first used is not what a value costs.
        Assert.True(ComeBack(date, time, duration));
        var before = GC.GetAllocatedBytesForCurrentThread();
        var same = ComeBack(date, time, duration);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.True(same);
    }

    private static bool ComeBack(FeelDate date, FeelTime time, DaysTimeDuration duration) =>
        FeelValue.Of(date).AsDate == date
            & FeelValue.Of(time).AsTime == time
            & FeelValue.Of(new FeelDateTime(date, time)).AsDateTime == new FeelDateTime(date, time)
            & FeelValue.Of(duration).AsDaysTimeDuration == duration
            & FeelValue.Of(new YearsMonthsDuration(-7)).AsYearsMonthsDuration.Months == -7
            & FeelValue.Of(FeelNumber.FromHundredths(-123)).AsNumber == FeelNumber.FromHundredths(-123)
            & FeelValue.Of(true).IsTrue & FeelValue.Of(false).IsFalse & default(FeelValue).IsNull;

    [Theory]
    [InlineData("2024-02-29")]
    [InlineData("-999999999-01-01")]
    [InlineData("2024-02-29T23:59:59.999999999@Asia/Shanghai")]
    [InlineData("12:00:00+02:45:55")]
    [InlineData("-P1DT0.000000001S")]
    [InlineData("-P83333333Y3M")]
    public void TemporalValue_OfAnyKind_ComesBackFromItsText(string text)
    {
        Assert.True(TemporalLiteral.TryParse(text, out var value));
        Assert.Equal("@\"" + text + "\"", value.ToString());
        Assert.Equal(text, FeelText.Plain(value));
    }

    [Fact]
    public void Text_OfNestedValues_IsFeelSyntax()
    {
        var value = FeelValue.Of(FeelContext.Of(
            ("企业 规模", FeelList.Of(1.50m, "a\"b\n", default)),
            ("a+b", FeelRange.Interval(1L, false, 2L, true)),
            ("c", FeelRange.Unary(RangeForm.GreaterOrEqual, 3L))));
        Assert.Equal("{企业 规模: [1.5, \"a\\\"b\\n\", null], \"a+b\": (1..2], c: (>= 3)}", value.ToString());
    }

    [Fact]
    public void Equality_OfDifferentKinds_IsUnknownExceptWithNull()
    {
        Assert.Null(FeelEquality.Compare(1L, "1"));
        Assert.False(FeelEquality.Compare(1L, default));
        Assert.True(FeelEquality.Compare(default, default));
        Assert.Null(FeelEquality.Compare(FeelList.Of(1L, "a"), FeelList.Of(1L, 2L)));
        Assert.False(FeelEquality.Compare(FeelList.Of(1L, "a"), FeelList.Of(2L, 2L)));
        Assert.True(FeelEquality.Compare(
            FeelContext.Of(("a", 1L), ("b", 2L)), FeelContext.Of(("b", 2L), ("a", 1.0m))));
    }

    [Fact]
    public void Order_OfStrings_IsByCodePoint()
    {
        // In UTF-16 the first would come before the second.
        Assert.True(FeelOrder.Compare("🐎", "\uFF21") > 0);
        Assert.True(FeelOrder.Compare("a", "ab") < 0);
        Assert.Equal(0, FeelOrder.Compare("威海", "威海"));
    }

    [Fact]
    public void Context_WithManyNames_FindsThemAsAShortOneDoes() =>
        Prop.ForAll(Arb.From(Gen.Choose(0, 40)), count =>
        {
            var context = FeelContext.Of(Enumerable.Range(0, count).Select(i => ($"名{i}", (FeelValue)(long)i)));
            for (var i = 0; i < count; i++)
            {
                if (!context.TryGet("名" + i, out var value) || value.AsNumber != i)
                    return false;
            }
            return context.Count == count && !context.TryGet("名" + count, out _);
        }).Check(Config.QuickThrowOnFailure);

    [Theory]
    [InlineData(RangeForm.Less, 5, false)]
    [InlineData(RangeForm.LessOrEqual, 5, true)]
    [InlineData(RangeForm.Greater, 5, false)]
    [InlineData(RangeForm.GreaterOrEqual, 5, true)]
    [InlineData(RangeForm.Equal, 5, true)]
    [InlineData(RangeForm.NotEqual, 5, false)]
    [InlineData(RangeForm.Less, 4, true)]
    [InlineData(RangeForm.NotEqual, 4, true)]
    public void Range_OfAUnaryTest_HoldsWhatTheTestAccepts(RangeForm form, long value, bool held)
    {
        Assert.Equal(held, FeelRange.Unary(form, 5L).Contains(value));
        if (form is not (RangeForm.Equal or RangeForm.NotEqual))
            Assert.Null(FeelRange.Unary(form, 5L).Contains("a"));
    }
}
