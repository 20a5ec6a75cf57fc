using System.Runtime.CompilerServices;
using Duixian.Feel.Functions;
using Duixian.Feel.Values;

namespace Duixian.Feel.Types;

/// <summary>Whether a value belongs to a type.</summary>
public static class TypeTest
{
    /// <summary><c>instance of</c> (10.3.2.9.5): null is an instance of nothing, allowed values do not matter.</summary>
    public static bool IsInstance(in FeelValue value, FeelType type) => !value.IsNull && Matches(value, type, false);

    /// <summary>Whether a value may stand where the type is wanted: null always may, and allowed values must be kept.</summary>
    public static bool Conforms(in FeelValue value, FeelType type) => Matches(value, type, true);

    private static bool Matches(in FeelValue value, FeelType type, bool constrained)
    {
        if (value.IsNull || type is AnyType) return true;
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack()) return false;
        return type switch
        {
            ScalarType scalar => IsScalar(value.Kind, scalar.Kind),
            DefinedType defined => Matches(value, defined.Definition, constrained)
                && (!constrained || defined.Constraint is null || defined.Constraint.Allows(value)),
            ListType list => value.Kind == FeelKind.List && AllMatch(value.AsList, list.Element, constrained),
            ContextType context => value.Kind == FeelKind.Context && HasMembers(value.AsContext, context, constrained),
            RangeType range => value.Kind == FeelKind.Range
                && Matches(value.AsRange.Start, range.Element, constrained) && Matches(value.AsRange.End, range.Element, constrained),
            FunctionType function => value.Kind == FeelKind.Function && HasSignature(value.AsFunction, function),
            _ => false,
        };
    }

    private static bool IsScalar(FeelKind kind, FeelScalar scalar) => kind switch
    {
        FeelKind.Number => scalar == FeelScalar.Number,
        FeelKind.String => scalar == FeelScalar.String,
        FeelKind.Boolean => scalar == FeelScalar.Boolean,
        FeelKind.Date => scalar == FeelScalar.Date,
        FeelKind.Time => scalar == FeelScalar.Time,
        FeelKind.DateTime => scalar == FeelScalar.DateTime,
        FeelKind.DaysTimeDuration => scalar == FeelScalar.DaysTimeDuration,
        FeelKind.YearsMonthsDuration => scalar == FeelScalar.YearsMonthsDuration,
        _ => false,
    };

    private static bool AllMatch(FeelList list, FeelType element, bool constrained)
    {
        if (element is AnyType) return true;
        foreach (ref readonly var item in list.Items)
        {
            if (!Matches(item, element, constrained)) return false;
        }

        return true;
    }

    private static bool HasMembers(FeelContext context, ContextType type, bool constrained)
    {
        foreach (var member in type.Members)
        {
            if (!context.TryGet(member.Name, out var value) || !Matches(value, member.Type, constrained)) return false;
        }

        return true;
    }

    private static bool HasSignature(FeelFunction function, FunctionType wanted)
    {
        switch (function)
        {
            case ITypedFunction typed:
                return TypeRelations.Conforms(typed.Type, wanted);
            case Builtin builtin:
                return builtin.Signatures.Any(s => s.TakesArity(wanted.Parameters.Length) && TypeRelations.Conforms(Resized(s, wanted.Parameters.Length), wanted));
            default:
                return function.ParameterNames.Length == wanted.Parameters.Length;
        }
    }

    private static FunctionType Resized(Signature signature, int count) =>
        new(Enumerable.Range(0, count).Select(i => TypeOf.Parameter(signature.ParameterAt(i))).ToEquatableArray(), TypeOf.Result(signature));
}
