using Duixian.Feel.Evaluation;
using Duixian.Feel.Types;
using Duixian.Feel.Values;

namespace Duixian.Dmn.Logic;

/// <summary>Brings a value to a declared type (DMN 1.5, 10.3.2.9.4), once where a variable, a parameter or a result has one.</summary>
internal static class Conversion
{
    /// <summary>The converted value; null with a note when the value does not conform.</summary>
    public static FeelValue Apply(in FeelValue value, FeelType type, string? name, FeelFrame frame)
    {
        if (type is AnyType || value.IsNull)
            return value;
        return TryApply(value, type, out var converted) ? converted : frame.Null(DmnNotes.DoesNotConform, name, type.Name, value);
    }

    public static bool TryApply(in FeelValue value, FeelType type, out FeelValue converted) =>
        TypeConversion.TryConvert(value, type, out converted);
}
