using Duixian.Feel.Diagnostics;
using Duixian.Feel.Types;
using Duixian.Feel.Values;

namespace Duixian.Feel.Evaluation;

/// <summary>Why an evaluation yielded null, or took another way than the text suggests.</summary>
/// <param name="Code">One of <see cref="NoteCodes"/>.</param>
/// <param name="Details">Operator or function first, then the values concerned.</param>
/// <param name="Origin">What was being evaluated, e.g. a decision's name; null for a bare expression.</param>
/// <param name="Span">Where in its text; null when the reason lies outside any text.</param>
public sealed record FeelNote(string Code, EquatableArray<FeelValue> Details, string? Origin, SourceSpan? Span)
{
    /// <summary>The reason in words.</summary>
    public string Message(MessageLanguage language = MessageLanguage.English) => NoteTexts.Compose(this, language);

    /// <inheritdoc />
    public override string ToString() => Message();
}
