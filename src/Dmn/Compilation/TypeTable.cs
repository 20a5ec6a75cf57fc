using Duixian.Dmn.Diagnostics;
using Duixian.Dmn.Model;
using Duixian.Feel.Binding;
using Duixian.Feel.Diagnostics;
using Duixian.Feel.Types;

namespace Duixian.Dmn.Compilation;

/// <summary>The types a set of models defines: item definitions → FEEL types, each built once.</summary>
internal sealed class TypeTable
{
    private readonly ModelSet models;
    private readonly ModelDiagnostics sink;
    private readonly Dictionary<Definitions, Dictionary<string, ItemDefinition>> definitions = [];
    private readonly Dictionary<ItemDefinition, FeelType> built = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<ItemDefinition> beingBuilt = new(ReferenceEqualityComparer.Instance);

    public TypeTable(ModelSet models, ModelDiagnostics sink)
    {
        this.models = models;
        this.sink = sink;
        foreach (var model in models.All)
            definitions[model] = Index(model, sink);
    }

    /// <summary>The type a reference names; Any for none, and for an unknown one after reporting it.</summary>
    public FeelType Resolve(Definitions model, string? typeRef, Place place)
    {
        if (typeRef is null)
            return FeelType.Any;
        if (Find(model, typeRef) is { } type)
            return type;
        var nearest = NearestName.Find(typeRef, definitions[model].Keys.Concat(StandardTypes.Names));
        sink.Error(Codes.UnknownType, place, typeRef, nearest is null ? "" : $" (did you mean \"{nearest}\"?)");
        return FeelType.Any;
    }

    /// <summary>An empty scope that knows the model's own types and, under their prefixes, the imported ones.</summary>
    public FeelScope ScopeFor(Definitions model)
    {
        var scope = FeelScope.Empty;
        foreach (var import in model.Imports)
        {
            if (models.Find(import.Namespace) is not { } imported)
                continue;
            foreach (var item in definitions[imported].Values)
                scope = scope.WithType(import.Name.Length == 0 ? item.Name : $"{import.Name}.{item.Name}", Build(imported, item));
        }
        foreach (var item in definitions[model].Values)
            scope = scope.WithType(item.Name, Build(model, item));
        return scope;
    }

    private static Dictionary<string, ItemDefinition> Index(Definitions model, ModelDiagnostics sink)
    {
        var index = new Dictionary<string, ItemDefinition>(StringComparer.Ordinal);
        foreach (var item in model.ItemDefinitions)
        {
            if (!index.TryAdd(item.Name, item))
                sink.Error(Codes.DuplicateName, item.Place, item.Name);
        }
        return index;
    }

    private FeelType? Find(Definitions model, string name)
    {
        if (name.StartsWith('{'))
        {
            var end = name.IndexOf('}', StringComparison.Ordinal);
            return models.Find(name[1..end]) is { } other ? Find(other, name[(end + 1)..]) : null;
        }
        // A definition hides the standard type of its name, as any nearer name does.
        if (definitions[model].TryGetValue(name, out var item))
            return Build(model, item);
        if (StandardTypes.Find(name) is { } standard)
            return standard;
        foreach (var import in model.Imports)
        {
            if (models.Find(import.Namespace) is not { } imported)
                continue;
            if (import.Name.Length == 0 && Find(imported, name) is { } unprefixed)
                return unprefixed;
            if (import.Name.Length > 0 && name.StartsWith(import.Name + ".", StringComparison.Ordinal)
                && Find(imported, name[(import.Name.Length + 1)..]) is { } prefixed)
                return prefixed;
        }
        return FindComponent(model, name);
    }

    // "tPerson.address" names the type of a component.
    private FeelType? FindComponent(Definitions model, string name)
    {
        for (var dot = name.LastIndexOf('.'); dot > 0; dot = name.LastIndexOf('.', dot - 1))
        {
            if (definitions[model].TryGetValue(name[..dot], out var item))
                return (Build(model, item).Underlying as ContextType)?.Find(name[(dot + 1)..]);
        }
        return null;
    }

    private FeelType Build(Definitions model, ItemDefinition item)
    {
        if (built.TryGetValue(item, out var done))
            return done;
        if (!beingBuilt.Add(item))
        {
            sink.Error(Codes.TypeCycle, item.Place, item.Name);
            return FeelType.Any;
        }
        var type = Shape(model, item);
        beingBuilt.Remove(item);
        built[item] = type;
        return type;
    }

    private DefinedType Shape(Definitions model, ItemDefinition item)
    {
        FeelType type;
        if (item.Function is { } function)
        {
            type = new FunctionType(
                function.Parameters.Select(p => Resolve(model, p.TypeRef, p.Place)).ToEquatableArray(),
                Resolve(model, function.OutputTypeRef, function.Place));
        }
        else if (!item.Components.IsEmpty)
        {
            type = new ContextType(item.Components.Select(c => new ContextMember(c.Name, Build(model, c))).ToEquatableArray());
        }
        else
        {
            type = Resolve(model, item.TypeRef, item.Place);
        }
        var constraint = Constraint(item.AllowedValues, type);
        if (!item.IsCollection)
            return new DefinedType(item.Name, type, Both(constraint, Constraint(item.TypeConstraint, type)));
        // allowedValues speak about the elements, typeConstraint about the whole (DMN15-135).
        var element = constraint is null ? type : new DefinedType(item.Name, type, constraint);
        var list = new ListType(element);
        return new DefinedType(item.Name, list, Constraint(item.TypeConstraint, list));
    }

    private TestsConstraint? Constraint(UnaryTests? tests, FeelType type) =>
        tests is null ? null : TestsConstraint.Compile(tests, type, sink);

    private static TypeConstraint? Both(TypeConstraint? first, TypeConstraint? second) =>
        first is null ? second : second is null ? first : new BothConstraints(first, second);

    private sealed class BothConstraints(TypeConstraint first, TypeConstraint second) : TypeConstraint
    {
        public override bool Allows(Feel.Values.FeelValue value) => first.Allows(value) && second.Allows(value);
    }
}
