using Duixian.Feel.Numbers;
using Duixian.Feel.Values;

namespace Duixian.Dmn.Testing;

/// <summary>How a result compares with what a test expects.</summary>
public enum Agreement
{
    /// <summary>Another value.</summary>
    Different,

    /// <summary>Numbers differ by at most 1e-8, as other runners of the kit allow; everything else is equal.</summary>
    Near,

    /// <summary>Equal.</summary>
    Exact,
}

/// <summary>Compares results with expectations.</summary>
public static class Comparing
{
    private static readonly FeelNumber Tolerance = FeelNumber.Parse("0.00000001");

    /// <summary>Compares element by element; a context must have the same entries, in any order.</summary>
    public static Agreement Compare(in FeelValue expected, in FeelValue actual)
    {
        if (expected.Kind != actual.Kind)
            return Agreement.Different;
        switch (expected.Kind)
        {
            case FeelKind.Null:
                return Agreement.Exact;
            case FeelKind.Number:
                return CompareNumbers(expected.AsNumber, actual.AsNumber);
            case FeelKind.List:
                return CompareLists(expected.AsList, actual.AsList);
            case FeelKind.Context:
                return CompareContexts(expected.AsContext, actual.AsContext);
            default:
                return FeelEquality.Compare(expected, actual) == true ? Agreement.Exact : Agreement.Different;
        }
    }

    private static Agreement CompareNumbers(FeelNumber expected, FeelNumber actual)
    {
        if (expected == actual)
            return Agreement.Exact;
        if (!FeelNumber.TrySubtract(expected, actual, out var difference))
            return Agreement.Different;
        return difference.CompareTo(Tolerance) <= 0 && (-difference).CompareTo(Tolerance) <= 0 ? Agreement.Near : Agreement.Different;
    }

    private static Agreement CompareLists(FeelList expected, FeelList actual)
    {
        if (expected.Count != actual.Count)
            return Agreement.Different;
        var least = Agreement.Exact;
        for (var i = 0; i < expected.Count; i++)
            least = Less(least, Compare(expected[i], actual[i]));
        return least;
    }

    private static Agreement CompareContexts(FeelContext expected, FeelContext actual)
    {
        if (expected.Count != actual.Count)
            return Agreement.Different;
        var least = Agreement.Exact;
        foreach (var (name, value) in expected)
            least = Less(least, actual.TryGet(name, out var other) ? Compare(value, other) : Agreement.Different);
        return least;
    }

    private static Agreement Less(Agreement a, Agreement b) => a < b ? a : b;
}
