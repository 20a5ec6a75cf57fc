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
            // Only the first line of the text is indented by what stands before it in the file.
            var place = diagnostic.Line <= 1
                ? text with { Column = text.Column + Math.Max(0, diagnostic.Column - 1) }
                : new Place(text.Uri, text.Line + diagnostic.Line - 1, diagnostic.Column);
            sink.Add(new ModelDiagnostic(Codes.Feel, diagnostic.Severity, place, []) { Feel = diagnostic });
        }
    }
}
