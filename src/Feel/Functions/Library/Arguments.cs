using Duixian.Feel.Numbers;
using Duixian.Feel.Values;

namespace Duixian.Feel.Functions.Library;

/// <summary>Small readings of arguments that many built-ins need.</summary>
internal static class Arguments
{
    /// <summary>A number as a 32-bit whole number, cut towards zero: 3.8 characters are 3. Values beyond the range become its ends.</summary>
    internal static int Whole(in FeelValue value)
    {
        if (FeelNumber.Truncate(value.AsNumber).TryToInt32(out var whole))
            return whole;
        return value.AsNumber.IsNegative ? int.MinValue : int.MaxValue;
    }

    /// <summary>Either the one list given, or the arguments themselves: <c>max([1, 2])</c> and <c>max(1, 2)</c>.</summary>
    internal static ReadOnlySpan<FeelValue> Items(ReadOnlySpan<FeelValue> arguments) =>
        arguments.Length == 1 && arguments[0].Kind == FeelKind.List ? arguments[0].AsList.Items : arguments;

    /// <summary>FEEL's position in a list or string (from 1, negative from the end) as an index from 0; −1 when there is none.</summary>
    internal static int Index(int position, int count) =>
        position > 0 && position <= count ? position - 1 : position < 0 && position >= -count ? count + position : -1;
}
