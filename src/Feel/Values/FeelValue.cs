using System.Diagnostics;
using System.Runtime.CompilerServices;
using Duixian.Feel.Numbers;
using Duixian.Feel.Temporal;

namespace Duixian.Feel.Values;

/// <summary>Any FEEL value. Numbers, booleans, dates and durations are held in place, so computing with them allocates nothing.</summary>
/// <remarks>
/// <c>default</c> is null. The <c>As…</c> accessors do not check the kind: look at <see cref="Kind"/> first.
/// <see cref="Equals(FeelValue)"/> is identity in the sense of FEEL <c>is()</c>, fit for dictionaries; FEEL <c>=</c> is
/// <see cref="FeelEquality.Compare"/>.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public readonly struct FeelValue : IEquatable<FeelValue>
{
    // Payload by kind: Boolean low; Number high+low; Date high (year, month, day); Time low (nanoseconds), extra (offset code),
    // reference (zone); DateTime = Date + Time; durations high+low; the others reference.
    private readonly object? _reference;
    private readonly ulong _high;
    private readonly ulong _low;
    private readonly int _extra;

    private FeelValue(FeelKind kind, object? reference, ulong high = 0, ulong low = 0, int extra = 0)
    {
        Kind = kind;
        _reference = reference;
        _high = high;
        _low = low;
        _extra = extra;
    }

    /// <summary>What the value is.</summary>
    public FeelKind Kind { get; }

    /// <summary>null.</summary>
    public static FeelValue Null => default;
    /// <summary>true.</summary>
    public static FeelValue True => new(FeelKind.Boolean, null, 0, 1);
    /// <summary>false.</summary>
    public static FeelValue False => new(FeelKind.Boolean, null);
    /// <summary>The empty string.</summary>
    public static FeelValue EmptyString => new(FeelKind.String, "");

    /// <summary>True for null.</summary>
    public bool IsNull => Kind == FeelKind.Null;
    /// <summary>True for the boolean true and nothing else.</summary>
    public bool IsTrue => Kind == FeelKind.Boolean && _low != 0;
    /// <summary>True for the boolean false and nothing else.</summary>
    public bool IsFalse => Kind == FeelKind.Boolean && _low == 0;

    /// <summary>Wraps a boolean.</summary>
    public static FeelValue Of(bool value) => new(FeelKind.Boolean, null, 0, value ? 1UL : 0);
    /// <summary>Wraps a boolean or unknown.</summary>
    public static FeelValue Of(bool? value) => value is { } known ? Of(known) : Null;
    /// <summary>Wraps a number.</summary>
    public static FeelValue Of(FeelNumber value) => new(FeelKind.Number, null, value.HighBits, value.LowBits);
    /// <summary>Wraps a string; a null reference becomes null.</summary>
    public static FeelValue Of(string? value) => value is null ? Null : new(FeelKind.String, value);
    /// <summary>Wraps a date.</summary>
    public static FeelValue Of(FeelDate value) => new(FeelKind.Date, null, value.Bits);
    /// <summary>Wraps a time.</summary>
    public static FeelValue Of(FeelTime value) =>
        new(FeelKind.Time, value.Offset.Zone, 0, (ulong)value.NanosecondOfDay, value.Offset.Code);
    /// <summary>Wraps a date and time.</summary>
    public static FeelValue Of(FeelDateTime value) => new(
        FeelKind.DateTime, value.Time.Offset.Zone, value.Date.Bits, (ulong)value.Time.NanosecondOfDay, value.Time.Offset.Code);
    /// <summary>Wraps a duration.</summary>
    public static FeelValue Of(DaysTimeDuration value) => unchecked(new(
        FeelKind.DaysTimeDuration, null, (ulong)(value.Nanoseconds >> 64), (ulong)value.Nanoseconds));
    /// <summary>Wraps a duration.</summary>
    public static FeelValue Of(YearsMonthsDuration value) => unchecked(new(FeelKind.YearsMonthsDuration, null, 0, (ulong)value.Months));
    /// <summary>Wraps a list.</summary>
    public static FeelValue Of(FeelList value) => new(FeelKind.List, value);
    /// <summary>Wraps a context.</summary>
    public static FeelValue Of(FeelContext value) => new(FeelKind.Context, value);
    /// <summary>Wraps a range.</summary>
    public static FeelValue Of(FeelRange value) => new(FeelKind.Range, value);
    /// <summary>Wraps a function.</summary>
    public static FeelValue Of(FeelFunction value) => new(FeelKind.Function, value);

    /// <inheritdoc cref="Of(bool)"/>
    public static implicit operator FeelValue(bool value) => Of(value);
    /// <inheritdoc cref="Of(FeelNumber)"/>
    public static implicit operator FeelValue(FeelNumber value) => Of(value);
    /// <summary>Wraps an integer.</summary>
    public static implicit operator FeelValue(long value) => Of((FeelNumber)value);
    /// <summary>Wraps a decimal.</summary>
    public static implicit operator FeelValue(decimal value) => Of((FeelNumber)value);
    /// <inheritdoc cref="Of(string)"/>
    public static implicit operator FeelValue(string? value) => Of(value);
    /// <inheritdoc cref="Of(FeelDate)"/>
    public static implicit operator FeelValue(FeelDate value) => Of(value);
    /// <inheritdoc cref="Of(FeelTime)"/>
    public static implicit operator FeelValue(FeelTime value) => Of(value);
    /// <inheritdoc cref="Of(FeelDateTime)"/>
    public static implicit operator FeelValue(FeelDateTime value) => Of(value);
    /// <inheritdoc cref="Of(DaysTimeDuration)"/>
    public static implicit operator FeelValue(DaysTimeDuration value) => Of(value);
    /// <inheritdoc cref="Of(YearsMonthsDuration)"/>
    public static implicit operator FeelValue(YearsMonthsDuration value) => Of(value);
    /// <inheritdoc cref="Of(FeelList)"/>
    public static implicit operator FeelValue(FeelList value) => Of(value);
    /// <inheritdoc cref="Of(FeelContext)"/>
    public static implicit operator FeelValue(FeelContext value) => Of(value);
    /// <inheritdoc cref="Of(FeelRange)"/>
    public static implicit operator FeelValue(FeelRange value) => Of(value);
    /// <inheritdoc cref="Of(FeelFunction)"/>
    public static implicit operator FeelValue(FeelFunction value) => Of(value);

    /// <summary>The boolean of a <see cref="FeelKind.Boolean"/>.</summary>
    public bool AsBoolean => _low != 0;
    /// <summary>The number of a <see cref="FeelKind.Number"/>.</summary>
    public FeelNumber AsNumber => new(_high, _low);
    /// <summary>The text of a <see cref="FeelKind.String"/>.</summary>
    public string AsString => Unsafe.As<string>(_reference!);
    /// <summary>The day of a <see cref="FeelKind.Date"/>, and of a <see cref="FeelKind.DateTime"/> too.</summary>
    public FeelDate AsDate => new(_high);
    /// <summary>The time of a <see cref="FeelKind.Time"/>, and of a <see cref="FeelKind.DateTime"/> too.</summary>
    public FeelTime AsTime => new((long)_low, FeelOffset.Unpack(_extra, Unsafe.As<TimeZoneInfo?>(_reference)));
    /// <summary>The value of a <see cref="FeelKind.DateTime"/>.</summary>
    public FeelDateTime AsDateTime => new(AsDate, AsTime);
    /// <summary>The length of a <see cref="FeelKind.DaysTimeDuration"/>.</summary>
    public DaysTimeDuration AsDaysTimeDuration => new(unchecked((Int128)new UInt128(_high, _low)));
    /// <summary>The length of a <see cref="FeelKind.YearsMonthsDuration"/>.</summary>
    public YearsMonthsDuration AsYearsMonthsDuration => new(unchecked((long)_low));
    /// <summary>The list of a <see cref="FeelKind.List"/>.</summary>
    public FeelList AsList => Unsafe.As<FeelList>(_reference!);
    /// <summary>The context of a <see cref="FeelKind.Context"/>.</summary>
    public FeelContext AsContext => Unsafe.As<FeelContext>(_reference!);
    /// <summary>The range of a <see cref="FeelKind.Range"/>.</summary>
    public FeelRange AsRange => Unsafe.As<FeelRange>(_reference!);
    /// <summary>The function of a <see cref="FeelKind.Function"/>.</summary>
    public FeelFunction AsFunction => Unsafe.As<FeelFunction>(_reference!);

    /// <summary>Identity (FEEL <c>is()</c>): same kind and same value, zones by name; lists and contexts entry by entry.</summary>
    public bool Equals(FeelValue other) => Kind == other.Kind && Kind switch
    {
        FeelKind.Null => true,
        FeelKind.Number => AsNumber == other.AsNumber,
        FeelKind.String => string.Equals(AsString, other.AsString, StringComparison.Ordinal),
        FeelKind.List => AsList.Equals(other.AsList),
        FeelKind.Context => AsContext.Equals(other.AsContext),
        FeelKind.Range => AsRange.Equals(other.AsRange),
        FeelKind.Time or FeelKind.DateTime =>
            _high == other._high && _low == other._low && AsTime.Offset == other.AsTime.Offset,
        FeelKind.Function => ReferenceEquals(_reference, other._reference),
        _ => _high == other._high && _low == other._low,
    };

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is FeelValue other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Kind switch
    {
        FeelKind.Null => 0,
        FeelKind.Number => AsNumber.GetHashCode(),
        FeelKind.String or FeelKind.List or FeelKind.Context or FeelKind.Range or FeelKind.Function => _reference!.GetHashCode(),
        _ => HashCode.Combine(Kind, _high, _low, _extra),
    };

    /// <inheritdoc cref="Equals(FeelValue)"/>
    public static bool operator ==(FeelValue left, FeelValue right) => left.Equals(right);
    /// <inheritdoc cref="Equals(FeelValue)"/>
    public static bool operator !=(FeelValue left, FeelValue right) => !left.Equals(right);

    /// <summary>The value in FEEL syntax: strings quoted, temporal values as <c>@"…"</c>; cut off past a depth of 100 or 100 000 characters.</summary>
    public override string ToString() => FeelText.Literal(this);
}
