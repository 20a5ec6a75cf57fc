using Duixian.Feel.Diagnostics;
using Duixian.Feel.Syntax;
using Duixian.Feel.Types;

namespace Duixian.Feel.Binding;

/// <summary>From text to something that can be evaluated. Never throws: what is wrong is told by the diagnostics.</summary>
public static class FeelCompiler
{
    /// <summary>The name of the input in unary tests.</summary>
    public const string InputName = "?";

    /// <summary>Compiles an expression against the names in scope.</summary>
    public static CompiledExpression CompileExpression(string text, FeelScope scope)
    {
        var diagnostics = new DiagnosticBag(text);
        var syntax = Parser.ParseExpression(text, scope.CreateParserNames(), diagnostics);
        var binder = new Binder(text, scope, diagnostics);
        var bound = binder.Bind(syntax);
        return new CompiledExpression(text, syntax, bound, binder.LocalCount, diagnostics.ToArray());
    }

    /// <summary>Compiles unary tests about an input of a type; the input becomes the next local of the scope.</summary>
    public static CompiledUnaryTests CompileUnaryTests(string text, FeelType inputType, FeelScope scope)
    {
        var diagnostics = new DiagnosticBag(text);
        var inner = scope.WithLocal(InputName, inputType, out var input);
        var syntax = Parser.ParseUnaryTests(text, inner.CreateParserNames(), diagnostics);
        var binder = new Binder(text, inner, diagnostics);
        var (bound, tests) = binder.BindUnaryTests(syntax, input);
        return new CompiledUnaryTests(text, syntax, bound, tests, input, binder.LocalCount, diagnostics.ToArray());
    }
}
