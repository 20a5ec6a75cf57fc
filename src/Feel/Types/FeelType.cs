namespace Duixian.Feel.Types;

/// <summary>A FEEL type (DMN 1.5, 10.3.2.9). Immutable; equality is by structure.</summary>
public abstract record FeelType
{
    /// <summary>The type of everything.</summary>
    public static FeelType Any { get; } = new AnyType();

    /// <summary>The type of null alone.</summary>
    public static FeelType Null { get; } = new NullType();

    /// <summary>34-digit decimals.</summary>
    public static FeelType Number { get; } = new ScalarType(FeelScalar.Number);

    /// <summary>Text of Unicode code points.</summary>
    public static FeelType String { get; } = new ScalarType(FeelScalar.String);

    /// <summary>true and false; the third truth value is null.</summary>
    public static FeelType Boolean { get; } = new ScalarType(FeelScalar.Boolean);

    /// <summary>A calendar day.</summary>
    public static FeelType Date { get; } = new ScalarType(FeelScalar.Date);

    /// <summary>A time of day, with or without offset or zone.</summary>
    public static FeelType Time { get; } = new ScalarType(FeelScalar.Time);

    /// <summary>A day and a time of day.</summary>
    public static FeelType DateTime { get; } = new ScalarType(FeelScalar.DateTime);

    /// <summary>A duration in days and smaller.</summary>
    public static FeelType DaysTimeDuration { get; } = new ScalarType(FeelScalar.DaysTimeDuration);

    /// <summary>A duration in months.</summary>
    public static FeelType YearsMonthsDuration { get; } = new ScalarType(FeelScalar.YearsMonthsDuration);

    /// <summary>A list whose elements nothing is known about.</summary>
    public static FeelType AnyList { get; } = new ListType(Any);

    /// <summary>A context whose entries nothing is known about.</summary>
    public static FeelType AnyContext { get; } = new ContextType([]);

    /// <summary>A range whose end points nothing is known about.</summary>
    public static FeelType AnyRange { get; } = new RangeType(Any);

    /// <summary>The type as FEEL writes it, e.g. <c>list&lt;number&gt;</c>; item definitions by their name.</summary>
    public abstract string Name { get; }

    /// <summary>The type behind item-definition names, or itself.</summary>
    public virtual FeelType Underlying => this;

    /// <summary>Whether every value of this type is a value of the other (10.3.2.9.2).</summary>
    public bool ConformsTo(FeelType other) => TypeRelations.Conforms(this, other);

    /// <inheritdoc />
    public sealed override string ToString() => Name;
}

/// <summary>The kinds of indivisible values.</summary>
public enum FeelScalar
{
    /// <summary>number</summary>
    Number,

    /// <summary>string</summary>
    String,

    /// <summary>boolean</summary>
    Boolean,

    /// <summary>date</summary>
    Date,

    /// <summary>time</summary>
    Time,

    /// <summary>date and time</summary>
    DateTime,

    /// <summary>days and time duration</summary>
    DaysTimeDuration,

    /// <summary>years and months duration</summary>
    YearsMonthsDuration,
}

/// <summary>Nothing is known: every value conforms.</summary>
public sealed record AnyType : FeelType
{
    /// <inheritdoc />
    public override string Name => "Any";
}

/// <summary>Only null conforms.</summary>
public sealed record NullType : FeelType
{
    /// <inheritdoc />
    public override string Name => "Null";
}

/// <summary>number, string, boolean and the temporal types.</summary>
public sealed record ScalarType(FeelScalar Kind) : FeelType
{
    /// <inheritdoc />
    public override string Name => Kind switch
    {
        FeelScalar.Number => "number",
        FeelScalar.String => "string",
        FeelScalar.Boolean => "boolean",
        FeelScalar.Date => "date",
        FeelScalar.Time => "time",
        FeelScalar.DateTime => "date and time",
        FeelScalar.DaysTimeDuration => "days and time duration",
        _ => "years and months duration",
    };
}

/// <summary>A list of elements that conform to one type.</summary>
public sealed record ListType(FeelType Element) : FeelType
{
    /// <inheritdoc />
    public override string Name => $"list<{Element.Name}>";
}

/// <summary>A range whose end points conform to one type.</summary>
public sealed record RangeType(FeelType Element) : FeelType
{
    /// <inheritdoc />
    public override string Name => $"range<{Element.Name}>";
}

/// <summary>A context that has at least these members, in this order; it may have more.</summary>
public sealed record ContextType(EquatableArray<ContextMember> Members) : FeelType
{
    /// <inheritdoc />
    public override string Name =>
        Members.IsEmpty ? "context" : $"context<{string.Join(", ", Members.Select(m => $"{m.Name}: {m.Type.Name}"))}>";

    /// <summary>The type of the member so named, or null if the type does not have it.</summary>
    public FeelType? Find(string name)
    {
        foreach (var member in Members)
        {
            if (member.Name == name) return member.Type;
        }

        return null;
    }
}

/// <summary>One named member of a context type.</summary>
public sealed record ContextMember(string Name, FeelType Type);

/// <summary>A function from parameters, by position, to a result.</summary>
public sealed record FunctionType(EquatableArray<FeelType> Parameters, FeelType Result) : FeelType
{
    /// <inheritdoc />
    public override string Name => $"function<{string.Join(", ", Parameters.Select(p => p.Name))}>->{Result.Name}";
}

/// <summary>A type that an item definition names, with the allowed values it states, if any.</summary>
/// <param name="DefinedName">The item definition's name, as rules write it.</param>
/// <param name="Definition">What it stands for.</param>
/// <param name="Constraint">What further narrows its values; null when nothing does. Never matters to <c>instance of</c>.</param>
public sealed record DefinedType(string DefinedName, FeelType Definition, TypeConstraint? Constraint = null) : FeelType
{
    /// <inheritdoc />
    public override string Name => DefinedName;

    /// <inheritdoc />
    public override FeelType Underlying => Definition.Underlying;
}
