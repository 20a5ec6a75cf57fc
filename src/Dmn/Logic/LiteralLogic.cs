using Duixian.Dmn.Model;
using Duixian.Feel.Binding;
using Duixian.Feel.Evaluation;
using Duixian.Feel.Values;

namespace Duixian.Dmn.Logic;

/// <summary>One FEEL expression.</summary>
/// <param name="Text">As written.</param>
/// <param name="Expression">Bound and executable; its diagnostics are among the model's.</param>
public sealed record LiteralLogic(string Text, CompiledExpression Expression, Place Place) : LogicNode(Expression.Type, Place)
{
    private protected override FeelValue Run(FeelFrame frame) => Expression.Evaluate(frame);
}
