using Duixian.Feel.Types;
using Duixian.Feel.Values;

namespace Duixian.Cli.Input;

/// <summary>What a given value tells about its type, so that names with spaces inside it are understood.</summary>
internal static class ValueTypes
{
    public static FeelType Of(in FeelValue value) => value.Kind switch
    {
        FeelKind.Context => Context(value.AsContext),
        FeelKind.List => new ListType(Element(value.AsList)),
        FeelKind.Number => FeelType.Number,
        FeelKind.String => FeelType.String,
        FeelKind.Boolean => FeelType.Boolean,
        FeelKind.Date => FeelType.Date,
        FeelKind.Time => FeelType.Time,
        FeelKind.DateTime => FeelType.DateTime,
        FeelKind.DaysTimeDuration => FeelType.DaysTimeDuration,
        FeelKind.YearsMonthsDuration => FeelType.YearsMonthsDuration,
        _ => FeelType.Any,
    };

    private static ContextType Context(FeelContext context)
    {
        var members = new List<ContextMember>();
        foreach (var (name, value) in context)
            members.Add(new ContextMember(name, Of(value)));
        return new ContextType(members.ToEquatableArray());
    }

    // All elements tell the same, or nothing is known: [1, "a"] is a list of anything.
    private static FeelType Element(FeelList list)
    {
        var types = list.Select(item => Of(item)).Distinct().ToList();
        return types.Count == 1 ? types[0] : FeelType.Any;
    }
}
