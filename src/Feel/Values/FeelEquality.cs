using System.Runtime.CompilerServices;

namespace Duixian.Feel.Values;

/// <summary>FEEL <c>=</c> (DMN 1.5, 10.3.2.3 and 10.3.2.13): three-valued, deep in lists, contexts and ranges.</summary>
public static class FeelEquality
{
    /// <summary>true, false, or null for values of different kinds; anything compares with null.</summary>
    public static bool? Compare(in FeelValue left, in FeelValue right)
    {
        if (left.Kind != right.Kind)
            return left.IsNull || right.IsNull ? false : null;
        switch (left.Kind)
        {
            case FeelKind.Number:
                return left.AsNumber == right.AsNumber;
            case FeelKind.Time:
                return left.AsTime.FeelEquals(right.AsTime);
            case FeelKind.DateTime:
                return left.AsDateTime.FeelEquals(right.AsDateTime);
            case FeelKind.List:
                return CompareLists(left.AsList, right.AsList);
            case FeelKind.Context:
                return CompareContexts(left.AsContext, right.AsContext);
            case FeelKind.Range:
                return CompareRanges(left.AsRange, right.AsRange);
            default:
                return left.Equals(right);
        }
    }

    /// <summary>The same for sets and dictionaries: equal when <see cref="Compare"/> says true, and null when it cannot tell is unequal.</summary>
    internal static IEqualityComparer<FeelValue> Comparer { get; } = new EqualityComparer();

    private static bool? CompareLists(FeelList left, FeelList right)
    {
        if (left.Count != right.Count)
            return false;
        if (ReferenceEquals(left, right) || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
            return ReferenceEquals(left, right) ? true : null;
        bool? result = true;
        for (var i = 0; i < left.Count; i++)
        {
            var equal = Compare(left[i], right[i]);
            if (equal == false)
                return false;
            result = equal is null ? null : result;
        }
        return result;
    }

    private static bool? CompareContexts(FeelContext left, FeelContext right)
    {
        if (left.Count != right.Count)
            return false;
        if (ReferenceEquals(left, right) || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
            return ReferenceEquals(left, right) ? true : null;
        bool? result = true;
        for (var i = 0; i < left.Count; i++)
        {
            if (!right.TryGet(left.Shape.Names[i], out var other))
                return false;
            var equal = Compare(left.Values[i], other);
            if (equal == false)
                return false;
            result = equal is null ? null : result;
        }
        return result;
    }

    private static bool? CompareRanges(FeelRange left, FeelRange right)
    {
        if (left.Form != right.Form || left.StartIncluded != right.StartIncluded || left.EndIncluded != right.EndIncluded)
            return false;
        var (start, end) = (Compare(left.Start, right.Start), Compare(left.End, right.End));
        return start == false || end == false ? false : start is null || end is null ? null : true;
    }

    private sealed class EqualityComparer : IEqualityComparer<FeelValue>
    {
        public bool Equals(FeelValue x, FeelValue y) => Compare(x, y) == true;

        public int GetHashCode(FeelValue obj)
        {
            switch (obj.Kind)
            {
                // Zones and fractions of seconds do not count for equality.
                case FeelKind.Time:
                    return HashCode.Combine(FeelKind.Time, obj.AsTime.WholeSeconds);
                case FeelKind.DateTime:
                    return HashCode.Combine(FeelKind.DateTime, obj.AsDateTime.WholeSeconds);
                case FeelKind.List:
                    return HashItems(obj.AsList);
                case FeelKind.Context:
                    return HashEntries(obj.AsContext);
                default:
                    return obj.GetHashCode();
            }
        }

        // Too deep to walk: all such values share a hash, and equality cannot tell them apart either.
        private int HashItems(FeelList list)
        {
            if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
                return 0;
            var hash = new HashCode();
            foreach (ref readonly var item in list.Items)
                hash.Add(GetHashCode(item));
            return hash.ToHashCode();
        }

        private int HashEntries(FeelContext context)
        {
            if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
                return 0;
            var hash = context.Count;
            for (var i = 0; i < context.Count; i++)
                hash = unchecked(hash + HashCode.Combine(context.Shape.Names[i], GetHashCode(context.Values[i])));
            return hash;
        }
    }
}
