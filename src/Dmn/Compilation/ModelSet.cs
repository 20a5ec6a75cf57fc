using System.Globalization;
using Duixian.Dmn.Diagnostics;
using Duixian.Dmn.Model;
using Duixian.Dmn.Reading;

namespace Duixian.Dmn.Compilation;

/// <summary>A model with everything it imports, directly or not; each model once, however many ways lead to it.</summary>
internal sealed class ModelSet
{
    private const int MaxModels = 200;

    private readonly Dictionary<string, Definitions> byNamespace = new(StringComparer.Ordinal);

    private ModelSet(Definitions root)
    {
        Root = root;
        byNamespace[root.Namespace] = root;
    }

    public Definitions Root { get; }

    public IEnumerable<Definitions> All => byNamespace.Values;

    public Definitions? Find(string modelNamespace) => byNamespace.GetValueOrDefault(modelNamespace);

    public static ModelSet Gather(Definitions root, IModelResolver? resolver, ModelDiagnostics sink)
    {
        var set = new ModelSet(root);
        var waiting = new Queue<Definitions>([root]);
        while (waiting.TryDequeue(out var model))
        {
            foreach (var import in model.Imports)
            {
                if (DmnVersions.OfModel(import.Kind) is null || set.byNamespace.ContainsKey(import.Namespace))
                    continue; // PMML and the like are not evaluated; their functions yield null
                if (set.byNamespace.Count >= MaxModels)
                {
                    sink.Error(Codes.ImportTooMany, import.Place, MaxModels.ToString(CultureInfo.InvariantCulture));
                    return set;
                }
                if (Read(import, resolver, sink) is { } imported)
                {
                    set.byNamespace.Add(import.Namespace, imported);
                    waiting.Enqueue(imported);
                }
            }
        }
        return set;
    }

    private static Definitions? Read(Import import, IModelResolver? resolver, ModelDiagnostics sink)
    {
        if (resolver?.Find(import) is not { } found)
        {
            sink.Error(Codes.ImportNotFound, import.Place, import.Namespace, import.Name);
            return null;
        }
        using (found.Content)
            return ModelReader.Read(found.Content, found.Uri, sink);
    }
}
