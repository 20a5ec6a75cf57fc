using System.Collections.Immutable;
using Duixian.Dmn.Model;
using Duixian.Feel.Binding;
using Duixian.Feel.Evaluation;
using Duixian.Feel.Types;
using Duixian.Feel.Values;

namespace Duixian.Dmn.Logic;

/// <summary>A boxed filter: the elements of a list that match; a single value counts as a list of one.</summary>
/// <param name="Source">The local the list is put into.</param>
/// <param name="Filter">A FEEL filter over that local, so that the names of the element are in scope as they are in FEEL.</param>
/// <param name="Check">The local for the function that every match goes through.</param>
/// <param name="TestSymbol">The local that holds the test as a function, where the condition is another box than a literal.</param>
/// <param name="Test">That function.</param>
public sealed record FilterLogic(
    LogicNode In,
    FeelSymbol Source,
    LiteralLogic Filter,
    FeelSymbol Check,
    FeelSymbol? TestSymbol,
    FunctionLogic? Test,
    FeelType Type,
    Place Place) : LogicNode(Type, Place)
{
    private protected override FeelValue Run(FeelFrame frame)
    {
        frame.Set(Source, In.Evaluate(frame));
        if (Test is not null)
            frame.Set(TestSymbol!, Test.Evaluate(frame));
        var check = new MatchCheck();
        frame.Set(Check, FeelValue.Of(check));
        var kept = Filter.Evaluate(frame);
        return check.Offender.IsNull ? kept : frame.Null(NoteCodes.NotBoolean, "filter", check.Offender);
    }

    // A FEEL filter passes over elements whose match is no boolean; a boxed one yields null as a whole (kit 1151/004).
    private sealed class MatchCheck : FeelFunction
    {
        public FeelValue Offender { get; private set; }

        public override ImmutableArray<string> ParameterNames { get; } = ["match"];

        public override FeelValue Invoke(ReadOnlySpan<FeelValue> arguments, Invocation invocation)
        {
            if (arguments is not [var match])
                return invocation.Null(NoteCodes.WrongArity, "filter", arguments.Length);
            if (match.Kind is not (FeelKind.Boolean or FeelKind.Number or FeelKind.Null) && Offender.IsNull)
                Offender = match;
            return match;
        }
    }
}
