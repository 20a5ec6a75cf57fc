using Duixian.Dmn.Model;
using Duixian.Feel.Binding;
using Duixian.Feel.Evaluation;
using Duixian.Feel.Types;
using Duixian.Feel.Values;

namespace Duixian.Dmn.Logic;

/// <summary>A boxed for, some or every.</summary>
/// <param name="Source">The local the domain is put into.</param>
/// <param name="Elements">FEEL's own iteration over that local, yielding its elements: boxed and literal loops cannot differ.</param>
/// <param name="Variable">The local that takes each element.</param>
/// <param name="Partial">The local that holds the results so far, where the body mentions <c>partial</c>.</param>
public sealed record IterationLogic(
    IterationKind Kind,
    LogicNode In,
    FeelSymbol Source,
    CompiledExpression Elements,
    FeelSymbol Variable,
    FeelSymbol? Partial,
    LogicNode Body,
    FeelType Type,
    Place Place) : LogicNode(Type, Place)
{
    private protected override FeelValue Run(FeelFrame frame)
    {
        frame.Set(Source, In.Evaluate(frame));
        var elements = Elements.Evaluate(frame);
        if (elements.Kind != FeelKind.List)
            return FeelValue.Null; // FEEL has noted why
        return Kind == IterationKind.For ? Collect(elements.AsList, frame) : Quantify(elements.AsList, frame);
    }

    private FeelValue Collect(FeelList elements, FeelFrame frame)
    {
        var results = new List<FeelValue>(elements.Count);
        foreach (var element in elements)
        {
            if (!frame.Step())
                return FeelValue.Null;
            frame.Set(Variable, element);
            if (Partial is not null)
                frame.Set(Partial, FeelList.From(results));
            results.Add(Body.Evaluate(frame));
        }
        return FeelList.From(results);
    }

    // some is the disjunction, every the conjunction of the bodies; what is not a boolean counts as null (10.3.2.16).
    private FeelValue Quantify(FeelList elements, FeelFrame frame)
    {
        var decisive = Kind == IterationKind.Some;
        bool? result = !decisive;
        foreach (var element in elements)
        {
            if (!frame.Step())
                return FeelValue.Null;
            frame.Set(Variable, element);
            var value = Body.Evaluate(frame);
            if (value.Kind == FeelKind.Boolean)
            {
                if (value.AsBoolean == decisive)
                    return value;
                continue;
            }
            result = null;
            if (!value.IsNull)
                frame.Null(NoteCodes.NotBoolean, decisive ? "some" : "every", value);
        }
        return FeelValue.Of(result);
    }
}
