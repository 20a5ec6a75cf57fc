using Duixian.Feel.Diagnostics;
using Duixian.Feel.Functions;
using Duixian.Feel.Syntax;
using Duixian.Feel.Types;

namespace Duixian.Feel.Binding;

// Names, members and filters. Inside a filter, the entries of the element hide what is outside (10.3.2.5): where the type of
// the element tells its entries this is settled here, otherwise it is left to the run.
internal sealed partial class Binder
{
    private readonly List<(FeelSymbol Item, FeelType Element)> filters = [];

    private BoundExpression BindName(NameExpression syntax)
    {
        if (Resolve(syntax.Name, filters.Count - 1, syntax.Span) is { } found) return found;
        ReportUnknownName(syntax);
        return Invalid(syntax);
    }

    private void ReportUnknownName(NameExpression syntax)
    {
        if (syntax.Name.Any(c => c is '，' or '（' or '）' or '。' or '：' or '；' or '“' or '”'))
        {
            diagnostics.Error(DiagnosticCode.FullWidthPunctuation, syntax.Span);
            return;
        }

        var known = scope.Symbols.Select(s => s.Name).Concat(Builtins.Names).Concat(filters.SelectMany(f => Members(f.Element)));
        diagnostics.UnknownName(DiagnosticCode.UnknownName, syntax.Span, syntax.Name, known);
    }

    /// <summary>What a name means, looking no further in than the filter with the given index; null when it means nothing.</summary>
    private BoundExpression? Resolve(string name, int filter, SourceSpan span)
    {
        var symbol = scope.Find(name);
        if (filter < 0) return Outside(name, symbol, span);
        var (item, element) = filters[filter];
        // A local declared after the filter's item is declared inside the filter, so it hides the element's entries.
        if (symbol is { Place: SymbolPlace.Local } local && local.Slot > item.Slot) return Variable(local, span);
        if (element.Underlying is ContextType context && context.Find(name) is { } type)
        {
            return new BoundPath(Variable(item, span), name, type, span);
        }

        var isItem = name == "item" && symbol == item;
        var outside = isItem ? Variable(item, span) : Resolve(name, filter - 1, span);
        // Entries that the type does not tell may still be there, unless values of the type have no entries at all.
        if (element.Underlying is not (AnyType or ContextType or NullType)) return outside;
        if (element.Underlying is ContextType && outside is not null) return outside;
        used.Add(item);
        return new BoundFilterName(item, name, outside ?? new BoundInvalid(name, span), FeelType.Any, span);
    }

    private BoundExpression? Outside(string name, FeelSymbol? symbol, SourceSpan span)
    {
        if (symbol is not null) return Variable(symbol, span);
        return Builtins.Find(name) is { } builtin ? new BoundBuiltinReference(builtin, TypeOf.Builtin(builtin), span) : null;
    }

    private static IEnumerable<string> Members(FeelType type) => type.Underlying switch
    {
        ContextType context => context.Members.Select(m => m.Name),
        ListType list => Members(list.Element),
        _ => [],
    };

    private BoundExpression BindPath(PathExpression syntax)
    {
        var source = Bind(syntax.Source);
        if (source is BoundInvalid) return Invalid(syntax);
        var type = MemberType(source.Type, syntax.Member);
        if (type is null)
        {
            // A context may hold more than its type says, so this is no error; but it is nearly always a slip.
            diagnostics.UnknownMember(syntax.Span, syntax.Member, Members(source.Type));
        }

        return new BoundPath(source, syntax.Member, type ?? FeelType.Any, syntax.Span);
    }

    /// <summary>The type of a member; null when the type is known not to have it.</summary>
    private static FeelType? MemberType(FeelType source, string member) => source.Underlying switch
    {
        ContextType { Members.IsEmpty: true } => FeelType.Any,
        ContextType context => context.Find(member),
        ListType list => MemberType(list.Element, member) is { } type ? new ListType(type) : null,
        RangeType range => member is "start" or "end" ? range.Element : member is "start included" or "end included" ? FeelType.Boolean : null,
        ScalarType scalar => TemporalProperties.Type(scalar.Kind, member),
        _ => FeelType.Any,
    };

    private BoundExpression BindFilter(FilterExpression syntax)
    {
        var source = Bind(syntax.Source);
        var element = source.Type.Underlying is ListType list ? list.Element : source.Type;
        var outer = scope;
        var item = Declare("item", element);
        filters.Add((item, element));
        var condition = Bind(syntax.Condition);
        filters.RemoveAt(filters.Count - 1);
        scope = outer;
        if (condition.Type.Underlying == FeelType.Number && !used.Contains(item))
        {
            return new BoundIndex(source, condition, element, syntax.Span);
        }

        var type = condition.Type.Underlying == FeelType.Boolean ? new ListType(element) : FeelType.Any;
        return new BoundFilter(source, item, condition, type, syntax.Span);
    }
}
