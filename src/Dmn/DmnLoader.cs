using System.Collections.Immutable;
using System.Text;
using Duixian.Dmn.Compilation;
using Duixian.Dmn.Diagnostics;
using Duixian.Dmn.Model;
using Duixian.Dmn.Reading;

namespace Duixian.Dmn;

/// <summary>Loads decision models: file → records → compiled model, with every finding in one list.</summary>
public static class DmnLoader
{
    /// <summary>Loads a model and what it imports.</summary>
    /// <param name="content">The XML; read to its end, not disposed of.</param>
    /// <param name="uri">File name or address, for messages.</param>
    /// <param name="resolver">Finds imported models; null when there are none to find.</param>
    /// <returns>
    /// No model when the file is no readable DMN model or a decision depends on itself. Otherwise a model, also when an expression
    /// in it is wrong: that part yields null and the findings tell. Whoever must not use such a model looks for errors first.
    /// </returns>
    public static LoadedModel Load(Stream content, string uri, IModelResolver? resolver = null)
    {
        var sink = new ModelDiagnostics();
        var model = ModelReader.Read(content, uri, sink) is { } root
            ? ModelCompiler.Compile(ModelSet.Gather(root, resolver, sink), sink)
            : null;
        return new LoadedModel(model, sink.ToImmutable());
    }

    /// <summary>Reads a model without compiling it, e.g. to change it and write it back; null when it is no DMN model.</summary>
    public static Definitions? Read(string xml, string uri)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(xml));
        return ModelReader.Read(content, uri, new ModelDiagnostics());
    }

    /// <summary>Loads a model from text.</summary>
    public static LoadedModel Load(string xml, string uri, IModelResolver? resolver = null)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(xml));
        return Load(content, uri, resolver);
    }

    /// <summary>Loads a model file; models it imports are looked for in the same folder.</summary>
    public static LoadedModel LoadFile(string path)
    {
        using var content = File.OpenRead(path);
        return Load(content, path, new FolderResolver(Path.GetDirectoryName(Path.GetFullPath(path))!));
    }
}

/// <summary>What loading gave.</summary>
/// <param name="Model">Null when nothing can be evaluated.</param>
public sealed record LoadedModel(CompiledModel? Model, ImmutableArray<ModelDiagnostic> Diagnostics)
{
    /// <summary>Whether there is a model and nothing is wrong with it.</summary>
    public bool IsSound => Model is not null && !Diagnostics.Any(d => d.Severity == Feel.Diagnostics.Severity.Error);
}
