using Duixian.Feel.Diagnostics;
using Duixian.Feel.Evaluation;
using Duixian.Feel.Syntax;
using Duixian.Feel.Types;
using Duixian.Feel.Values;

namespace Duixian.Feel.Binding;

/// <summary>
/// Unary tests, e.g. a cell of a decision table. They are bound as one boolean expression about the input, which stands in the
/// local <see cref="Input"/>: <c>&lt; 5, "a"</c> becomes <c>? &lt; 5 or ? = "a"</c>, and <c>-</c> becomes <c>true</c>.
/// </summary>
public sealed class CompiledUnaryTests
{
    private readonly ExecutableCode code;

    internal CompiledUnaryTests(
        string text,
        UnaryTestsSyntax syntax,
        BoundExpression bound,
        EquatableArray<BoundExpression> tests,
        FeelSymbol input,
        int localCount,
        EquatableArray<FeelDiagnostic> diagnostics)
    {
        Text = text;
        Syntax = syntax;
        Bound = bound;
        Tests = tests;
        Input = input;
        LocalCount = localCount;
        Diagnostics = diagnostics;
        code = new ExecutableCode(bound);
    }

    /// <summary>The text they were compiled from.</summary>
    public string Text { get; }

    /// <summary>What the text says.</summary>
    public UnaryTestsSyntax Syntax { get; }

    /// <summary>What they mean, as one boolean expression.</summary>
    public BoundExpression Bound { get; }

    /// <summary>The single tests, each a boolean expression about the input, before any negation; empty for <c>-</c>.</summary>
    public EquatableArray<BoundExpression> Tests { get; }

    /// <summary>The local that holds the input, <c>?</c> in the text.</summary>
    public FeelSymbol Input { get; }

    /// <summary>Whether the cell is <c>-</c>: everything meets it.</summary>
    public bool IsAnything => Tests.IsEmpty;

    /// <summary>How many locals they use, those of the scope included.</summary>
    public int LocalCount { get; }

    /// <summary>What is wrong with them, in the order of the text.</summary>
    public EquatableArray<FeelDiagnostic> Diagnostics { get; }

    /// <summary>Whether some test has no meaning: it is met by nothing.</summary>
    public bool HasErrors => Diagnostics.Any(d => d.Severity == Severity.Error);

    /// <summary>true, false or null: whether the input meets the tests.</summary>
    public FeelValue Evaluate(FeelFrame frame, in FeelValue input)
    {
        frame.Reserve(LocalCount);
        frame.SetLocal(Input.Slot, input);
        return code.Run(frame);
    }
}
