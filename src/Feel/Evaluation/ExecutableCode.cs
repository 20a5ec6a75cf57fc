using Duixian.Feel.Binding;
using Duixian.Feel.Values;

namespace Duixian.Feel.Evaluation;

internal sealed class ExecutableCode(BoundExpression bound)
{
    public FeelValue Run(FeelFrame frame) => throw new NotImplementedException(bound.ToString() + frame);
}
