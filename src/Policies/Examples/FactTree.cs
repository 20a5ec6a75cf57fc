using System.Collections.Immutable;
using Duixian.Dmn;
using Duixian.Dmn.Model;
using Duixian.Feel.Values;

namespace Duixian.Policies.Examples;

/// <summary>The facts a decision model declares for its subject, as dotted names and as nested contexts.</summary>
internal sealed class FactTree
{
    private readonly record struct Node(string Name, ImmutableArray<Node> Children);

    private readonly Node _root;

    private FactTree(Node root) => _root = root;

    public static FactTree Of(CompiledModel model, string subject)
    {
        var types = model.Definitions.ItemDefinitions.ToDictionary(i => i.Name);
        var type = model.Definitions.Inputs.FirstOrDefault(i => i.Name == subject)?.Variable.TypeRef;
        return new FactTree(Build(subject, type, types, 0));
    }

    /// <summary>人员.出生日期, 人员.现企业, 人员.现企业.企业类型 … A related subject is itself a name: empty means there is none.</summary>
    public IReadOnlySet<string> Names
    {
        get
        {
            var names = new HashSet<string>();
            Collect(_root, _root.Name, names);
            return names;
        }
    }

    /// <summary>The subject as a context; every declared fact has an entry. A related subject is null when its own name is given as empty.</summary>
    public FeelValue ToContext(ImmutableDictionary<string, FeelValue> facts) => Value(_root, _root.Name, facts);

    private static Node Build(string name, string? type, Dictionary<string, ItemDefinition> types, int depth) =>
        type is not null && depth < 8 && types.TryGetValue(type, out var item)
            ? new Node(name, [.. item.Components.Select(c => Build(c.Name, c.TypeRef, types, depth + 1))])
            : new Node(name, []);

    private static void Collect(Node node, string path, HashSet<string> names)
    {
        foreach (var child in node.Children)
        {
            // Related subjects need not be stated where their facts are.
            if (child.Children.IsEmpty) names.Add($"{path}.{child.Name}");
            Collect(child, $"{path}.{child.Name}", names);
        }
    }

    private static FeelValue Value(Node node, string path, ImmutableDictionary<string, FeelValue> facts)
    {
        if (node.Children.IsEmpty) return facts.GetValueOrDefault(path);
        if (facts.TryGetValue(path, out var whole) && whole.IsNull) return FeelValue.Null;
        return FeelValue.Of(FeelContext.Of(node.Children.Select(c => (c.Name, Value(c, $"{path}.{c.Name}", facts)))));
    }

    /// <summary>Names of related subjects, e.g. 人员.现企业: an example may give one as empty.</summary>
    public IReadOnlySet<string> Relations
    {
        get
        {
            var names = new HashSet<string>();
            void Walk(Node node, string path)
            {
                foreach (var child in node.Children.Where(c => !c.Children.IsEmpty))
                {
                    names.Add($"{path}.{child.Name}");
                    Walk(child, $"{path}.{child.Name}");
                }
            }

            Walk(_root, _root.Name);
            return names;
        }
    }
}
