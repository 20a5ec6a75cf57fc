namespace Duixian.Feel.Values;

/// <summary>How a range was written; a range from a unary test never equals an interval (DMN15-108).</summary>
public enum RangeForm : byte
{
    /// <summary><c>[1..10]</c>.</summary>
    Interval,
    /// <summary><c>&lt; 10</c>.</summary>
    Less,
    /// <summary><c>&lt;= 10</c>.</summary>
    LessOrEqual,
    /// <summary><c>&gt; 10</c>.</summary>
    Greater,
    /// <summary><c>&gt;= 10</c>.</summary>
    GreaterOrEqual,
    /// <summary><c>= 10</c>.</summary>
    Equal,
    /// <summary><c>!= 10</c>: everything but one value.</summary>
    NotEqual,
}

/// <summary>An immutable interval of comparable values, possibly open-ended when it comes from a unary test.</summary>
public sealed class FeelRange : IEquatable<FeelRange>
{
    private FeelRange(RangeForm form, FeelValue start, bool startIncluded, FeelValue end, bool endIncluded)
    {
        Form = form;
        Start = start;
        StartIncluded = startIncluded;
        End = end;
        EndIncluded = endIncluded;
    }

    /// <summary>How the range was written.</summary>
    public RangeForm Form { get; }
    /// <summary>Lower end; null when there is none.</summary>
    public FeelValue Start { get; }
    /// <summary>Upper end; null when there is none.</summary>
    public FeelValue End { get; }
    /// <summary>True when the lower end belongs to the range.</summary>
    public bool StartIncluded { get; }
    /// <summary>True when the upper end belongs to the range.</summary>
    public bool EndIncluded { get; }

    /// <summary>An interval. The ends may be null only where the standard lets a range keep a null end.</summary>
    public static FeelRange Interval(FeelValue start, bool startIncluded, FeelValue end, bool endIncluded) =>
        new(RangeForm.Interval, start, startIncluded, end, endIncluded);

    /// <summary>The range of a unary test such as <c>&lt; 10</c>.</summary>
    public static FeelRange Unary(RangeForm form, FeelValue endpoint) => form switch
    {
        RangeForm.Less => new(form, default, false, endpoint, false),
        RangeForm.LessOrEqual => new(form, default, false, endpoint, true),
        RangeForm.Greater => new(form, endpoint, false, default, false),
        RangeForm.GreaterOrEqual => new(form, endpoint, true, default, false),
        RangeForm.Equal => new(form, endpoint, true, endpoint, true),
        RangeForm.NotEqual => new(form, endpoint, false, endpoint, false),
        _ => throw new ArgumentOutOfRangeException(nameof(form)),
    };

    /// <summary>Whether a value lies in the range; null when it cannot be compared with an end.</summary>
    public bool? Contains(in FeelValue value)
    {
        if (Form is RangeForm.Equal or RangeForm.NotEqual)
        {
            var equal = FeelEquality.Compare(value, Start);
            return Form == RangeForm.Equal ? equal : !equal;
        }
        bool? above = true;
        bool? below = true;
        if (Form is not (RangeForm.Less or RangeForm.LessOrEqual))
            above = FeelOrder.Compare(value, Start) is { } order ? order > 0 || (order == 0 && StartIncluded) : null;
        if (Form is not (RangeForm.Greater or RangeForm.GreaterOrEqual))
            below = FeelOrder.Compare(value, End) is { } order ? order < 0 || (order == 0 && EndIncluded) : null;
        return above is null || below is null ? null : above.Value && below.Value;
    }

    /// <summary>Same form and identical ends.</summary>
    public bool Equals(FeelRange? other) => other is not null && Form == other.Form && Start == other.Start && End == other.End
        && StartIncluded == other.StartIncluded && EndIncluded == other.EndIncluded;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as FeelRange);
    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Form, Start, End, StartIncluded, EndIncluded);
    /// <inheritdoc/>
    public override string ToString() => FeelValue.Of(this).ToString();
}
