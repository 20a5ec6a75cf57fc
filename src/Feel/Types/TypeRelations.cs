namespace Duixian.Feel.Types;

/// <summary>Which types conform to which (10.3.2.9.1 and 10.3.2.9.2).</summary>
internal static class TypeRelations
{
    public static bool Conforms(FeelType source, FeelType target)
    {
        if (ReferenceEquals(source, target)) return true;
        source = source.Underlying;
        target = target.Underlying;
        return (source, target) switch
        {
            (_, AnyType) => true,
            (NullType, _) => true,
            (ScalarType s, ScalarType t) => s.Kind == t.Kind,
            (ListType s, ListType t) => Conforms(s.Element, t.Element),
            (RangeType s, RangeType t) => Conforms(s.Element, t.Element),
            (ContextType s, ContextType t) => ConformsByMembers(s, t),
            (FunctionType s, FunctionType t) => ConformsBySignature(s, t),
            _ => false,
        };
    }

    /// <summary>The nearest type that both conform to.</summary>
    public static FeelType Join(FeelType a, FeelType b)
    {
        if (ReferenceEquals(a, b) || Conforms(a, b)) return b;
        if (Conforms(b, a)) return a;
        return (a.Underlying, b.Underlying) switch
        {
            (ListType x, ListType y) => new ListType(Join(x.Element, y.Element)),
            (RangeType x, RangeType y) => new RangeType(Join(x.Element, y.Element)),
            _ => FeelType.Any,
        };
    }

    private static bool ConformsByMembers(ContextType source, ContextType target)
    {
        foreach (var member in target.Members)
        {
            if (source.Find(member.Name) is not { } type || !Conforms(type, member.Type)) return false;
        }

        return true;
    }

    // Contravariant in what goes in, covariant in what comes out.
    private static bool ConformsBySignature(FunctionType source, FunctionType target)
    {
        if (source.Parameters.Length != target.Parameters.Length) return false;
        for (var i = 0; i < source.Parameters.Length; i++)
        {
            if (!Conforms(target.Parameters[i], source.Parameters[i])) return false;
        }

        return Conforms(source.Result, target.Result);
    }
}
