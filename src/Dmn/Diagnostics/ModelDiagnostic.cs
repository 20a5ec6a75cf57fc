using System.Collections.Immutable;
using System.Globalization;
using Duixian.Dmn.Model;
using Duixian.Feel.Diagnostics;

namespace Duixian.Dmn.Diagnostics;

/// <summary>Something wrong with a model file, with its place and what to do about it.</summary>
/// <param name="Code">Stable code; the words are in <see cref="ModelMessages"/>.</param>
/// <param name="Arguments">What the message is about, in the order of its placeholders.</param>
public sealed record ModelDiagnostic(string Code, Severity Severity, Place Place, ImmutableArray<string> Arguments)
{
    /// <summary>What FEEL found, when the finding is about an expression; its own line and column count from the expression's start.</summary>
    public FeelDiagnostic? Feel { get; init; }

    /// <summary>The message in English.</summary>
    public string English => Feel?.Message(MessageLanguage.English) ?? Format(ModelMessages.English(Code));

    /// <summary>The message in Chinese.</summary>
    public string Chinese => Feel?.Message(MessageLanguage.Chinese) ?? Format(ModelMessages.Chinese(Code));

    /// <summary>Place, severity, code and the English message on one line.</summary>
    public override string ToString() =>
        $"{Place}: {(Severity == Severity.Error ? "error" : "warning")} {Code}: {English}";

    private string Format(string pattern) =>
        string.Format(CultureInfo.InvariantCulture, pattern, [.. Arguments.Select(a => (object)a)]);
}
