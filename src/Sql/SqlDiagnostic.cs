using Duixian.Feel.Diagnostics;

namespace Duixian.Sql;

/// <summary>Why a rule cannot become SQL: the interpreter must do it, or the rule be rewritten.</summary>
/// <param name="Decision">Name of the decision.</param>
/// <param name="Entry">Named condition inside it; empty for the decision as a whole.</param>
/// <param name="Span">Where in the expression's text the refused node stands.</param>
/// <param name="Reason">One sentence that says what SQL cannot do exactly here, and what would help.</param>
public sealed record SqlDiagnostic(string Decision, string Entry, SourceSpan Span, string Reason)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Decision}{(Entry.Length > 0 ? " · " + Entry : "")} ({Span.Start}): {Reason}";
}
