using Duixian.Dmn.Diagnostics;
using Duixian.Dmn.Model;
using Duixian.Feel.Diagnostics;

namespace Duixian.Dmn.Compilation;

/// <summary>Places the findings about a FEEL text in the file that holds it.</summary>
internal static class FeelFindings
{
    public static void Report(IEnumerable<FeelDiagnostic> found, Place text, ModelDiagnostics sink)
    {
        foreach (var diagnostic in found)
        {
            var place = PlaceOf(diagnostic.Line, diagnostic.Column, text);
            sink.Add(new ModelDiagnostic(Codes.Feel, diagnostic.Severity, place, []) { Feel = diagnostic });
        }
    }

    /// <summary>The place in the file of a line and column of a text that begins at a place.</summary>
    // Only the first line of the text is indented by what stands before it in the file.
    public static Place PlaceOf(int line, int column, Place text) => line <= 1
        ? text with { Column = text.Column + Math.Max(0, column - 1) }
        : new Place(text.Uri, text.Line + line - 1, column);
}
