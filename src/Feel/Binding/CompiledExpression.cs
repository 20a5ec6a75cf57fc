using Duixian.Feel.Diagnostics;
using Duixian.Feel.Evaluation;
using Duixian.Feel.Syntax;
using Duixian.Feel.Types;
using Duixian.Feel.Values;

namespace Duixian.Feel.Binding;

/// <summary>An expression ready to be evaluated any number of times, by any number of threads with a frame each.</summary>
public sealed class CompiledExpression
{
    private readonly ExecutableCode code;

    internal CompiledExpression(string text, SyntaxNode syntax, BoundExpression bound, int localCount, EquatableArray<FeelDiagnostic> diagnostics)
    {
        Text = text;
        Syntax = syntax;
        Bound = bound;
        LocalCount = localCount;
        Diagnostics = diagnostics;
        code = new ExecutableCode(bound);
    }

    /// <summary>The text it was compiled from.</summary>
    public string Text { get; }

    /// <summary>What the text says.</summary>
    public SyntaxNode Syntax { get; }

    /// <summary>What it means.</summary>
    public BoundExpression Bound { get; }

    /// <summary>What is known about its value.</summary>
    public FeelType Type => Bound.Type;

    /// <summary>How many locals it uses, those of the scope included.</summary>
    public int LocalCount { get; }

    /// <summary>What is wrong with it, in the order of the text.</summary>
    public EquatableArray<FeelDiagnostic> Diagnostics { get; }

    /// <summary>Whether some part has no meaning: that part evaluates to null.</summary>
    public bool HasErrors => Diagnostics.Any(d => d.Severity == Severity.Error);

    /// <summary>The value in a frame whose globals and locals are set. Never throws: what goes wrong is null and a note.</summary>
    public FeelValue Evaluate(FeelFrame frame)
    {
        frame.Reserve(LocalCount);
        return code.Run(frame);
    }
}
