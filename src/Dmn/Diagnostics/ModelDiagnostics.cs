using System.Collections;
using System.Collections.Immutable;
using Duixian.Dmn.Model;
using Duixian.Feel.Diagnostics;

namespace Duixian.Dmn.Diagnostics;

/// <summary>Collects the findings of one load; every pass adds to it and goes on.</summary>
internal sealed class ModelDiagnostics : IEnumerable<ModelDiagnostic>
{
    // A hostile model could produce one finding per byte; nobody reads more than this.
    private const int Limit = 1000;

    private readonly List<ModelDiagnostic> found = [];

    public bool HasErrors => found.Exists(d => d.Severity == Severity.Error);

    public void Error(string code, Place place, params ReadOnlySpan<string> arguments) =>
        Add(new ModelDiagnostic(code, Severity.Error, place, [.. arguments]));

    public void Warning(string code, Place place, params ReadOnlySpan<string> arguments) =>
        Add(new ModelDiagnostic(code, Severity.Warning, place, [.. arguments]));

    public void Add(ModelDiagnostic diagnostic)
    {
        if (found.Count < Limit)
            found.Add(diagnostic);
    }

    public ImmutableArray<ModelDiagnostic> ToImmutable() => [.. found];

    public IEnumerator<ModelDiagnostic> GetEnumerator() => found.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
