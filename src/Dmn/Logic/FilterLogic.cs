using Duixian.Dmn.Model;
using Duixian.Feel.Binding;
using Duixian.Feel.Evaluation;
using Duixian.Feel.Types;
using Duixian.Feel.Values;

namespace Duixian.Dmn.Logic;

/// <summary>A boxed filter: the elements of a list that match; a single value counts as a list of one.</summary>
/// <param name="Source">The local the list is put into.</param>
/// <param name="Filter">A FEEL filter over that local, so that boxed and literal filters cannot differ.</param>
/// <param name="TestSymbol">The local that holds the test as a function, where the condition is another box than a literal.</param>
/// <param name="Test">That function.</param>
public sealed record FilterLogic(
    LogicNode In, FeelSymbol Source, LiteralLogic Filter, FeelSymbol? TestSymbol, FunctionLogic? Test, FeelType Type, Place Place)
    : LogicNode(Type, Place)
{
    private protected override FeelValue Run(FeelFrame frame)
    {
        frame.Set(Source, In.Evaluate(frame));
        if (Test is not null)
            frame.Set(TestSymbol!, Test.Evaluate(frame));
        return Filter.Evaluate(frame);
    }
}
