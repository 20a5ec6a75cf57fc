using Duixian.Feel.Temporal;
using Duixian.Feel.Values;

namespace Duixian.Feel.Types;

/// <summary>
/// The implicit conversions of 10.3.2.9.4. They are applied once: to the variable of an input, decision or knowledge model, to
/// an argument, to a function's result, to an item component.
/// </summary>
public static class TypeConversion
{
    /// <summary>The value as the type wants it; false, with null, when it neither conforms nor converts.</summary>
    public static bool TryConvert(in FeelValue value, FeelType type, out FeelValue converted)
    {
        converted = value;
        if (TypeTest.Conforms(value, type)) return true;
        var wanted = type.Underlying;
        if (wanted is ListType && value.Kind != FeelKind.List)
        {
            converted = FeelList.Of(value);
        }
        else if (wanted is not ListType && value.Kind == FeelKind.List && value.AsList.Count == 1)
        {
            converted = value.AsList[0];
        }
        else if (wanted is ScalarType { Kind: FeelScalar.DateTime } && value.Kind == FeelKind.Date)
        {
            converted = FeelDateTime.AtMidnightUtc(value.AsDate);
        }
        else
        {
            converted = FeelValue.Null;
            return false;
        }

        if (TypeTest.Conforms(converted, type)) return true;
        converted = FeelValue.Null;
        return false;
    }

    /// <summary>The value as the type wants it, or null and a note.</summary>
    public static FeelValue Convert(in FeelValue value, FeelType type, Invocation invocation) =>
        TryConvert(value, type, out var converted) ? converted : invocation.Null(Evaluation.LanguageNotes.NotConforming, type.Name, value);
}
