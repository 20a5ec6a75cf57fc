using Duixian.Feel.Values;

namespace Duixian.Feel.Functions;

/// <summary>A formal parameter of a built-in.</summary>
/// <param name="Name">Name for named arguments, as the standard has it.</param>
/// <param name="Kinds">Kinds accepted.</param>
/// <param name="Elements">For lists: kinds accepted as items.</param>
/// <param name="IsOptional">May be left out at the end.</param>
public sealed record Parameter(string Name, FeelKinds Kinds, FeelKinds Elements, bool IsOptional)
{
    /// <summary>Whether a value fits as it is.</summary>
    internal bool Accepts(in FeelValue value)
    {
        if ((Kinds & (FeelKinds)(1 << (int)value.Kind)) == 0)
            return false;
        return value.Kind != FeelKind.List || Elements == FeelKinds.Any || AcceptsItems(value.AsList);
    }

    /// <summary>Fits a value after one implicit conversion of 10.3.2.9.4: to and from a list of one, date to date and time.</summary>
    internal bool TryConvert(in FeelValue value, out FeelValue converted)
    {
        converted = value;
        if (Accepts(value))
            return true;
        if (value.Kind == FeelKind.List && value.AsList.Count == 1)
            converted = value.AsList[0];
        else if (value.Kind == FeelKind.Date && (Kinds & FeelKinds.DateTime) != 0)
            converted = Temporal.FeelDateTime.AtMidnightUtc(value.AsDate);
        else if (!value.IsNull && (Kinds & FeelKinds.List) != 0)
            converted = FeelList.Of(value);
        else
            return false;
        return Accepts(converted);
    }

    private bool AcceptsItems(FeelList list)
    {
        foreach (ref readonly var item in list.Items)
        {
            if ((Elements & (FeelKinds)(1 << (int)item.Kind)) == 0)
                return false;
        }
        return true;
    }
}
