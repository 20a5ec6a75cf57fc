using Duixian.Feel.Functions;
using Duixian.Feel.Values;

namespace Duixian.Feel.Types;

/// <summary>Types from the values engine's point of view: of constants and of built-ins' signatures.</summary>
internal static class TypeOf
{
    /// <summary>The most that the value's kind alone tells.</summary>
    public static FeelType Value(in FeelValue value) => Kind(value.Kind);

    public static FeelType Kind(FeelKind kind) => kind switch
    {
        FeelKind.Null => FeelType.Null,
        FeelKind.Boolean => FeelType.Boolean,
        FeelKind.Number => FeelType.Number,
        FeelKind.String => FeelType.String,
        FeelKind.Date => FeelType.Date,
        FeelKind.Time => FeelType.Time,
        FeelKind.DateTime => FeelType.DateTime,
        FeelKind.DaysTimeDuration => FeelType.DaysTimeDuration,
        FeelKind.YearsMonthsDuration => FeelType.YearsMonthsDuration,
        FeelKind.List => FeelType.AnyList,
        FeelKind.Context => FeelType.AnyContext,
        FeelKind.Range => FeelType.AnyRange,
        _ => FeelType.Any,
    };

    /// <summary>The one type a set of kinds allows beside null; Any when there are several.</summary>
    public static FeelType Kinds(FeelKinds kinds, FeelKinds elements)
    {
        kinds &= ~FeelKinds.Null;
        if (kinds == FeelKinds.List) return new ListType(Kinds(elements, FeelKinds.Any));
        for (var kind = FeelKind.Boolean; kind <= FeelKind.Function; kind++)
        {
            if (kinds == (FeelKinds)(1 << (int)kind)) return Kind(kind);
        }

        return FeelType.Any;
    }

    public static FeelType Parameter(Parameter parameter) => Kinds(parameter.Kinds, parameter.Elements);

    public static FeelType Result(Signature signature) => Kinds(signature.Result, signature.ResultElements);

    /// <summary>The type of a built-in by its first signature.</summary>
    public static FunctionType Builtin(Builtin function)
    {
        var signature = function.Signatures[0];
        return new FunctionType(signature.Parameters.Select(Parameter).ToEquatableArray(), Result(signature));
    }
}
