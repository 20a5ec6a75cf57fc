using System.Runtime.CompilerServices;
using Duixian.Feel.Temporal;
using Duixian.Feel.Types;
using Duixian.Feel.Values;

namespace Duixian.Dmn.Logic;

/// <summary>Whether a value belongs to a type, and the implicit conversions where it does not quite (DMN 1.5, 10.3.2.9.4).</summary>
internal static class TypeConversion
{
    /// <summary>
    /// Converts to a list of one, from a list of one, or from a date to the midnight (UTC) that begins it; components of
    /// item definitions likewise. Null belongs to every type.
    /// </summary>
    public static bool TryConvert(in FeelValue value, FeelType type, out FeelValue converted)
    {
        if (TryConform(value, type, out converted))
            return true;
        var target = type.Underlying;
        if (target is ListType list && value.Kind != FeelKind.List && TryConform(value, list.Element, out var element))
            return Allowed(type, FeelList.Of(element), out converted);
        if (target is not ListType && value.Kind == FeelKind.List && value.AsList.Count == 1 && !value.AsList[0].IsNull)
            return TryConform(value.AsList[0], type, out converted);
        if (target is ScalarType { Kind: FeelScalar.DateTime } && value.Kind == FeelKind.Date)
            return Allowed(type, FeelDateTime.AtMidnightUtc(value.AsDate), out converted);
        converted = default;
        return false;
    }

    // The value itself where it belongs to the type; contexts with their declared members converted.
    private static bool TryConform(in FeelValue value, FeelType type, out FeelValue conforming)
    {
        conforming = value;
        if (value.IsNull || type is AnyType)
            return true;
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            return false;
        if (type is DefinedType defined)
        {
            return TryConform(value, defined.Definition, out conforming)
                && (defined.Constraint is null || defined.Constraint.Allows(conforming));
        }
        switch (type)
        {
            case ScalarType scalar:
                return value.Kind == KindOf(scalar.Kind);
            case ListType list:
                return value.Kind == FeelKind.List && TryConformElements(value.AsList, list.Element, out conforming);
            case ContextType context:
                return value.Kind == FeelKind.Context && TryConvertMembers(value.AsContext, context, out conforming);
            case RangeType range:
                return value.Kind == FeelKind.Range
                    && TryConform(value.AsRange.Start, range.Element, out _) && TryConform(value.AsRange.End, range.Element, out _);
            case FunctionType function:
                return value.Kind == FeelKind.Function
                    && (function.Parameters.IsEmpty || value.AsFunction.ParameterNames.Length == function.Parameters.Length);
            default:
                return false;
        }
    }

    private static bool TryConformElements(FeelList list, FeelType element, out FeelValue conforming)
    {
        conforming = list;
        if (element is AnyType)
            return true;
        FeelValue[]? changed = null;
        for (var i = 0; i < list.Count; i++)
        {
            if (!TryConform(list[i], element, out var item))
                return false;
            if (changed is null && list[i].Kind == FeelKind.Context && !ReferenceEquals(item.AsContext, list[i].AsContext))
                changed = list.Items.ToArray();
            if (changed is not null)
                changed[i] = item;
        }
        if (changed is not null)
            conforming = FeelList.Wrap(changed);
        return true;
    }

    private static bool TryConvertMembers(FeelContext context, ContextType type, out FeelValue conforming)
    {
        conforming = context;
        FeelValue[]? changed = null;
        foreach (var member in type.Members)
        {
            var slot = context.Shape.IndexOf(member.Name);
            if (slot < 0 || !TryConvert(context.Values[slot], member.Type, out var value))
                return false;
            if (value == context.Values[slot])
                continue;
            changed ??= context.Values.ToArray();
            changed[slot] = value;
        }
        if (changed is not null)
            conforming = new FeelContext(context.Shape, changed);
        return true;
    }

    private static bool Allowed(FeelType type, in FeelValue value, out FeelValue converted)
    {
        converted = value;
        for (var current = type; current is DefinedType defined; current = defined.Definition)
        {
            if (defined.Constraint is { } constraint && !constraint.Allows(value))
                return false;
        }
        return true;
    }

    private static FeelKind KindOf(FeelScalar scalar) => scalar switch
    {
        FeelScalar.Number => FeelKind.Number,
        FeelScalar.String => FeelKind.String,
        FeelScalar.Boolean => FeelKind.Boolean,
        FeelScalar.Date => FeelKind.Date,
        FeelScalar.Time => FeelKind.Time,
        FeelScalar.DateTime => FeelKind.DateTime,
        FeelScalar.DaysTimeDuration => FeelKind.DaysTimeDuration,
        _ => FeelKind.YearsMonthsDuration,
    };
}
