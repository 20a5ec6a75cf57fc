using Duixian.Feel.Syntax;
using Duixian.Feel.Types;

namespace Duixian.Feel.Binding;

// for, some, every.
internal sealed partial class Binder
{
    private BoundFor BindFor(ForExpression syntax)
    {
        var outer = scope;
        var iterators = BindIterators(syntax.Iterators);
        var partial = Declare("partial", FeelType.AnyList);
        var body = Bind(syntax.Body);
        scope = outer;
        return new BoundFor(iterators, used.Contains(partial) ? partial : null, body, new ListType(body.Type), syntax.Span);
    }

    private BoundQuantified BindQuantified(QuantifiedExpression syntax)
    {
        var outer = scope;
        var iterators = BindIterators(syntax.Iterators);
        var condition = Bind(syntax.Condition);
        scope = outer;
        return new BoundQuantified(syntax.Every, iterators, condition, syntax.Span);
    }

    private EquatableArray<BoundIterator> BindIterators(EquatableArray<IteratorSyntax> syntax)
    {
        var iterators = new BoundIterator[syntax.Length];
        for (var i = 0; i < iterators.Length; i++)
        {
            var source = Bind(syntax[i].Source);
            var end = syntax[i].RangeEnd is { } rangeEnd ? Bind(rangeEnd) : null;
            var type = end is not null ? TypeRelations.Join(source.Type, end.Type) : ElementOf(source.Type);
            iterators[i] = new BoundIterator(Declare(syntax[i].Name, type), source, end);
        }

        return new(iterators);
    }

    private static FeelType ElementOf(FeelType source) => source.Underlying switch
    {
        ListType list => list.Element.Underlying is RangeType ? FeelType.Any : list.Element,
        RangeType range => range.Element,
        _ => source,
    };
}
