using System.Text;
using Duixian.Feel.Types;

namespace Duixian.Feel.Syntax;

/// <summary>Writes a syntax tree as FEEL text that reads back as the same tree, with no more brackets than that takes.</summary>
public static class SyntaxPrinter
{
    // How tightly a construct binds; an operand that binds less tightly than its place wants is put in brackets.
    private const int Loosest = 0;
    private const int ComparisonLevel = 3;
    private const int AdditiveLevel = 4;
    private const int NegationLevel = 7;
    private const int InstanceLevel = 8;
    private const int Tightest = 9;

    /// <summary>The text of an expression. An <see cref="ErrorExpression"/> has none and is written as <c>null</c>.</summary>
    public static string Print(SyntaxNode node)
    {
        var text = new StringBuilder();
        Write(text, node, Loosest);
        return text.ToString();
    }

    /// <summary>The text of unary tests.</summary>
    public static string Print(UnaryTestsSyntax tests)
    {
        ArgumentNullException.ThrowIfNull(tests);
        if (tests.Tests.IsEmpty) return "-";
        var list = string.Join(", ", tests.Tests.Select(Print));
        return tests.Negated ? $"not({list})" : list;
    }

    private static void Write(StringBuilder text, SyntaxNode node, int level)
    {
        var bracketed = Level(node) < level;
        if (bracketed) text.Append('(');
        WriteBare(text, node);
        if (bracketed) text.Append(')');
    }

    private static int Level(SyntaxNode node) => node switch
    {
        InfixExpression infix => Level(infix.Operator),
        BetweenExpression or InExpression => ComparisonLevel,
        NegationExpression => NegationLevel,
        InstanceOfExpression => InstanceLevel,
        IfExpression or ForExpression or QuantifiedExpression or FunctionExpression or ComparisonTest => Loosest,
        _ => Tightest,
    };

    private static int Level(InfixOperator infix) => infix switch
    {
        InfixOperator.Or => 1,
        InfixOperator.And => 2,
        InfixOperator.Add or InfixOperator.Subtract => AdditiveLevel,
        InfixOperator.Multiply or InfixOperator.Divide => 5,
        InfixOperator.Power => 6,
        _ => ComparisonLevel,
    };

    private static void WriteBare(StringBuilder text, SyntaxNode node)
    {
        switch (node)
        {
            case NumberLiteral number: text.Append(number.Text); break;
            case StringLiteral s: text.Append(Quote(s.Value)); break;
            case BooleanLiteral b: text.Append(b.Value ? "true" : "false"); break;
            case AtLiteral at: text.Append('@').Append(Quote(at.Text)); break;
            case NameExpression name: text.Append(name.Name); break;
            case NegationExpression negation: Write(text.Append('-'), negation.Operand, NegationLevel); break;
            case InfixExpression infix:
                Write(text, infix.Left, Level(infix.Operator));
                text.Append(' ').Append(Symbol(infix.Operator)).Append(' ');
                Write(text, infix.Right, Level(infix.Operator) + 1);
                break;
            case BetweenExpression between:
                Write(text, between.Value, ComparisonLevel);
                Write(text.Append(" between "), between.Low, AdditiveLevel);
                Write(text.Append(" and "), between.High, AdditiveLevel);
                break;
            case InExpression membership:
                Write(text, membership.Value, ComparisonLevel);
                WriteAll(text.Append(" in "), '(', membership.Tests, ')');
                break;
            case InstanceOfExpression instance:
                Write(text, instance.Value, InstanceLevel);
                WriteType(text.Append(" instance of "), instance.Type);
                break;
            case ComparisonTest test: Write(text.Append(Symbol(test.Operator)).Append(' '), test.Operand, AdditiveLevel); break;
            case ListExpression list: WriteAll(text, '[', list.Elements, ']'); break;
            case RangeExpression range:
                Write(text.Append(range.LowIncluded ? '[' : '('), range.Low, Loosest);
                Write(text.Append(".."), range.High, Loosest);
                text.Append(range.HighIncluded ? ']' : ')');
                break;
            case PathExpression path:
                Write(text, path.Source, Tightest);
                text.Append('.').Append(path.Member);
                break;
            case FilterExpression filter:
                Write(text, filter.Source, Tightest);
                // At the end of a range, "[= x" would close it: (1..y[= x].
                Write(text.Append('['), filter.Condition, filter.Condition is ComparisonTest ? Tightest : Loosest);
                text.Append(']');
                break;
            case CallExpression call:
                Write(text, call.Function, Tightest);
                WriteAll(text, '(', call.Arguments, ')');
                break;
            default: WriteWords(text, node); break;
        }
    }

    private static void WriteWords(StringBuilder text, SyntaxNode node)
    {
        switch (node)
        {
            case ArgumentSyntax argument: Write(argument.Name is null ? text : text.Append(argument.Name).Append(": "), argument.Value, Loosest); break;
            case EntrySyntax entry: Write(text.Append(NameText.IsWord(entry.Key) ? entry.Key : Quote(entry.Key)).Append(": "), entry.Value, Loosest); break;
            case ContextExpression context: WriteAll(text, '{', context.Entries, '}'); break;
            case IfExpression conditional:
                Write(text.Append("if "), conditional.Condition, Loosest);
                Write(text.Append(" then "), conditional.Then, Loosest);
                Write(text.Append(" else "), conditional.Else, Loosest);
                break;
            case IteratorSyntax iterator:
                Write(text.Append(iterator.Name).Append(" in "), iterator.Source, Loosest);
                if (iterator.RangeEnd is { } end) Write(text.Append(".."), end, Loosest);
                break;
            case ForExpression loop:
                WriteAll(text.Append("for "), null, loop.Iterators, null);
                Write(text.Append(" return "), loop.Body, Loosest);
                break;
            case QuantifiedExpression quantified:
                WriteAll(text.Append(quantified.Every ? "every " : "some "), null, quantified.Iterators, null);
                Write(text.Append(" satisfies "), quantified.Condition, Loosest);
                break;
            case ParameterSyntax parameter:
                text.Append(parameter.Name);
                if (parameter.Type is { } type) WriteType(text.Append(": "), type);
                break;
            case FunctionExpression function:
                WriteAll(text.Append("function"), '(', function.Parameters, ')');
                Write(text.Append(function.External ? " external " : " "), function.Body, Loosest);
                break;
            case UnaryTestsSyntax tests: text.Append(Print(tests)); break;
            default: text.Append("null"); break;
        }
    }

    private static void WriteAll<T>(StringBuilder text, char? open, EquatableArray<T> nodes, char? close) where T : SyntaxNode
    {
        text.Append(open);
        for (var i = 0; i < nodes.Length; i++)
        {
            if (i > 0) text.Append(", ");
            Write(text, nodes[i], Loosest);
        }

        text.Append(close);
    }

    private static void WriteType(StringBuilder text, TypeSyntax type) => text.Append(TypeText(type));

    private static string TypeText(TypeSyntax type) => type switch
    {
        ListTypeSyntax list => $"list<{TypeText(list.Element)}>",
        RangeTypeSyntax range => $"range<{TypeText(range.Element)}>",
        ContextTypeSyntax context => $"context<{string.Join(", ", context.Members.Select(m => $"{m.Name}: {TypeText(m.Type)}"))}>",
        FunctionTypeSyntax function => $"function<{string.Join(", ", function.Parameters.Select(TypeText))}>->{TypeText(function.Result)}",
        _ => ((NamedTypeSyntax)type).Name,
    };

    private static string Symbol(InfixOperator infix) => Binding.OperatorTypes.Symbol(infix);

    private static string Quote(string value)
    {
        var text = new StringBuilder("\"");
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            _ = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                _ => text.Append(c),
            };
        }

        return text.Append('"').ToString();
    }
}
