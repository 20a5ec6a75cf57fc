using Duixian.Feel.Types;

namespace Duixian.Feel.Diagnostics;

/// <summary>One thing wrong with an expression's text: a value with a place, never an exception.</summary>
/// <param name="Code">What is wrong.</param>
/// <param name="Severity">Whether the marked part can have a meaning at all.</param>
/// <param name="Span">Where, in the text.</param>
/// <param name="Line">Line from 1.</param>
/// <param name="Column">Column from 1, in UTF-16 units.</param>
/// <param name="Text">The offending text; empty when something is missing.</param>
/// <param name="Suggestion">The nearest name that would be right, when there is a near one.</param>
/// <param name="Arguments">Further words for the message, e.g. what was expected.</param>
public sealed record FeelDiagnostic(
    DiagnosticCode Code,
    Severity Severity,
    SourceSpan Span,
    int Line,
    int Column,
    string Text,
    string? Suggestion,
    EquatableArray<string> Arguments)
{
    /// <summary>The message in the language asked for, with line and column in front.</summary>
    public string Message(MessageLanguage language = MessageLanguage.English) => DiagnosticTexts.Compose(this, language);

    /// <inheritdoc />
    public override string ToString() => Message();
}

/// <summary>Languages that messages are written in.</summary>
public enum MessageLanguage
{
    /// <summary>English, for developers.</summary>
    English,

    /// <summary>Simplified Chinese, for policy officers.</summary>
    Chinese,
}
