using Duixian.Feel.Diagnostics;
using Duixian.Feel.Syntax;
using Duixian.Feel.Types;

namespace Duixian.Feel.Binding;

internal sealed class Binder(string text, FeelScope scope, DiagnosticBag diagnostics)
{
    public int LocalCount => scope.LocalCount;

    public BoundExpression Bind(SyntaxNode syntax) => throw new NotImplementedException(text + syntax + diagnostics.Count);

    public (BoundExpression Bound, EquatableArray<BoundExpression> Tests) BindUnaryTests(UnaryTestsSyntax syntax, FeelSymbol input) =>
        throw new NotImplementedException(text + syntax + input);
}
