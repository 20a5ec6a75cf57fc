using Duixian.Feel.Types;

namespace Duixian.Feel.Diagnostics;

/// <summary>Collects the diagnostics of one text, in the order of their places once taken out.</summary>
internal sealed class DiagnosticBag(string text)
{
    // A hostile text could yield one diagnostic per character; nobody reads past the first few.
    private const int Maximum = 100;
    private readonly List<FeelDiagnostic> items = [];

    public int Count => items.Count;

    public bool HasErrors => items.Exists(d => d.Severity == Severity.Error);

    public void Error(DiagnosticCode code, SourceSpan span, params string[] arguments) =>
        Add(code, Severity.Error, span, null, arguments);

    public void Warning(DiagnosticCode code, SourceSpan span, params string[] arguments) =>
        Add(code, Severity.Warning, span, null, arguments);

    public void UnknownName(DiagnosticCode code, SourceSpan span, string name, IEnumerable<string> known) =>
        Add(code, Severity.Error, span, NearestName.Find(name, known), []);

    public void UnknownMember(SourceSpan span, string name, IEnumerable<string> known) =>
        Add(DiagnosticCode.UnknownMember, Severity.Warning, span, NearestName.Find(name, known), [name]);

    /// <summary>Forgets everything reported since <see cref="Count"/> was <paramref name="count"/>: a trial parse failed.</summary>
    public void RollBack(int count) => items.RemoveRange(count, items.Count - count);

    public EquatableArray<FeelDiagnostic> ToArray() => new([.. items.OrderBy(d => d.Span.Start)]);

    private void Add(DiagnosticCode code, Severity severity, SourceSpan span, string? suggestion, string[] arguments)
    {
        if (items.Count >= Maximum) return;
        // One wrong character often breaks several rules: the first report about a place is the useful one.
        if (severity == Severity.Error && items.Exists(d => d.Severity == Severity.Error && d.Span == span)) return;
        var (line, column) = span.PlaceIn(text);
        items.Add(new FeelDiagnostic(code, severity, span, line, column, span.Of(text), suggestion, new(arguments)));
    }
}
