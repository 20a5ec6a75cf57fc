using Duixian.Dmn.Model;
using Duixian.Feel.Evaluation;
using Duixian.Feel.Types;
using Duixian.Feel.Values;

namespace Duixian.Dmn.Logic;

/// <summary>A boxed conditional: whatever is not true, null included, takes the else box.</summary>
public sealed record ConditionalLogic(LogicNode If, LogicNode Then, LogicNode Else, FeelType Type, Place Place) : LogicNode(Type, Place)
{
    private protected override FeelValue Run(FeelFrame frame) =>
        If.Evaluate(frame).IsTrue ? Then.Evaluate(frame) : Else.Evaluate(frame);
}
