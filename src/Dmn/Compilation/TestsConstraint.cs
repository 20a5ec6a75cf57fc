using System.Collections.Immutable;
using Duixian.Dmn.Diagnostics;
using Duixian.Dmn.Model;
using Duixian.Feel.Binding;
using Duixian.Feel.Evaluation;
using Duixian.Feel.Types;
using Duixian.Feel.Values;

namespace Duixian.Dmn.Compilation;

/// <summary>The allowedValues or typeConstraint of an item definition.</summary>
internal sealed class TestsConstraint : TypeConstraint
{
    private readonly CompiledUnaryTests tests;

    private TestsConstraint(CompiledUnaryTests tests, ImmutableArray<FeelValue> values)
    {
        this.tests = tests;
        Values = values;
    }

    /// <summary>The allowed values in order, when they are an enumeration; otherwise empty.</summary>
    public ImmutableArray<FeelValue> Values { get; }

    public static TestsConstraint Compile(UnaryTests source, FeelType type, ModelDiagnostics sink)
    {
        var tests = FeelCompiler.CompileUnaryTests(source.Text, type, FeelScope.Empty);
        FeelFindings.Report(tests.Diagnostics, source.TextPlace, sink);
        return new TestsConstraint(tests, Enumeration.Of(source.Text));
    }

    // Asked at run time from any thread, so the frame is made anew; constraints are met seldom and are small.
    public override bool Allows(FeelValue value) => tests.Evaluate(new FeelFrame(0), value).IsTrue;
}

/// <summary>Reads a list of values written as unary tests, e.g. <c>"Approved", "Declined"</c>.</summary>
internal static class Enumeration
{
    /// <summary>The values in order; empty when the text is something else than a list of values.</summary>
    public static ImmutableArray<FeelValue> Of(string text)
    {
        var list = FeelCompiler.CompileExpression($"[{text}\n]", FeelScope.Empty);
        if (list.HasErrors)
            return [];
        var value = list.Evaluate(new FeelFrame(0));
        return value.Kind == FeelKind.List ? [.. value.AsList] : [];
    }
}
