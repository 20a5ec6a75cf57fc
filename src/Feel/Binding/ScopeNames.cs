using Duixian.Feel.Functions;
using Duixian.Feel.Syntax;
using Duixian.Feel.Types;

namespace Duixian.Feel.Binding;

/// <summary>Collects from a scope the names that the parser needs to know.</summary>
internal static class ScopeNames
{
    private static readonly string[] StandardMembers = ["time offset", "start included", "end included"];

    private static readonly string[] StandardTypes =
        ["date and time", "days and time duration", "years and months duration"];

    public static NameTable Variables(FeelScope scope)
    {
        var table = new NameTable();
        foreach (var symbol in scope.Symbols) table.Add(symbol.Name);
        foreach (var name in Builtins.Names) table.Add(name);
        return table;
    }

    public static NameTable Members(FeelScope scope)
    {
        var table = new NameTable();
        foreach (var name in StandardMembers) table.Add(name);
        var seen = new HashSet<FeelType>(ReferenceEqualityComparer.Instance);
        foreach (var symbol in scope.Symbols) Collect(symbol.Type, table, seen);
        foreach (var (_, type) in scope.Types) Collect(type, table, seen);
        return table;
    }

    public static NameTable Types(FeelScope scope)
    {
        var table = new NameTable();
        foreach (var name in StandardTypes) table.Add(name);
        foreach (var (name, _) in scope.Types) table.Add(name);
        return table;
    }

    private static void Collect(FeelType type, NameTable table, HashSet<FeelType> seen)
    {
        if (!seen.Add(type)) return;
        switch (type)
        {
            case DefinedType defined:
                Collect(defined.Definition, table, seen);
                break;
            case ListType list:
                Collect(list.Element, table, seen);
                break;
            case FunctionType function:
                Collect(function.Result, table, seen);
                break;
            case ContextType context:
                foreach (var member in context.Members)
                {
                    table.Add(member.Name);
                    Collect(member.Type, table, seen);
                }

                break;
        }
    }
}
